package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.importer.model.PowerText;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.TwoWheelerOutlets;
import org.chargeplan.region.Status;

/**
 * Reads the ports of charging stations and charge points from their tags.
 *
 * <p>As many ports as vehicles are charged at once ({@code capacity}), the fastest of the sockets
 * first. Without a capacity one port for each socket, where plugs of CHAdeMO and of CCS belong to
 * one post; without sockets too one port, assumed.
 */
final class OsmCharger {

  private static final int MOST_PORTS = 1000;

  /** A post without a power: alternating current of three phases, assumed. */
  private static final double USUAL_KW = 11;

  /** No plug of alternating current gives more: 63 A of three phases, in kW. */
  private static final double MOST_AC_KW = 43.7;

  private static final List<String> CAPACITY_OF_CARS =
      List.of("capacity:motorcar", "capacity:car", "capacity:charging", "capacity");
  private static final List<String> CAPACITY_OF_TWO_WHEELERS =
      List.of(
          "capacity:motorcycle",
          "capacity:scooter",
          "capacity:moped",
          "capacity:charging",
          "capacity");
  private static final List<String> OUTPUTS =
      List.of("charging_station:output", "charge_point:output", "output");

  /**
   * A place where one vehicle charges.
   *
   * @param group group of port types
   * @param socket the sockets that it is of; nothing where it has no known one
   */
  private record Port(String group, double kw, Optional<OsmSocket> socket) {

    private boolean isOutlet() {
      return group.equals("outlet");
    }
  }

  private final RegionFrame frame;
  private final Consumer<String> remarks;

  /**
   * @param frame the region, whose port types are used
   * @param remarks takes what had to be assumed or cut, in words after a number
   */
  OsmCharger(RegionFrame frame, Consumer<String> remarks) {
    this.frame = frame;
    this.remarks = remarks;
  }

  /** Whether a thing has a plug that only cars have. */
  static boolean hasCarPlug(Map<String, String> tags) {
    return sockets(tags).stream()
        .anyMatch(socket -> socket.plug().filter(OsmPlug::isOfCars).isPresent());
  }

  /** Whether all plugs that a thing has are of one kind, and it has some. */
  static boolean hasOnly(Map<String, String> tags, OsmPlug.Kind kind) {
    List<OsmSocket> sockets = sockets(tags);
    return !sockets.isEmpty()
        && sockets.stream()
            .allMatch(socket -> socket.plug().filter(p -> p.kind() == kind).isPresent());
  }

  /** Whether a thing has tags of sockets. */
  static boolean hasSockets(Map<String, String> tags) {
    return !sockets(tags).isEmpty();
  }

  private static List<OsmSocket> sockets(Map<String, String> tags) {
    return OsmSocket.all(tags, PowerText.read(""), note -> {});
  }

  /**
   * The ports of a station or a charge point.
   *
   * @param isForCars whether cars may use it; otherwise it is for two-wheelers
   */
  OsmPorts ports(OsmThing thing, boolean isForCars) {
    Map<String, String> tags = thing.tags();
    Optional<CountText> capacity = capacity(tags, isForCars);
    PowerText output =
        PowerText.read(
            OUTPUTS.stream().map(tags::get).filter(text -> text != null).findFirst().orElse(""));
    List<OsmSocket> sockets = OsmSocket.all(tags, output, remarks);
    List<Port> ports = ports(sockets, isForCars);
    Status status = Status.PUBLISHED;
    boolean isCounted = true;
    if (ports.isEmpty()) {
      List<Double> kws = OsmSocket.powers(output, remarks);
      int unknown = sockets.stream().mapToInt(socket -> socket.kws().size()).sum();
      int count =
          capacity.map(c -> (int) c.most()).orElse(Math.max(Math.max(1, unknown), kws.size()));
      ports = posts(kws.isEmpty() ? List.of(USUAL_KW) : kws, count, isForCars);
      isCounted = capacity.isPresent() || kws.size() > 1;
      status =
          capacity.isPresent() ? Status.PUBLISHED : isCounted ? Status.DERIVED : Status.ASSUMED;
    } else if (capacity.isPresent()) {
      ports = fitted(ports, (int) capacity.get().most());
    } else {
      int all = ports.size();
      ports = paired(ports);
      status = ofSockets(ports);
      isCounted = status != Status.ASSUMED;
      if (ports.size() < all && status == Status.PUBLISHED) {
        status = Status.DERIVED;
      }
    }
    if (capacity.filter(c -> !c.isExact()).isPresent()) {
      remarks.accept("with a capacity that is about or a range: the highest was taken");
      status = Status.DERIVED;
    }
    return new OsmPorts(byType(ports), status, isCounted);
  }

  /** Whether the map says how many vehicles a thing charges at once. */
  boolean hasCapacity(OsmThing thing, boolean isForCars) {
    return new OsmCharger(frame, note -> {}).capacity(thing.tags(), isForCars).isPresent();
  }

