package org.chargeplan.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Where one plan builds otherwise than another of the same region. A port that is built in another
 * phase is one more and one fewer.
 *
 * @param sites the sites that differ, largest change first
 * @param byKind changes by kind of site, those without any left out
 * @param byType changes by type of port, those without any left out
 * @param nodes grid nodes that are reinforced otherwise
 */
public record PlanDifference(
    List<SiteChange> sites, List<Change> byKind, List<Change> byType, int nodes) {

  public PlanDifference {
    sites = List.copyOf(sites);
    byKind = List.copyOf(byKind);
    byType = List.copyOf(byType);
  }

  /**
   * Changes of some ports.
   *
   * @param name kind of site or type of port
   * @param sites sites that differ in them
   * @param more ports that the other plan builds and this one does not
   * @param fewer ports that this one builds and the other does not
   */
  public record Change(String name, int sites, long more, long fewer) {}

  /**
   * A site that differs.
   *
   * @param site the site
   * @param more ports more in a phase
   * @param fewer ports fewer in a phase
   */
  public record SiteChange(Site site, long more, long fewer) {

    /** By how many ports the site differs at the end, the types together. */
    public long net() {
      return more - fewer;
    }
  }

  /**
   * Compares what plans build.
   *
   * @param before a plan
   * @param after another one, of a region with the same sites, types, phases and grid nodes
   */
  public static PlanDifference of(Plan before, Plan after) {
    Region region = after.region();
    Count[] byKind = counts(region.siteKinds().size());
    Count[] byType = counts(region.portTypes().size());
    List<SiteChange> sites = new ArrayList<>();
    for (Site site : region.sites()) {
      Count ofSite = new Count();
      for (PortType type : region.portTypes()) {
        Count ofType = new Count();
        for (Phase phase : region.phases()) {
          long was = before.newPorts(site, type, phase);
          ofType.add(after.newPorts(site, type, phase) - was);
        }
        byType[type.index()].add(ofType);
        ofSite.add(ofType);
      }
      if (ofSite.sites > 0) {
        sites.add(new SiteChange(site, ofSite.more, ofSite.fewer));
      }
      ofSite.sites = Math.min(1, ofSite.sites);
      byKind[site.kind().index()].add(ofSite);
    }
    sites.sort(
        Comparator.comparingLong((SiteChange change) -> change.more() + change.fewer())
            .reversed()
            .thenComparing(change -> change.site().index()));
    return new PlanDifference(
        sites,
        changes(byKind, region.siteKinds().stream().map(kind -> kind.name()).toList()),
        changes(byType, region.portTypes().stream().map(PortType::name).toList()),
        nodes(before, after));
  }

  /** Whether both plans build the same. */
  public boolean isNone() {
    return sites.isEmpty() && nodes == 0;
  }

  private static int nodes(Plan before, Plan after) {
    int nodes = 0;
    for (GridNode node : after.region().gridNodes()) {
      boolean differs =
          after.region().phases().stream()
              .anyMatch(phase -> after.blocks(node, phase) != before.blocks(node, phase));
      nodes += differs ? 1 : 0;
    }
    return nodes;
  }

  private static Count[] counts(int size) {
    Count[] counts = new Count[size];
    for (int i = 0; i < size; i++) {
      counts[i] = new Count();
    }
    return counts;
  }

  private static List<Change> changes(Count[] counts, List<String> names) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i].sites > 0) {
        changes.add(new Change(names.get(i), counts[i].sites, counts[i].more, counts[i].fewer));
      }
    }
    return changes;
  }

  private static final class Count {
    private int sites;
    private long more;
    private long fewer;

    void add(long difference) {
      more += Math.max(0, difference);
      fewer += Math.max(0, -difference);
      sites |= difference != 0 ? 1 : 0;
    }

    void add(Count part) {
      more += part.more;
      fewer += part.fewer;
      sites += part.sites;
    }
  }
}
