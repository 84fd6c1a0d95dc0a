package org.chargeplan.rules;

import java.util.function.ToLongFunction;
import org.chargeplan.input.Fields;
import org.chargeplan.program.Family;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code stored-energy}: the energy that the batteries of ports store at a site, at most.
 *
 * <p>Parameters: a {@link PortFilter}, {@code penalty} (points or USD for each kWh too many,
 * default 1), and at least one of
 *
 * <ul>
 *   <li>{@code most_kwh}, of the site. Row by site and phase: {@code stored kWh of existing and
 *       built ports <= max(existing, most_kwh)}.
 *   <li>{@code partition_kwh}, of a partition, with {@code partition_bays}, its car bays: a lot has
 *       {@code ceil(bays of the lot / partition_bays)} of them, one where left out. A port is not
 *       divided, so one of which k fit into a partition counts {@code partition_kwh / k}, and one
 *       that does not fit more than all partitions. Row: {@code these <= max(existing, partitions x
 *       partition_kwh)}.
 * </ul>
 *
 * <p>Ports that store nothing are not counted. Example: Amendment 01:2026 of QCVN 04:2021/BXD,
 * 2.11.4 b: swap cabinets of an apartment building, 100 kWh in all, 35 in a partition above the
 * ground, 18 below.
 */
final class StoredEnergyRule implements Rule {

  private static final String MOST_KWH = "most_kwh";
  private static final String PARTITION_KWH = "partition_kwh";
  private static final String PARTITION_BAYS = "partition_bays";
  private static final double MOST = 1e7;
  private static final double MOST_BAYS = 1e6;

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter filter;
  private final boolean hasTotal;
  private final boolean hasPartitions;
  private final long mostWh;
  private final long partitionWh;
  private final double partitionBays;
  private final double penalty;

  private StoredEnergyRule(RuleContext context) {
    Fields fields = context.fields();
    this.head = RuleHead.of(context.spec());
    this.spec = context.spec();
    this.filter = PortFilter.read(fields, context.region());
    this.hasTotal = fields.has(MOST_KWH);
    this.hasPartitions = fields.has(PARTITION_KWH);
    this.mostWh = Steps.wattHours(fields.number(MOST_KWH, 0, MOST, 0));
    this.partitionWh = Steps.wattHours(fields.number(PARTITION_KWH, 0, MOST, 0));
    this.partitionBays = fields.number(PARTITION_BAYS, 1, MOST_BAYS, MOST_BAYS);
    this.penalty = context.penalty(1);
  }

  static StoredEnergyRule read(RuleContext context) {
    Fields fields = context.fields();
    if (!fields.has(MOST_KWH) && !fields.has(PARTITION_KWH)) {
      fields.problem(
          MOST_KWH,
          "The rule (" + context.spec().id() + ") limits nothing.",
          "Maybe most_kwh or partition_kwh is missing.");
    }
    if (fields.has(PARTITION_BAYS) && !fields.has(PARTITION_KWH)) {
      fields.problem(
          PARTITION_BAYS,
          "The partition_bays of rule (" + context.spec().id() + ") apply to partition_kwh only.",
          "Maybe partition_kwh is missing.");
    }
    return new StoredEnergyRule(context);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : LastingLimits.phases(c.region(), spec)) {
      for (Site site : c.region().sites()) {
        if (filter.accepts(site) && canStore(site)) {
          if (hasTotal) {
            addRow(c, site, phase, "kWh", mostWh, StoredEnergyRule::storedWh);
          }
          if (hasPartitions) {
            long partitions = Math.max(1, Steps.ceil(site.lotBays() / partitionBays));
            long most = partitions * partitionWh;
            addRow(c, site, phase, "kWh by partition", most, type -> takenWh(type, most));
          }
        }
      }
    }
  }

  private boolean canStore(Site site) {
    return site.kind().portTypes().stream()
        .anyMatch(type -> filter.accepts(type) && storedWh(type) > 0);
  }

  private static long storedWh(PortType type) {
    return Steps.wattHours(type.storedKwh());
  }

  /** What a port takes of the partitions that hold so much in all. */
  private long takenWh(PortType type, long mostInAll) {
    long stored = storedWh(type);
    if (stored == 0) {
      return 0;
    }
    long fitting = partitionWh / stored;
    return fitting == 0 ? mostInAll + stored : partitionWh / fitting;
  }

  private void addRow(
      Compilation c, Site site, Phase phase, String unit, long most, ToLongFunction<PortType> wh) {
    long existing = 0;
    for (PortType type : filter.types()) {
      existing += wh.applyAsLong(type) * site.existingPorts(type);
    }
    Penalty tooMany =
        Penalty.above(Math.max(existing, most), c.slope(head, penalty, Steps.PER_KWH));
    Family family = Compilation.family(head, unit, Steps.PER_KWH);
    int row = c.program().row(family, c.subject(site), phase.index(), existing, tooMany);
    for (PortType type : c.region().portTypes()) {
      if (filter.accepts(type) && storedWh(type) > 0) {
        c.addBuilt(row, site, type, phase, wh.applyAsLong(type));
      }
    }
  }
}
