package org.chargeplan.rules;

import java.util.Set;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Zone;

/**
 * {@code coverage}: share of people whose zone has an open site within a way by road.
 *
 * <p>Parameters: {@code within_m}, {@code share} (0 to 1, by phase), {@code penalty} (points or USD
 * for each person missing, default 0.001). A site is open where it has any port; a zone is covered
 * where a site within {@code within_m} of its centre is open. Row of the nation by phase: {@code
 * sum(population x covered) >= share x population}.
 */
final class Coverage implements Rule {

  private final RuleHead head;
  private final double withinM;
  private final PhaseAmounts share;
  private final double penalty;

  private Coverage(RuleHead head, double withinM, PhaseAmounts share, double penalty) {
    this.head = head;
    this.withinM = withinM;
    this.share = share;
    this.penalty = penalty;
  }

  static Coverage read(RuleSpec spec, Region region) {
    Fields fields = spec.fields();
    double withinM = fields.number("within_m", 1, 200_000);
    PhaseAmounts share =
        PhaseAmounts.find(spec, fields, "share", region, 0, 1)
            .orElseGet(
                () -> {
                  fields.problem(
                      "share", "The coverage names no share.", "Maybe share is missing.");
                  return PhaseAmounts.none(region);
                });
    return new Coverage(RuleHead.of(spec), withinM, share, fields.number("penalty", 0, 1e6, 0.001));
  }

  @Override
  public double reachM() {
    return withinM;
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases()) {
      share.at(phase).ifPresent(asked -> addRow(c, phase, asked));
    }
  }

  private void addRow(Compilation c, Phase phase, double asked) {
    long people = 0;
    for (Zone zone : c.region().zones()) {
      people += Math.round(zone.population());
    }
    long slope = head.slope(penalty * c.weight(head.id()), 1);
    Penalty missing = Penalty.below((long) Math.ceil(asked * people), slope);
    int row =
        c.program()
            .row(Compilation.family(head, "people", 1), c.nation(), phase.index(), 0, missing);
    for (Zone zone : c.region().zones()) {
      cover(c, row, zone, phase);
    }
  }

  /** Adds the zone's people to the row where one of the sites around is open. */
  private void cover(Compilation c, int nationRow, Zone zone, Phase phase) {
    Family family =
        new Family(head.id(), "Open sites around a zone", head.source(), Level.SOFT, "sites", 1);
    OpenSites sites = c.openSites(Set.copyOf(c.region().portTypes()));
    int[] existing = {0};
    c.network()
        .forEachSite(
            zone,
            (site, distanceM) -> {
              if (distanceM <= withinM && sites.isOpenBefore(site)) {
                existing[0]++;
              }
            });
    int openSites =
        c.program()
            .row(family, Compilation.subject(zone), phase.index(), existing[0], Penalty.NONE);
    if (existing[0] == 0) {
      c.network()
          .forEachSite(
              zone,
              (site, distanceM) -> {
                if (distanceM <= withinM && sites.canOpen(site, phase)) {
                  c.program().indicatorTerm(openSites, sites.open(site, phase), 1);
                }
              });
    }
    int covered = c.program().indicator(openSites, 1);
    c.program().indicatorTerm(nationRow, covered, Math.round(zone.population()));
  }
}
