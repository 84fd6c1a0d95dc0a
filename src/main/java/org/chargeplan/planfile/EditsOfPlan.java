package org.chargeplan.planfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chargeplan.input.Problems;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Changes by hand where the plan before them is known: a site's ports by phase are compared. */
final class EditsOfPlan extends PortEdits {

  /** A site that was moved by more than some 10 m was moved by hand, not by rounding. */
  private static final double MOVED_DEGREES = 1e-4;

  private static final List<String> TEXTS =
      List.of(StatedSite.NAME, StatedSite.KIND, StatedSite.PROVINCE, StatedSite.GRID_NODE);

  private final Map<String, StatedSite> before = new HashMap<>();
  private final Set<String> gone;
  private final Map<String, Integer> otherChanges = new TreeMap<>();

  /**
   * @param original the plan before the changes
   * @param gone ids of sites of the plan that the region lacks now
   */
  EditsOfPlan(
      EditedFile edited, PlanFile original, Set<String> gone, Region region, Problems problems) {
    super(edited, region, problems);
    this.gone = gone;
    original.sites().forEach(site -> before.put(site.id(), site));
  }

  @Override
  boolean isGone(String siteId) {
    return gone.contains(siteId);
  }

  @Override
  Set<Phase> changedPhases(Site site, StatedSite feature) {
    Optional<StatedSite> was = Optional.ofNullable(before.get(site.id()));
    Set<Phase> phases = none();
    for (PortType type : region.portTypes()) {
      for (Phase phase : region.phases()) {
        String column = PortColumns.built(type, phase);
        if (portsNow(site, column, feature) != portsBefore(site, column)) {
          phases.add(phase);
        }
      }
    }
    if (was.isPresent()) {
      checkOthers(was.get(), feature, phases.isEmpty());
    }
    return phases;
  }

  /** Those of the feature; those of the plan before where an editor dropped the column. */
  @Override
  double portsNow(Site site, String column, StatedSite feature) {
    return edited.columns().contains(column) ? feature.number(column) : portsBefore(site, column);
  }

  private double portsBefore(Site site, String column) {
    return Optional.ofNullable(before.get(site.id())).map(was -> was.number(column)).orElse(0.0);
  }

  /** What was changed besides ports by type and phase. */
  private void checkOthers(StatedSite was, StatedSite feature, boolean portsAreSame) {
    for (PortType type : region.portTypes()) {
      String column = PortColumns.existing(type);
      boolean isStated = feature.numbers().containsKey(column);
      if (isStated && feature.number(column) != was.number(column)) {
        problem(
            feature,
            "The %s of site (%s) was changed from %s to %s, but ports that exist are the region's."
                .formatted(
                    column,
                    feature.id(),
                    Decimals.exact(was.number(column)),
                    Decimals.exact(feature.number(column))),
            "Maybe change sites.csv, or set " + column.replace("existing_", "new_") + "_PHASE.");
      }
    }
    for (String total : List.of(StatedSite.NEW_PORTS, StatedSite.PORTS_TOTAL)) {
      boolean isStated = feature.numbers().containsKey(total);
      if (portsAreSame && isStated && feature.number(total) != was.number(total)) {
        problem(
            feature,
            "The %s of site (%s) was changed from %s to %s, but a total has no type and phase."
                .formatted(
                    total,
                    feature.id(),
                    Decimals.exact(was.number(total)),
                    Decimals.exact(feature.number(total))),
            "Maybe set the new ports of a type in a phase, e.g. "
                + columns.allBuilt().iterator().next()
                + ".");
      }
    }
    for (String text : TEXTS) {
      Optional<String> now = feature.findText(text);
      if (now.isPresent() && !now.equals(was.findText(text))) {
        otherChanges.merge(text, 1, Integer::sum);
      }
    }
    if (Math.abs(feature.lon() - was.lon()) > MOVED_DEGREES
        || Math.abs(feature.lat() - was.lat()) > MOVED_DEGREES) {
      otherChanges.merge("place", 1, Integer::sum);
    }
  }

  /** Changes that are not taken over: property, and at how many sites. */
  Map<String, Integer> otherChanges() {
    return otherChanges;
  }

  /** The ids of the sites with new ports in the plan that the file has no feature of. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    before
        .values()
        .forEach(
            site -> {
              if (site.number(StatedSite.NEW_PORTS) > 0) {
                missing.add(site.id());
              }
            });
    edited.sites().forEach(feature -> missing.remove(feature.id()));
    missing.removeAll(gone);
    return missing;
  }
}
