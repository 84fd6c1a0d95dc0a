package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Zone;

/**
 * {@code coverage}: share of people with an open site within a distance by road of where they live.
 *
 * <p>Parameters: {@code within_m} (m) or {@code within_min} (minutes of driving), {@code share} (0
 * to 1, by phase), a {@link PortFilter}, {@code min_people_per_km2} (default 0), {@code penalty}
 * (points or USD for each person missing, default 0.001). A site of the filter is open if it has a
 * port of the filter; a place of people is covered if such a site is open within that distance of
 * it. Places of a zone with the same sites within that distance are one. Only people of zones of
 * that density count, and with a {@code province} only those of its zones; sites beyond its border
 * serve them too. Row of the nation or the province by phase: {@code sum(people x covered) >= share
 * x people}. Example: HIDS for Ho Chi Minh City: 800 m at most for two-wheelers in inner wards.
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
      for (PeoplePlace place : c.region().places(zone)) {
        people += Math.round(place.people());
      }
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

  /**
   * The sites around a place of people.
   *
   * @param open whether one is open before the programme
   * @param mayOpen indices of those that may open, where none is
   */
  private record Around(boolean open, List<Integer> mayOpen) {}

  /** Adds the zone's people to the row, counted where one of the sites around them is open. */
  private void cover(Compilation c, int peopleRow, Zone zone, Phase phase) {
    Family family =
        new Family(head.id(), "Open sites around a zone", head.source(), Level.SOFT, "sites", 1);
    Map<Around, Long> peopleByAround = new LinkedHashMap<>();
    for (PeoplePlace place : c.region().places(zone)) {
      peopleByAround.merge(around(c, place, phase), Math.round(place.people()), Long::sum);
    }
    // Around people far from every site there is nothing to decide.
    peopleByAround.keySet().removeIf(around -> !around.open() && around.mayOpen().isEmpty());
    peopleByAround.forEach(
        (around, people) -> {
          int openSites =
              c.program()
                  .row(
                      family,
                      Compilation.subject(zone),
                      phase.index(),
                      around.open() ? 1 : 0,
                      Penalty.NONE);
          for (int site : around.mayOpen()) {
            int open = c.openSites(filter.types()).open(c.region().sites().get(site), phase);
            c.program().indicatorTerm(openSites, open, 1);
          }
          int covered = c.program().indicator(openSites, 1);
          c.program().indicatorTerm(peopleRow, covered, people);
        });
  }

  private Around around(Compilation c, PeoplePlace place, Phase phase) {
    OpenSites sites = c.openSites(filter.types());
    boolean[] open = {false};
    List<Integer> mayOpen = new ArrayList<>();
    within.forEachSite(
        c.network(),
        place,
        (site, distance) -> {
          if (filter.sites().acceptsPlace(site)) {
            open[0] |= sites.isOpenBefore(site);
            if (!open[0] && sites.canOpen(site, phase)) {
              mayOpen.add(site.index());
            }
          }
        });
    return new Around(open[0], open[0] ? List.of() : mayOpen);
  }
}
