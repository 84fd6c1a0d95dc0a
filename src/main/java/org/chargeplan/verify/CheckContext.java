package org.chargeplan.verify;

import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.network.Route;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * The input of the check of a rule.
 *
 * @param rule what all rules have in common
 * @param fields its parameters; collects their problems
 * @param region the region, or the part of it that is planned
 * @param distances distances by road
 * @param routes routes of the region's corridors
 */
record CheckContext(
    RuleSpec rule, Fields fields, Region region, RoadDistances distances, List<Route> routes) {

  CheckContext {
    routes = List.copyOf(routes);
  }

  /** The first target of all ports, from which {@code equity} takes its mean. */
  Optional<PortTargetCheck> targetOfAllPorts() {
    return region.rules().stream()
        .filter(each -> each.type().equals("port-target") && each.isOn())
        .map(each -> new CheckContext(each, each.fields(), region, distances, routes))
        .map(PortTargetCheck::new)
        .filter(target -> target.isOfAllPorts(region))
        .findFirst();
  }
}
