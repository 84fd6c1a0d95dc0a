package org.chargeplan.realism;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Location;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/** What a plan has of what was counted. */
final class PlannedFigure {

  private final Plan plan;

  /** The sites along each corridor, by its id. */
  private final Map<String, Set<Site>> along;

  PlannedFigure(Plan plan, Map<String, Set<Site>> along) {
    this.plan = plan;
    this.along = along;
  }

  /**
   * The figure of the plan; nothing for a share of nothing.
   *
   * @param phase at whose end; before the programme where it is not given
   */
  OptionalDouble of(Observation observed, Optional<Phase> phase) {
    List<Site> sites =
        plan.region().sites().stream().filter(site -> isCounted(observed, site)).toList();
    double ports = ports(observed, sites, phase, Optional.empty());
    return switch (observed.measure()) {
      case PORTS -> OptionalDouble.of(ports);
      case STATIONS -> OptionalDouble.of(open(observed, sites, phase).size());
      case PLACES -> OptionalDouble.of(places(open(observed, sites, phase)));
      case SHARE_OF_DC -> part(ports(observed, sites, phase, Optional.of(PortGroup.DC)), ports);
      case SHARE_OF_PORTS ->
          part(ports, ports(observed, plan.region().sites(), phase, Optional.empty()));
    };
  }

  /** People who live where it was counted. */
  double people(Observation observed) {
    return plan.region().zones().stream()
        .filter(
            zone ->
                observed.provinces().isEmpty() || observed.provinces().contains(zone.province()))
        .mapToDouble(Zone::population)
        .sum();
  }

  private boolean isCounted(Observation observed, Site site) {
    return (observed.provinces().isEmpty() || observed.provinces().contains(site.province()))
        && (observed.siteKinds().isEmpty() || observed.siteKinds().contains(site.kind()))
        && (observed.corridors().isEmpty()
            || observed.corridors().stream()
                .anyMatch(corridor -> along.get(corridor.id()).contains(site)));
  }

  private List<Site> open(Observation observed, List<Site> sites, Optional<Phase> phase) {
    return sites.stream()
        .filter(site -> ports(observed, List.of(site), phase, Optional.empty()) > 0)
        .toList();
  }

  private static int places(List<Site> sites) {
    Set<Location> places = new HashSet<>();
    sites.forEach(site -> places.add(site.location()));
    return places.size();
  }

  private double ports(
      Observation observed, List<Site> sites, Optional<Phase> phase, Optional<PortGroup> group) {
    double ports = 0;
    for (PortType type : plan.region().portTypes()) {
      if (type.vehicleClass().equals(observed.vehicleClass())
          && (group.isEmpty() || type.group() == group.get())) {
        for (Site site : sites) {
          ports +=
              phase.isPresent() ? plan.ports(site, type, phase.get()) : site.existingPorts(type);
        }
      }
    }
    return ports;
  }

  private static OptionalDouble part(double amount, double all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(amount / all);
  }
}