  private Optional<CountText> capacity(Map<String, String> tags, boolean isForCars) {
    for (String key : isForCars ? CAPACITY_OF_CARS : CAPACITY_OF_TWO_WHEELERS) {
      String text = tags.getOrDefault(key, "");
      Optional<CountText> count = CountText.read(text).filter(c -> c.most() > 0);
      if (count.filter(c -> c.most() <= MOST_PORTS).isPresent()) {
        return count;
      }
      if (!text.isBlank()) {
        remarks.accept(
            count.isPresent()
                ? "with a capacity above 1,000, which was taken as not known"
                : "with a capacity that is no number");
      }
    }
    return Optional.empty();
  }

  /** A port for each socket, the fastest first. */
  private List<Port> ports(List<OsmSocket> sockets, boolean isForCars) {
    List<Port> ports = new ArrayList<>();
    for (OsmSocket socket : sockets) {
      if (socket.plug().isEmpty()) {
        continue;
      }
      OsmPlug plug = socket.plug().get();
      for (double kw : socket.kws()) {
        group(plug, kw, isForCars)
            .ifPresent(group -> ports.add(new Port(group, kw, Optional.of(socket))));
      }
      if (plug.kind() == OsmPlug.Kind.TRUCK || plug.kind() == OsmPlug.Kind.BICYCLE) {
        remarks.accept("with sockets of trucks or bicycles, which were left out");
      }
    }
    ports.sort(
        Comparator.comparing((Port port) -> port.group().equals("dc"))
            .thenComparing(port -> !port.isOutlet())
            .thenComparing(Port::kw)
            .reversed());
    return ports;
  }

  private Optional<String> group(OsmPlug plug, double kw, boolean isForCars) {
    if (plug.kind() == OsmPlug.Kind.HOUSEHOLD) {
      boolean isOutlet = TwoWheelerOutlets.arePlanned(frame);
      return isOutlet || isForCars ? Optional.of(isOutlet ? "outlet" : "ac") : Optional.empty();
    }
    if (!isForCars || !plug.isOfCars()) {
      return Optional.empty();
    }
    return Optional.of(plug.isDirect(kw) ? "dc" : "ac");
  }

  /** Posts without known sockets. */
  private static List<Port> posts(List<Double> kws, int count, boolean isForCars) {
    return OsmSocket.spread(kws, Math.min(MOST_PORTS, count)).stream()
        .map(
            kw ->
                new Port(
                    isForCars ? kw > MOST_AC_KW ? "dc" : "ac" : "outlet", kw, Optional.empty()))
        .toList();
  }

  /**
   * As many ports as the capacity says: cut, or more of the sockets whose number is not known. At a
   * station of cars it is that of cars, and outlets for two-wheelers come beside them.
   */
  private List<Port> fitted(List<Port> ports, int capacity) {
    boolean isOfCars = ports.stream().anyMatch(port -> !port.isOutlet());
    List<Port> limited = ports.stream().filter(port -> !isOfCars || !port.isOutlet()).toList();
    List<Port> open =
        limited.stream()
            .filter(port -> port.socket().filter(s -> s.status() == Status.ASSUMED).isPresent())
            .toList();
    List<Port> all = new ArrayList<>(limited.subList(0, Math.min(capacity, limited.size())));
    for (int i = 0; !open.isEmpty() && all.size() < capacity; i++) {
      all.add(open.get(i % open.size()));
    }
    if (limited.size() > capacity) {
      remarks.accept("with more sockets than their capacity: so many ports, the fastest first");
    } else if (all.size() < capacity && ports.size() < capacity) {
      remarks.accept("with fewer sockets than their capacity: one port for each socket");
    }
    ports.stream().filter(port -> isOfCars && port.isOutlet()).forEach(all::add);
    return all;
  }

  /** Without the plugs that posts have beside one of CCS, as many as there are of those. */
  private List<Port> paired(List<Port> ports) {
    List<Port> beside = new ArrayList<>(ports.stream().filter(OsmCharger::isBesideCcs).toList());
    long combos = ports.stream().filter(p -> p.group().equals("dc") && !isBesideCcs(p)).count();
    if (combos == 0 || beside.isEmpty()) {
      return ports;
    }
    remarks.accept("with plugs of CHAdeMO or Tesla beside CCS: one port for each pair");
    int pairs = (int) Math.min(combos, beside.size());
    Collections.reverse(beside);
    List<Port> all = new ArrayList<>(ports);
    beside.subList(0, pairs).forEach(all::remove);
    return all;
  }

  private static boolean isBesideCcs(Port port) {
    return port.socket()
        .flatMap(OsmSocket::plug)
        .filter(plug -> plug.kind() == OsmPlug.Kind.DIRECT_BESIDE_CCS)
        .isPresent();
  }

  private static Status ofSockets(List<Port> ports) {
    return ports.stream()
        .flatMap(port -> port.socket().stream())
        .map(OsmSocket::status)
        .max(Comparator.naturalOrder())
        .orElse(Status.ASSUMED);
  }

  private Map<String, Integer> byType(List<Port> ports) {
    Map<String, Integer> byType = new TreeMap<>();
    for (Port port : ports) {
      Optional<String> type =
          port.isOutlet()
              ? TwoWheelerOutlets.find(frame, port.kw())
              : frame.nearestType(port.group(), port.kw());
      type.ifPresentOrElse(
          id -> byType.merge(id, 1, Integer::sum),
          () ->
              remarks.accept(
                  "ports of the group (" + port.group() + "), of which region.yaml has no type"));
    }
    return byType;
  }
}
