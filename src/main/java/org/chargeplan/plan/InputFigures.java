package org.chargeplan.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * How many input figures of a region's layer are published, derived or assumed: how much of the
 * answer rests on assumption.
 *
 * @param layer name of the layer, e.g. {@code zones}
 * @param published figures that a source published
 * @param derived figures computed from published ones
 * @param assumed planning defaults
 */
public record InputFigures(String layer, long published, long derived, long assumed) {

  private static final int PER_SITE = 2; // bays, power
  private static final int PER_NODE = 4; // size, number, cost and lead time of blocks
  private static final int PER_TYPE = 7; // power, 2 costs, life, energy, bays, diversity
  private static final int PER_SESSION = 2; // energy, time
  private static final int PER_VEHICLE_CLASS = 2; // reach, decay
  private static final int PER_CONNECTION_CLASS = 3; // limit, cost, lead time
  private static final int PER_FINANCE = 3; // rate, 2 lives

  /** The counts of a region by layer; an item's status holds for each of its figures. */
  public static List<InputFigures> of(Region region) {
    int phases = region.phases().size();
    List<InputFigures> layers = new ArrayList<>();
    Count zones = new Count();
    for (Zone zone : region.zones()) {
      zones.add(zone.status(), region.vehicleClasses().size() * phases);
    }
    layers.add(zones.named("zones"));
    Count sites = new Count();
    Count existing = new Count();
    for (Site site : region.sites()) {
      sites.add(site.status(), PER_SITE);
      existing.add(
          site.existingStatus(),
          (int) site.existingPorts().stream().filter(ports -> ports > 0).count());
    }
    layers.add(sites.named("sites"));
    layers.add(existing.named("existing_ports"));
    Count grid = new Count();
    for (GridNode node : region.gridNodes()) {
      grid.add(node.status(), phases + PER_NODE);
    }
    layers.add(grid.named("grid"));
    Count types = new Count();
    for (PortType type : region.portTypes()) {
      types.add(type.status(), PER_TYPE);
      type.session().ifPresent(session -> types.add(session.status(), PER_SESSION));
    }
    layers.add(types.named("port_types"));
    Count defaults = new Count();
    for (VehicleClass vehicleClass : region.vehicleClasses()) {
      defaults.add(vehicleClass.status(), PER_VEHICLE_CLASS);
      vehicleClass.arrivals().ifPresent(arrivals -> defaults.add(arrivals.status(), 1));
    }
    for (ConnectionClass connectionClass : region.connection().classes()) {
      defaults.add(connectionClass.status(), PER_CONNECTION_CLASS);
    }
    defaults.add(region.finance().status(), PER_FINANCE);
    layers.add(defaults.named("defaults"));
    return List.copyOf(layers);
  }

  /** The figures of several layers together. */
  public static InputFigures sum(List<InputFigures> layers) {
    return new InputFigures(
        "all",
        layers.stream().mapToLong(InputFigures::published).sum(),
        layers.stream().mapToLong(InputFigures::derived).sum(),
        layers.stream().mapToLong(InputFigures::assumed).sum());
  }

  /** All figures. */
  public long count() {
    return published + derived + assumed;
  }

  /** Share of the figures that are assumed, 0 where there is none. */
  public double assumedShare() {
    return count() == 0 ? 0 : (double) assumed / count();
  }

  private static final class Count {
    private final Map<Status, Long> byStatus = new EnumMap<>(Status.class);

    void add(Status status, int figures) {
      byStatus.merge(status, (long) figures, Long::sum);
    }

    InputFigures named(String layer) {
      return new InputFigures(
          layer,
          byStatus.getOrDefault(Status.PUBLISHED, 0L),
          byStatus.getOrDefault(Status.DERIVED, 0L),
          byStatus.getOrDefault(Status.ASSUMED, 0L));
    }
  }
}
