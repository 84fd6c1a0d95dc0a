package org.chargeplan.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/** The ports that a region's first target of all ports asks for. */
public final class Targets {

  private static final String AT_LEAST = "at_least";
  private static final List<String> FILTERS =
      List.of("province", "vehicle_class", "group", "port_types");

  private final Region region;
  private final Optional<Fields> amounts;

  /** Reads the rules of a region. */
  public Targets(Region region) {
    this.region = region;
    this.amounts =
        region.rules().stream()
            .filter(RuleSpec::isOn)
            .filter(rule -> rule.type().equals("port-target"))
            .map(rule -> rule.fields().reportingTo(new Problems()))
            .filter(fields -> FILTERS.stream().noneMatch(fields::has) && fields.has(AT_LEAST))
            .map(fields -> fields.fields(AT_LEAST))
            .findFirst();
  }

  /** Ports asked for at the end of a phase of the part planned, where there is a target. */
  public OptionalDouble ports(Phase phase) {
    if (amounts.isEmpty() || !amounts.get().has(phase.id())) {
      return OptionalDouble.empty();
    }
    double national = amounts.get().number(phase.id(), 0, Double.MAX_VALUE);
    return OptionalDouble.of(Math.floor(national * region.scope().demandShare()));
  }
}
