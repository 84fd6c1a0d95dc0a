package org.chargeplan.importer.osm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.RegionFrame;

/** Charging stations as the map tags them. */
final class OsmCharger {

  private record Socket(String name, String group, double usualKw) {}

  /** The sockets of cars with the power that is usual where none is given; fast ones first. */
  private static final List<Socket> SOCKETS =
      List.of(
          new Socket("type2_combo", "dc", 50),
          new Socket("type1_combo", "dc", 50),
          new Socket("nacs", "dc", 150),
          new Socket("tesla_supercharger", "dc", 120),
          new Socket("chademo", "dc", 50),
          new Socket("type2", "ac", 11),
          new Socket("type2_cable", "ac", 11),
          new Socket("type1", "ac", 7.4),
          new Socket("type3", "ac", 11),
          new Socket("schuko", "ac", 3.7));

  private static final int MOST_PORTS = 1000;

  /** A station of which only its existence is known: one post of alternating current. */
  private static final int USUAL_PORTS = 1;

  private OsmCharger() {}

  /**
   * The station that a thing is; nothing where it is none for cars, or the region has no type for
   * cars. As many ports as it charges vehicles at once ({@code capacity}), the fastest of its
   * sockets first; without capacity, one for each socket.
   */
  static Optional<ChargingStation> find(OsmThing thing, RegionFrame frame) {
    if (!thing.is("amenity", "charging_station") || thing.is("motorcar", "no")) {
      return Optional.empty();
    }
    int left = (int) Math.min(MOST_PORTS, thing.number("capacity").orElse(MOST_PORTS));
    boolean isGiven = thing.tags().containsKey("capacity");
    Map<String, Integer> ports = new TreeMap<>();
    for (Socket socket : SOCKETS) {
      int count = Math.min(left, count(thing, socket));
      double kw = thing.number("socket:" + socket.name + ":output").orElse(socket.usualKw);
      Optional<String> type = frame.nearestType(socket.group, kw);
      if (count > 0 && type.isPresent()) {
        ports.merge(type.get(), count, Integer::sum);
        left -= count;
      }
    }
    if (ports.isEmpty()) {
      int count = isGiven ? left : USUAL_PORTS;
      double kw = thing.number("charging_station:output").orElse(11);
      frame.nearestType(kw > 43 ? "dc" : "ac", kw).ifPresent(type -> ports.put(type, count));
    }
    ports.values().removeIf(count -> count == 0);
    return ports.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChargingStation(thing.id(), thing.name().orElse(""), thing.location(), ports));
  }

  private static int count(OsmThing thing, Socket socket) {
    String key = "socket:" + socket.name;
    return thing.is(key, "yes") ? 1 : (int) Math.min(MOST_PORTS, thing.number(key).orElse(0));
  }
}
