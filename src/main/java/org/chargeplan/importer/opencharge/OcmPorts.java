package org.chargeplan.importer.opencharge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.TwoWheelerOutlets;
import org.chargeplan.region.Status;

/**
 * The ports of a station of Open Charge Map: as many car ports as cars can charge at one time
 * ({@code NumberOfPoints}, "number of bays at the site which limits the number of simultaneous
 * users"), the fastest first, and its sockets for two-wheelers, which are no bays for cars.
 */
final class OcmPorts {

  /** The field of {@code MetadataValues} with the vehicles that a station is for. */
  private static final int VEHICLES = 5;

  private static final Set<Integer> CARS = Set.of(5, 11);
  private static final int MOTORCYCLES = 6;
  private static final int BICYCLES = 12;

  private static final int MOST_OF_A_KIND = 1000;

  private final RegionFrame frame;
  private final OcmDoubts doubts = new OcmDoubts();
  private final Map<String, Integer> byType = new TreeMap<>();
  private final Map<String, Integer> remarks = new TreeMap<>();
  private final Set<String> reasons = new TreeSet<>();
  private boolean isAssumed;

  private OcmPorts(RegionFrame frame) {
    this.frame = frame;
  }

  /** Reads the ports of a station. */
  static OcmPorts of(OcmThing poi, RegionFrame frame) {
    OcmPorts ports = new OcmPorts(frame);
    ports.read(poi);
    return ports;
  }

  /** The ports by type; none where the station is to be left out. */
  Map<String, Integer> byType() {
    return byType;
  }

  /** What happened to connectors, and to how many. */
  Map<String, Integer> remarks() {
    return remarks;
  }

  /** Powers of connectors that can't be right. */
  OcmDoubts doubts() {
    return doubts;
  }

  /** Assumed where a count or a power is, else derived: types are the nearest of the region's. */
  Status status() {
    return isAssumed ? Status.ASSUMED : Status.DERIVED;
  }

  /** Why the station has no ports. */
  String reason() {
    return reasons.isEmpty() ? "with no connector that works" : String.join(", or ", reasons);
  }

  private void read(OcmThing poi) {
    Set<Integer> vehicles = vehicles(poi);
    boolean areCars = vehicles.isEmpty() || vehicles.stream().anyMatch(CARS::contains);
    if (!areCars && !vehicles.contains(MOTORCYCLES)) {
      reasons.add(vehicles.contains(BICYCLES) ? "for bicycles" : "for buses or trucks");
      return;
    }
    int points = poi.count("NumberOfPoints");
    List<OcmConnector> cars = new ArrayList<>();
    List<OcmConnector> outlets = new ArrayList<>();
    for (OcmConnector each : counted(connectors(poi, points, !areCars), points)) {
      (each.group().equals(TwoWheelerOutlets.GROUP) ? outlets : cars).add(each);
    }
    cars.sort(Comparator.comparing(OcmConnector::group).thenComparing(OcmConnector::kw).reversed());
    if (points == 0 && cars.size() > 1) {
      isAssumed = true;
      remark("stations without a number of points: each of their connectors is a port", 1);
    }
    int most = points > 0 ? points : Integer.MAX_VALUE;
    add(cars, most);
    add(outlets, cars.isEmpty() ? most : Integer.MAX_VALUE);
    if (!cars.isEmpty() && !outlets.isEmpty() && points > 0) {
      int all = cars.stream().mapToInt(OcmConnector::count).sum();
      int beside = outlets.stream().mapToInt(OcmConnector::count).sum();
      if (all + beside > points && arePlanned(outlets)) {
        isAssumed = true;
        remark("sockets beside the points of their station, taken as outlets of their own", beside);
      }
    }
  }

  private boolean arePlanned(List<OcmConnector> connectors) {
    return connectors.stream()
        .anyMatch(each -> frame.nearestType(each.group(), each.kw()).isPresent());
  }

