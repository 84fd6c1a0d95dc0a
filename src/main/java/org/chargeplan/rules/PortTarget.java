package org.chargeplan.rules;

import java.util.OptionalDouble;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code port-target}: ports that stand at the end of a phase, at least or at most.
 *
 * <p>Parameters: {@code at_least}, {@code at_most} (ports by phase, existing ones included), a
 * {@link PortFilter}, {@code penalty} (points or USD for each port missing or too many, default 1).
 * National amounts shrink to the share of the part that is planned. Row, for the nation or the
 * province of the filter, by phase: {@code existing + ports built so far >= at_least}. Example:
 * V-GREEN's 1,000,000 ports in three years.
 */
final class PortTarget implements Rule {

  private static final double MOST_PORTS = 1e9;

  private final RuleHead head;
  private final PortFilter filter;
  private final AskedAmounts asked;
  private final double penalty;

  private PortTarget(RuleHead head, PortFilter filter, AskedAmounts asked, double penalty) {
    this.head = head;
    this.filter = filter;
    this.asked = asked;
    this.penalty = penalty;
  }

  static PortTarget read(RuleSpec spec, Region region) {
    Fields fields = spec.fields();
    PortFilter filter = PortFilter.read(fields, region);
    AskedAmounts asked =
        AskedAmounts.read(
            spec, region, MOST_PORTS, amounts -> requireRoom(fields, region, filter, amounts));
    double penalty = fields.number("penalty", 0, 1e6, 1);
    return new PortTarget(RuleHead.of(spec), filter, asked, penalty);
  }

  /** A target beyond the bays of all sites is a slip of the file, whatever the plan. */
  private static void requireRoom(
      Fields fields, Region region, PortFilter filter, PhaseAmounts amounts) {
    double asked = amounts.at(region.lastPhase()).orElse(0) * share(region, filter);
    double room = 0;
    for (Site site : region.sites()) {
      room += filter.accepts(site) ? filter.existing(site) + room(region, site, filter) : 0;
    }
    boolean sitesAreKnown = !region.sites().isEmpty();
    if (sitesAreKnown && asked > room) {
      fields.problem(
          AskedAmounts.AT_LEAST,
          String.format(
              "The target (%.0f) is unreachable: the bays of all sites hold %.0f such ports.",
              asked, room),
          "Maybe a digit too many, or bays of sites.csv are missing.");
    }
  }

  private static double room(Region region, Site site, PortFilter filter) {
    double freeBays = site.bays();
    for (PortType type : region.portTypes()) {
      freeBays -= type.bays() * site.existingPorts(type);
    }
    double least =
        site.kind().portTypes().stream()
            .filter(filter::accepts)
            .mapToDouble(PortType::bays)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    return Math.floor(Math.max(0, freeBays) / least);
  }

  /** The part of a national amount that the planned part of a region has to meet. */
  static double share(Region region, PortFilter filter) {
    return filter.province().isPresent() ? 1 : region.scope().demandShare();
  }

  /** Ports asked for at the end of a phase of the part that is planned, if any. */
  OptionalDouble asked(Region region, Phase phase) {
    OptionalDouble amount = asked.atLeast(phase);
    return amount.isEmpty()
        ? amount
        : OptionalDouble.of(Math.floor(amount.getAsDouble() * share(region, filter)));
  }

  /** Whether it speaks of all ports of the nation. */
  boolean isOfAllPorts(Region region) {
    return filter.acceptsAll(region);
  }

  @Override
  public void compile(Compilation c) {
    if (c.region().sites().stream().noneMatch(filter::accepts)) {
      return;
    }
    long slope = head.slope(penalty * c.weight(head.id()), 1);
    for (Phase phase : c.region().phases()) {
      asked(c.region(), phase)
          .ifPresent(least -> addRow(c, phase, Penalty.below((long) least, slope)));
      asked
          .atMost(phase)
          .ifPresent(
              most -> {
                long upper = (long) Math.ceil(most * share(c.region(), filter));
                addRow(c, phase, Penalty.above(upper, slope));
              });
    }
  }

  private void addRow(Compilation c, Phase phase, Penalty missing) {
    Family family = Compilation.family(head, "ports", 1);
    long existing = filter.existing(c.region());
    int row = c.program().row(family, c.subject(filter), phase.index(), existing, missing);
    for (Site site : c.region().sites()) {
      if (filter.accepts(site)) {
        for (PortType type : c.region().portTypes()) {
          if (filter.accepts(type)) {
            c.standing(row, site, type, phase, 1);
          }
        }
      }
    }
  }
}
