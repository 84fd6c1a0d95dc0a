package org.chargeplan.rules;

import java.util.Locale;
import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code port-target}: ports at the end of a phase, at least or at most.
 *
 * <p>Parameters: {@code at_least}, {@code at_most} (by phase, existing ports included), {@code
 * national} (whether they are those of the country: a region takes its share by people), {@code
 * measure} ({@code ports}, the default, or {@code kw} of nominal power), a {@link PortFilter},
 * {@code penalty} (points or USD for each port or kW missing or too many, default 1), and for a
 * scenario in which announcements are kept in part {@code realisation} and {@code realised} ({@link
 * Realisation}): {@code at_least} becomes {@code before + realisation x (at_least - before)}.
 * National amounts shrink to the share of the part that is planned. Row, for the nation or the
 * province of the filter, by phase: {@code existing + built so far >= at_least}. Example: V-GREEN's
 * 1,000,000 ports in three years.
 */
final class PortTargetRule implements Rule {

  private static final double MOST = 1e9;

  private final RuleHead head;
  private final PortFilter filter;
  private final Measure measure;
  private final Realisation realisation;
  private final AskedAmounts asked;
  private final double penalty;

  private PortTargetRule(
      RuleHead head,
      PortFilter filter,
      Measure measure,
      Realisation realisation,
      AskedAmounts asked,
      double penalty) {
    this.head = head;
    this.filter = filter;
    this.measure = measure;
    this.realisation = realisation;
    this.asked = asked;
    this.penalty = penalty;
  }

  static PortTargetRule read(RuleContext context) {
    context.rejectAmendments("Maybe give at_least or at_most by phase.");
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    PortFilter filter = PortFilter.read(fields, region);
    Measure measure = fields.choice("measure", Measure.class, Measure.PORTS);
    Realisation realisation = Realisation.read(fields);
    AskedAmounts asked =
        AskedAmounts.read(
            context,
            MOST,
            amounts -> requireRoom(fields, region, filter, measure, amounts, realisation));
    double penalty = context.penalty(1);
    return new PortTargetRule(RuleHead.of(spec), filter, measure, realisation, asked, penalty);
  }

  /** A target beyond the room of all sites is an error of the file, whatever the plan. */
  private static void requireRoom(
      Fields fields,
      Region region,
      PortFilter filter,
      Measure measure,
      PhaseAmounts amounts,
      Realisation realisation) {
    double before = measure.existing(region, filter) / measure.stepsPerUnit();
    double announced = amounts.at(region.lastPhase()).orElse(0) * share(region, filter);
    double asked = realisation.of(before, announced);
    double room = before;
    for (Site site : region.sites()) {
      room += filter.accepts(site) ? measure.room(region, site, filter) : 0;
    }
    boolean sitesAreKnown = !region.sites().isEmpty();
    if (sitesAreKnown && asked > room) {
      String text =
          measure == Measure.PORTS
              ? "The target (%.0f) is unreachable: the bays of all sites have room for %.0f such ports."
              : "The target (%.0f kW) is unreachable: all sites have room for %.0f kW of such ports.";
      fields.problem(
          AskedAmounts.AT_LEAST,
          String.format(Locale.ROOT, text, asked, room),
          "Maybe a digit too many, or bays of sites.csv are missing.");
    }
  }

  /** The part of a national amount that the planned part of a region has to meet. */
  static double share(Region region, PortFilter filter) {
    return filter.province().isPresent() ? 1 : region.scope().demandShare();
  }

  /** The amount required at the end of a phase of the part that is planned, if any. */
  OptionalDouble asked(Region region, Phase phase) {
    OptionalDouble amount = asked.atLeast(phase);
    if (amount.isEmpty()) {
      return amount;
    }
    double announced = amount.getAsDouble() * share(region, filter);
    double before = measure.existing(region, filter) / measure.stepsPerUnit();
    return OptionalDouble.of((double) Steps.floor(realisation.of(before, announced)));
  }

  /** Whether it counts all ports of the nation. */
  boolean isOfAllPorts(Region region) {
    return measure == Measure.PORTS && filter.acceptsAll(region);
  }

  @Override
  public void compile(Compilation c) {
    if (c.region().sites().stream().noneMatch(filter::accepts)) {
      return;
    }
    long slope = c.slope(head, penalty, measure.stepsPerUnit());
    for (Phase phase : c.region().phases()) {
      asked(c.region(), phase)
          .ifPresent(least -> addRow(c, phase, Penalty.below(steps(least), slope)));
      asked
          .atMost(phase)
          .ifPresent(
              most -> {
                double upper = Math.ceil(most * share(c.region(), filter));
                addRow(c, phase, Penalty.above(steps(upper), slope));
              });
    }
  }

  private long steps(double amount) {
    return Math.round(amount * measure.stepsPerUnit());
  }

  private void addRow(Compilation c, Phase phase, Penalty missing) {
    Family family = Compilation.family(head, measure.unit(), measure.stepsPerUnit());
    long existing = measure.existing(c.region(), filter);
    int row = c.program().row(family, c.subject(filter), phase.index(), existing, missing);
    for (Site site : c.region().sites()) {
      if (filter.accepts(site)) {
        measure.addBuilt(c, row, site, filter, phase);
      }
    }
  }
}
