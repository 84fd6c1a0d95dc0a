package org.chargeplan.rules;

import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * {@code equity}: each province's ports per person are at least a share of the national mean.
 *
 * <p>Parameters: {@code share} (0 to 1, by phase), {@code penalty} (points or USD for each port
 * missing, default 1). The mean is that of the national port target, so that a row holds only the
 * ports of its own province. Row by province and phase: {@code existing + ports built so far >=
 * share x target x population of the province / population}.
 */
final class EquityRule implements Rule {

  private final RuleHead head;
  private final PhaseAmounts share;
  private final double penalty;
  private final PortTargetRule target;

  private EquityRule(RuleHead head, PhaseAmounts share, double penalty, PortTargetRule target) {
    this.head = head;
    this.share = share;
    this.penalty = penalty;
    this.target = target;
  }

  static EquityRule read(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    PhaseAmounts share =
        PhaseAmounts.find(context, "share", 0, 1)
            .orElseGet(
                () -> {
                  fields.problem("share", "The rule names no share.", "Maybe share is missing.");
                  return PhaseAmounts.none(region);
                });
    if (context.targetOfAllPorts().isEmpty()) {
      fields.problem(
          "type",
          "The rule (" + spec.id() + ") needs a port target of all ports to take its mean from.",
          "Maybe a rule of type port-target is missing or switched off.");
    }
    double penalty = context.penalty(1);
    return new EquityRule(
        RuleHead.of(spec), share, penalty, context.targetOfAllPorts().orElse(null));
  }

  @Override
  public void compile(Compilation c) {
    for (Province province : c.region().provinces()) {
      double people = population(c.region(), province);
      for (Phase phase : c.region().phases()) {
        if (people > 0 && share.at(phase).isPresent()) {
          double part = people / population(c.region(), null);
          double mean = target.asked(c.region(), phase).orElse(0) * part;
          addRow(c, province, phase, (long) Math.floor(share.at(phase).getAsDouble() * mean));
        }
      }
    }
  }

  /** People of a province, or of all provinces. */
  private static double population(Region region, Province province) {
    return region.zones().stream()
        .filter(zone -> province == null || zone.province().equals(province))
        .mapToDouble(Zone::population)
        .sum();
  }

  private void addRow(Compilation c, Province province, Phase phase, long asked) {
    Subject subject = Compilation.subject(province);
    Penalty missing = Penalty.below(asked, c.slope(head, penalty, 1));
    long existing = 0;
    for (Site site : c.region().sites()) {
      if (site.province().equals(province)) {
        for (PortType type : c.region().portTypes()) {
          existing += site.existingPorts(type);
        }
      }
    }
    Family family = Compilation.family(head, "ports", 1);
    int row = c.program().row(family, subject, phase.index(), existing, missing);
    for (Site site : c.region().sites()) {
      if (site.province().equals(province)) {
        for (PortType type : c.region().portTypes()) {
          c.addBuilt(row, site, type, phase, 1);
        }
      }
    }
  }
}
