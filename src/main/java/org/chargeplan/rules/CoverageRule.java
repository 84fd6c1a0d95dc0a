package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Zone;

/**
 * {@code coverage}: share of people whose zone has an open site within a distance by road.
 *
 * <p>Parameters: {@code within_m} (m) or {@code within_min} (minutes of driving), {@code share} (0
 * to 1, by phase), a {@link PortFilter}, {@code min_people_per_km2} (default 0), {@code penalty}
 * (points or USD for each person missing, default 0.001). A site of the filter is open if it has a
 * port of the filter; a zone is covered if such a site is open within that distance of its centre.
 * Only people of zones of that density count, and with a {@code province} only those of its zones;
 * sites beyond its border serve them too. Row of the nation or the province by phase: {@code
 * sum(population x covered) >= share x population}. Example: HIDS for Ho Chi Minh City: 800 m at
 * most for two-wheelers in inner wards.
 */
final class CoverageRule implements Rule {

  private final RuleHead head;
  private final PortFilter filter;
  private final double minPeoplePerKm2;
  private final Within within;
  private final PhaseAmounts share;
  private final double penalty;

  private CoverageRule(
      RuleHead head,
      PortFilter filter,
      double minPeoplePerKm2,
      Within within,
      PhaseAmounts share,
      double penalty) {
    this.head = head;
    this.filter = filter;
    this.minPeoplePerKm2 = minPeoplePerKm2;
    this.within = within;
    this.share = share;
    this.penalty = penalty;
  }

  static CoverageRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    Within within = Within.read(fields);
    PhaseAmounts share =
        PhaseAmounts.find(context, "share", 0, 1)
            .orElseGet(
                () -> {
                  fields.problem(
                      "share", "The coverage names no share.", "Maybe share is missing.");
                  return PhaseAmounts.none(region);
                });
    return new CoverageRule(
        RuleHead.of(spec),
        PortFilter.read(fields, region),
        fields.number("min_people_per_km2", 0, 1e6, 0),
        within,
        share,
        context.penalty(0.001));
  }

  @Override
  public Optional<Within> within() {
    return Optional.of(within);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases()) {
      share.at(phase).ifPresent(asked -> addRow(c, phase, asked));
    }
  }

  private void addRow(Compilation c, Phase phase, double asked) {
    List<Zone> zones = c.region().zones().stream().filter(this::counts).toList();
    long people = 0;
    for (Zone zone : zones) {
      people += Math.round(zone.population());
    }
    long slope = c.slope(head, penalty, 1);
    Penalty missing = Penalty.below((long) Math.ceil(asked * people), slope);
    Family family = Compilation.family(head, "people", 1);
    int row = c.program().row(family, c.subject(filter), phase.index(), 0, missing);
    for (Zone zone : zones) {
      cover(c, row, zone, phase);
    }
  }

  private boolean counts(Zone zone) {
    return filter.province().orElse(zone.province()).equals(zone.province())
        && zone.population() >= minPeoplePerKm2 * zone.areaKm2();
  }

  /** Adds the zone's people to the row, counted if one of the sites around is open. */
  private void cover(Compilation c, int peopleRow, Zone zone, Phase phase) {
    Family family =
        new Family(head.id(), "Open sites around a zone", head.source(), Level.SOFT, "sites", 1);
    OpenSites sites = c.openSites(filter.types());
    int[] existing = {0};
    within.forEachSite(
        c.network(),
        zone,
        (site, distance) -> {
          if (filter.sites().acceptsPlace(site) && sites.isOpenBefore(site)) {
            existing[0]++;
          }
        });
    int openSites =
        c.program()
            .row(family, Compilation.subject(zone), phase.index(), existing[0], Penalty.NONE);
    if (existing[0] == 0) {
      within.forEachSite(
          c.network(),
          zone,
          (site, distance) -> {
            if (filter.sites().acceptsPlace(site) && sites.canOpen(site, phase)) {
              c.program().indicatorTerm(openSites, sites.open(site, phase), 1);
            }
          });
    }
    int covered = c.program().indicator(openSites, 1);
    c.program().indicatorTerm(peopleRow, covered, Math.round(zone.population()));
  }
}
