package org.chargeplan.rules;

import java.util.HashMap;
import java.util.Map;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Which sites have a pool at the end of a phase: so much power, and so many strong ports. Two
 * indicators, and one that both are on. Created when first needed.
 */
final class Pools {

  private final Compilation c;
  private final RuleHead head;
  private final PortFilter filter;
  private final PoolSize size;
  private final Phase phase;
  private final Map<Site, Integer> indicators = new HashMap<>();

  Pools(Compilation c, RuleHead head, PortFilter filter, PoolSize size, Phase phase) {
    this.c = c;
    this.head = head;
    this.filter = filter;
    this.size = size;
    this.phase = phase;
  }

  /** Whether a site has a pool before the programme. */
  boolean isBefore(Site site) {
    return existingWatts(site) >= Steps.watts(size.poolKw())
        && existingStrong(site) >= size.ports();
  }

  /** Whether a site has a pool, or can have one by the end of the phase. */
  boolean canBe(Site site) {
    if (isBefore(site)) {
      return true;
    }
    boolean roomForPower = Steps.watts(site.maxKw()) >= Steps.watts(size.poolKw());
    boolean strong =
        existingStrong(site) >= size.ports()
            || c.region().portTypes().stream()
                .anyMatch(t -> size.isStrong(t, filter) && canBuild(site, t));
    boolean any =
        c.region().portTypes().stream().anyMatch(t -> filter.accepts(t) && canBuild(site, t));
    return roomForPower && strong && any;
  }

  private boolean canBuild(Site site, PortType type) {
    return c.region().phases().stream()
        .limit(phase.index() + 1L)
        .anyMatch(p -> c.build(site, type, p) != Compilation.NO_COLUMN);
  }

  private long existingWatts(Site site) {
    return filter.types().stream()
        .mapToLong(type -> Steps.watts(type.powerKw()) * site.existingPorts(type))
        .sum();
  }

  private long existingStrong(Site site) {
    return filter.types().stream()
        .filter(type -> size.isStrong(type, filter))
        .mapToLong(site::existingPorts)
        .sum();
  }

  /** The indicator that a site has a pool. */
  int indicator(Site site) {
    return indicators.computeIfAbsent(site, this::makeIndicator);
  }

  private int makeIndicator(Site site) {
    int power = row(site, "power of a pool", "kW", Steps.PER_KW, existingWatts(site));
    int strong = row(site, "strong ports of a pool", "ports", 1, existingStrong(site));
    Region region = c.region();
    for (PortType type : region.portTypes()) {
      if (filter.accepts(type)) {
        c.addBuilt(power, site, type, phase, Steps.watts(type.powerKw()));
      }
      if (size.isStrong(type, filter)) {
        c.addBuilt(strong, site, type, phase, 1);
      }
    }
    int hasPower = c.program().indicator(power, Math.max(1, Steps.watts(size.poolKw())));
    int hasStrong = c.program().indicator(strong, size.ports());
    int both = row(site, "pool", "", 1, 0);
    c.program().indicatorTerm(both, hasPower, 1);
    c.program().indicatorTerm(both, hasStrong, 1);
    return c.program().indicator(both, 2);
  }

  private int row(Site site, String title, String unit, double stepsPerUnit, long offset) {
    Family family = new Family(head.id(), title, head.source(), Level.SOFT, unit, stepsPerUnit);
    return c.program().row(family, c.subject(site), phase.index(), offset, Penalty.NONE);
  }
}
