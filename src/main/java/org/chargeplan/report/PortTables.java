package org.chargeplan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.SiteFigures;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/** Tables that count ports: by type, by province, by site. */
final class PortTables {

  private static final int TOP_PROVINCES = 10;
  private static final int BOTTOM_PROVINCES = 5;
  private static final int LARGEST_SITES = 10;
  private static final double PER_HEADS = 1000;

  private final Plan plan;
  private final Region region;
  private final Totals totals;

  PortTables(Plan plan, Totals totals) {
    this.plan = plan;
    this.region = plan.region();
    this.totals = totals;
  }

  /** Ports by group and type at the end of each phase, and the target. */
  TextTable byType(Targets targets) {
    TextTable table = new TextTable(1);
    List<String> head = new ArrayList<>(List.of("", "before"));
    region.phases().forEach(phase -> head.add(phase.id()));
    table.row(head);
    for (PortGroup group : PortGroup.values()) {
      List<PortType> types = region.portTypes().stream().filter(t -> t.group() == group).toList();
      if (!types.isEmpty()) {
        long before = types.stream().mapToLong(totals::existingPorts).sum();
        table.row(counts(group.label(), before, phase -> totals.ports(group, phase)));
        for (PortType type : types) {
          table.row(
              counts(
                  "  " + type.name(),
                  totals.existingPorts(type),
                  phase -> totals.ports(type, phase)));
        }
      }
    }
    long before = region.portTypes().stream().mapToLong(totals::existingPorts).sum();
    table.row(counts("all ports", before, totals::ports));
    List<String> target = new ArrayList<>(List.of("target", ""));
    for (Phase phase : region.phases()) {
      OptionalDouble ports = targets.ports(phase);
      target.add(ports.isPresent() ? Numbers.integer(ports.getAsDouble()) : "none");
    }
    table.row(target);
    List<String> power = new ArrayList<>(List.of("connected MW", ""));
    region.phases().forEach(p -> power.add(Numbers.integer(totals.connectedKw(p) / 1000)));
    return table.row(power);
  }

  private List<String> counts(String name, long before, Function<Phase, Long> ports) {
    List<String> row = new ArrayList<>(List.of(name, Numbers.integer(before)));
    region.phases().forEach(phase -> row.add(Numbers.integer(ports.apply(phase))));
    return row;
  }

  /** The provinces with most and with fewest ports at the end, most first. */
  TextTable byProvince() {
    Phase end = region.lastPhase();
    List<Province> ordered =
        region.provinces().stream()
            .filter(province -> population(province) > 0 || totals.ports(province, end) > 0)
            .sorted(
                Comparator.comparingLong((Province p) -> totals.ports(p, end))
                    .reversed()
                    .thenComparing(Province::index))
            .toList();
    TextTable table = new TextTable(1).row("", "ports", "people", "ports per 1,000");
    for (int rank = 0; rank < ordered.size(); rank++) {
      boolean top = rank < TOP_PROVINCES;
      boolean bottom = rank >= ordered.size() - BOTTOM_PROVINCES;
      if (top || bottom) {
        Province province = ordered.get(rank);
        double people = population(province);
        long ports = totals.ports(province, end);
        table.row(
            province.name(),
            Numbers.integer(ports),
            Numbers.integer(people),
            people == 0 ? "none" : Numbers.tenths(ports / people * PER_HEADS));
      } else if (rank == TOP_PROVINCES) {
        int skipped = ordered.size() - TOP_PROVINCES - BOTTOM_PROVINCES;
        table.row("... " + skipped + " between");
      }
    }
    return table;
  }

  private double population(Province province) {
    return region.zones().stream()
        .filter(zone -> zone.province().equals(province))
        .mapToDouble(Zone::population)
        .sum();
  }

  /** The sites with most power at the end. */
  TextTable largestSites() {
    SiteFigures figures = new SiteFigures(plan);
    Phase end = region.lastPhase();
    TextTable table = new TextTable(4);
    table.row("site", "name", "kind", "province", "kW", "ports", "new", "bays");
    region.sites().stream()
        .filter(site -> figures.connectedKw(site, end) > 0)
        .sorted(
            Comparator.comparingDouble((Site site) -> figures.connectedKw(site, end))
                .reversed()
                .thenComparing(Site::index))
        .limit(LARGEST_SITES)
        .forEach(
            site -> {
              int newPorts = figures.newPorts(site);
              table.row(
                  site.id(),
                  site.name(),
                  site.kind().name(),
                  site.province().name(),
                  Numbers.integer(figures.connectedKw(site, end)),
                  Numbers.integer(figures.existingPorts(site) + newPorts),
                  Numbers.integer(newPorts),
                  Numbers.integer(site.bays()));
            });
    return table;
  }
}