  private static Set<Integer> vehicles(OcmThing poi) {
    Set<Integer> vehicles = new TreeSet<>();
    for (OcmThing value : poi.things("MetadataValues")) {
      if (value.id("MetadataField") == VEHICLES) {
        vehicles.add(value.id("MetadataFieldOption"));
      }
    }
    vehicles.remove(0);
    return vehicles;
  }

  private List<OcmConnector> connectors(OcmThing poi, int points, boolean areMotorcycles) {
    List<OcmThing> connections = poi.things("Connections");
    List<OcmConnector> connectors = new ArrayList<>();
    if (connections.isEmpty()) {
      remark("stations without connectors on the map, taken as alternating current", 1);
      connectors.add(OcmConnector.usual(Math.max(1, points)));
    }
    for (OcmThing connection : connections) {
      OcmConnector connector =
          OcmConnector.of(connection, areMotorcycles, TwoWheelerOutlets.arePlanned(frame));
      int count = Math.max(1, connector.count());
      if (OcmReader.notThere(connection).isPresent()) {
        remark("connectors not operational, planned or removed", count);
      } else if (connector.plug().use() == OcmPlug.Use.NO_CONNECTOR) {
        reasons.add("with battery swap of cars");
        remark("battery swaps of cars, which are no ports", count);
      } else if (OcmConnector.areForBicycles(connection)) {
        reasons.add("for bicycles");
        remark("connectors for bicycles", count);
      } else {
        doubts.take(connector, OcmConnector.givenKw(connection).orElse(0));
        connectors.add(connector);
      }
    }
    return connectors;
  }

  /** The connectors with counts: one without its own has the points that the others leave. */
  private List<OcmConnector> counted(List<OcmConnector> connectors, int points) {
    List<OcmConnector> counted = new ArrayList<>();
    int known = connectors.stream().mapToInt(c -> Math.min(MOST_OF_A_KIND, c.count())).sum();
    long unknown = connectors.stream().filter(connector -> connector.count() == 0).count();
    for (OcmConnector each : connectors) {
      int count = each.count();
      if (count == 0) {
        count = unknown == 1 ? Math.max(1, points - known) : 1;
        isAssumed |= points == 0 || unknown > 1;
        remark("connectors without a quantity: by the station's points, or one", count);
      }
      remark("connectors beyond 1,000 of a kind, not counted", count - MOST_OF_A_KIND);
      counted.add(each.times(Math.min(MOST_OF_A_KIND, count)));
    }
    return counted;
  }

  private void add(List<OcmConnector> connectors, int most) {
    int left = most;
    for (OcmConnector connector : connectors) {
      Optional<String> type = frame.nearestType(connector.group(), connector.kw());
      if (type.isEmpty()) {
        String reason = withoutType(connector);
        reasons.add("with " + reason);
        remark(reason, connector.count());
        continue;
      }
      int count = Math.min(left, connector.count());
      remark(
          "connectors beyond the points of their station (NumberOfPoints), not counted",
          connector.count() - count);
      if (count > 0) {
        byType.merge(type.get(), count, Integer::sum);
        left -= count;
        addPower(connector.power(), count);
      }
    }
  }

  private void addPower(OcmConnector.Power power, int count) {
    isAssumed |= power != OcmConnector.Power.GIVEN;
    if (power == OcmConnector.Power.USUAL) {
      remark("ports without a power on the map: the usual one", count);
    }
  }

  private static String withoutType(OcmConnector connector) {
    return switch (connector.group()) {
      case TwoWheelerOutlets.GROUP ->
          "sockets of motorcycles, for which region.yaml has no outlets";
      case "dc" -> "connectors of direct current, for which region.yaml has no port type";
      default -> "connectors of alternating current, for which region.yaml has no port type";
    };
  }

  /** Notes what happened to the station or its connectors; no words are no remark. */
  void remark(String what, int count) {
    if (count > 0 && !what.isEmpty()) {
      remarks.merge(what, count, Integer::sum);
    }
  }
}
