package org.chargeplan.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.plan.Compliance;
import org.chargeplan.region.Phase;

/** The ports that a region's first target of all ports asks for. */
public final class Targets {

  private final List<Compliance> target;

  /** Finds the target in what was measured of the rules. */
  public Targets(List<Compliance> compliance) {
    List<Compliance> all =
        compliance.stream().filter(each -> each.isOfAllPorts() && each.atLeast()).toList();
    Optional<String> first = all.stream().map(each -> each.rule().id()).findFirst();
    this.target = all.stream().filter(each -> first.equals(Optional.of(each.rule().id()))).toList();
  }

  /** Ports asked for at the end of a phase of the part planned, where there is a target. */
  public OptionalDouble ports(Phase phase) {
    return target.stream()
        .filter(each -> each.phase().equals(phase))
        .mapToDouble(Compliance::asked)
        .findFirst();
  }
}
