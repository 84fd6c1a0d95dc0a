package org.chargeplan.explain;

import java.util.Optional;
import org.chargeplan.program.Family;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** The kinds of limits that a planner can ask to be relaxed. */
public enum LimitKind {
  /** Money by phase; unit USD. */
  BUDGET("budget"),
  /** Peak load that grid nodes can take, by phase; unit kW. */
  HEADROOM("grid headroom"),
  /** Bays of sites; unit bays. */
  BAYS("bays of sites"),
  /** Nominal power that sites can connect; unit kW. */
  POWER("power of sites"),
  /** Nominal power that sites can connect so soon, by phase; unit kW. */
  CONNECTION("time to connect");

  private static final String SITES = "site-limits";
  private static final String GRID = "grid-headroom";

  private final String label;

  LimitKind(String label) {
    this.label = label;
  }

  /** The kind in words. */
  public String label() {
    return label;
  }

  /**
   * The kind of the upper bounds of a family, where there is one: built-in rules by their ids,
   * rules of the region by their type.
   */
  static Optional<LimitKind> of(Region region, Family family) {
    String unit = family.unit();
    if (family.ruleId().equals(SITES)) {
      return Optional.of(unit.equals("bays") ? BAYS : POWER);
    }
    if (family.ruleId().equals(GRID)) {
      return unit.equals("kW") ? Optional.of(HEADROOM) : Optional.empty();
    }
    return region.rules().stream()
        .filter(spec -> spec.id().equals(family.ruleId()))
        .map(RuleSpec::type)
        .findFirst()
        .flatMap(LimitKind::ofType);
  }

  private static Optional<LimitKind> ofType(String type) {
    return switch (type) {
      case "budget" -> Optional.of(BUDGET);
      case "connection-class" -> Optional.of(CONNECTION);
      default -> Optional.empty();
    };
  }
}
