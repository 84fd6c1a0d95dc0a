package org.chargeplan.importer.opencharge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.JsonRecords;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.Template;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * Reads stations from results of Open Charge Map's API ({@code /v3/poi}, compact or verbose): an
 * array, or an object a line.
 *
 * <p>{@code NumberOfPoints} is the number of bays at a site, which limits its users at one time.
 * The ids are those of the map's reference data: connection and current types as ocm-export holds
 * them; status types 100 not operational, 150 planned, 200 and 210 removed, and usage types 2, 3
 * and 6 private as programs that use the map have them, not seen at the source.
 */
final class OcmReader {

  private static final Map<Integer, String> NOT_THERE =
      Map.of(100, "not operational", 150, "planned", 200, "removed", 210, "removed");

  /** Restricted access; privately owned, on notice; for staff, visitors or customers. */
  private static final Set<Integer> PRIVATE = Set.of(2, 3, 6);

  /** Two stations with the same ports within this distance are one, listed twice. */
  private static final double SAME_WITHIN_M = 30;

  private static final int MOST_PORTS = 1000;

  /**
   * A provider of stations.
   *
   * @param licence its licence by the map; empty where the map has none
   * @param stations stations taken from it
   */
  record Provider(String licence, int stations) {

    private Provider and(Provider other) {
      return new Provider(licence.isEmpty() ? other.licence : licence, stations + other.stations);
    }
  }

  private record Found(long id, ChargingStation station, String provider, String licence) {}

  private final String country;
  private final RegionFrame frame;
  private final List<Found> found = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final Map<String, Integer> remarks = new TreeMap<>();
  private final Map<String, Provider> providers = new TreeMap<>();
  private final List<ChargingStation> stations = new ArrayList<>();
  private int records;
  private int located;
  private int inside;

  private OcmReader(String country, RegionFrame frame) {
    this.country = country;
    this.frame = frame;
  }

  /**
   * Reads a file; what keeps it from giving stations is reported.
   *
   * @param country code of ISO 3166-1 alpha-2: stations with another are left out
   */
  static OcmReader read(Path file, String country, RegionFrame frame, Problems problems) {
    OcmReader reader = new OcmReader(country, frame);
    boolean good = problems.isEmpty();
    JsonRecords.read(file, "", problems, (poi, line) -> reader.take(poi));
    if (good && problems.isEmpty()) {
      reader.removeDuplicates();
      reader.report(file, problems);
    }
    return reader;
  }

  /** The stations in order of their numbers on the map; ids begin with {@code ocm}. */
  List<ChargingStation> stations() {
    return stations;
  }

  /** Objects of the file. */
  int records() {
    return records;
  }

  /** What happened to connectors of stations taken, and to how many. */
  Map<String, Integer> remarks() {
    return remarks;
  }

  /** Stations left out, by reason in words. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  /** Where the stations come from, by title. */
  Map<String, Provider> providers() {
    return providers;
  }

  private void take(ObjectNode poi) {
    records++;
    JsonNode address = poi.path("AddressInfo");
    Optional<Location> place = place(address);
    if (place.isEmpty() || !poi.path("ID").isIntegralNumber()) {
      count("record without number or place");
      return;
    }
    located++;
    Optional<String> notThere = notThere(poi);
    if (!frame.contains(place.get())) {
      count("station outside the bounds");
      return;
    }
    String of = address.path("Country").path("ISOCode").asText("");
    if (!of.isEmpty() && !of.equalsIgnoreCase(country)) {
      count("station in another country");
      return;
    }
    inside++;
    if (notThere.isPresent()) {
      count("station " + notThere.get());
    } else if (PRIVATE.contains(OcmIds.id(poi, "UsageType"))) {
      count("station for private use");
    } else {
      Map<String, Integer> ports = ports(poi);
      if (ports.isEmpty()) {
        count("station without a port type of region.yaml, or with no connector that works");
      } else {
        long id = poi.path("ID").asLong();
        String name = Template.cleaned(address.path("Title").asText(""));
        found.add(
            new Found(
                id,
                new ChargingStation("ocm" + id, name, place.get(), ports),
                provider(poi),
                Template.cleaned(poi.path("DataProvider").path("License").asText(""))));
      }
    }
  }

  private static Optional<Location> place(JsonNode address) {
    JsonNode lon = address.path("Longitude");
    JsonNode lat = address.path("Latitude");
    boolean onEarth =
        lon.isNumber()
            && lat.isNumber()
            && Math.abs(lon.asDouble()) <= 180
            && Math.abs(lat.asDouble()) <= 90;
    return onEarth ? Optional.of(new Location(lon.asDouble(), lat.asDouble())) : Optional.empty();
  }

  /** Why a station or connector is not there; nothing where it is, or its status is not known. */
  private static Optional<String> notThere(JsonNode thing) {
    String reason = NOT_THERE.get(OcmIds.id(thing, "StatusType"));
    JsonNode operational = thing.path("StatusType").path("IsOperational");
    return reason == null && operational.isBoolean() && !operational.asBoolean()
        ? Optional.of("not operational")
        : Optional.ofNullable(reason);
  }

  /** As many ports as vehicles can charge at one time, the fastest first. */
  private Map<String, Integer> ports(JsonNode poi) {
    int points = poi.path("NumberOfPoints").asInt(0);
    List<OcmConnector> connectors = new ArrayList<>();
    for (JsonNode connection : poi.path("Connections")) {
      if (notThere(connection).isPresent()) {
        remarks.merge("connectors not operational, planned or removed", 1, Integer::sum);
      } else {
        connectors.add(OcmConnector.of(connection));
      }
    }
    if (poi.path("Connections").isEmpty()) {
      connectors.add(OcmConnector.usual(Math.max(1, points)));
    }
    connectors.sort(
        Comparator.comparing(OcmConnector::group).thenComparing(OcmConnector::kw).reversed());
    int left = points > 0 ? Math.min(MOST_PORTS, points) : MOST_PORTS;
    Map<String, Integer> ports = new TreeMap<>();
    for (OcmConnector connector : connectors) {
      int count = Math.min(left, connector.count());
      Optional<String> type = frame.nearestType(connector.group(), connector.kw());
      if (count > 0 && type.isPresent()) {
        ports.merge(type.get(), count, Integer::sum);
        left -= count;
      }
    }
    return ports;
  }

  private static String provider(JsonNode poi) {
    int id = OcmIds.id(poi, "DataProvider");
    String title = Template.cleaned(poi.path("DataProvider").path("Title").asText(""));
    return !title.isEmpty()
        ? title
        : id == 1 ? "Open Charge Map Contributors" : "data provider " + id + " of the map";
  }

  /** Orders the stations and counts duplicates once. */
  private void removeDuplicates() {
    found.sort(Comparator.comparingLong(Found::id));
    PointIndex index = new PointIndex(found.stream().map(t -> t.station().location()).toList());
    for (int i = 0; i < found.size(); i++) {
      Found each = found.get(i);
      boolean twin = false;
      for (int near : index.within(each.station().location(), SAME_WITHIN_M)) {
        twin |=
            near < i
                && found.get(near).station().portsByType().equals(each.station().portsByType());
      }
      if (twin || (i > 0 && found.get(i - 1).id() == each.id())) {
        count("duplicate station: the same ports within 30 m, or the same number");
      } else {
        stations.add(each.station());
        providers.merge(each.provider(), new Provider(each.licence(), 1), Provider::and);
      }
    }
  }

  private void report(Path file, Problems problems) {
    if (located == 0) {
      problems.add(
          file.toString(),
          0,
          "The file must hold stations of Open Charge Map; none of its objects ("
              + records
              + ") has an ID and an AddressInfo with Latitude and Longitude.",
          "Maybe it is another kind of JSON, or an answer of the map's API that reports an error.");
    } else if (inside == 0) {
      problems.add(
          file.toString(),
          0,
          "Some of the stations (%d) must lie in the country and the bounds of the region (%s)."
              .formatted(located, frame.boundsText()),
          "Maybe the file is of another country.");
    } else if (stations.isEmpty()) {
      problems.add(
          file.toString(),
          0,
          "The file must hold a station that works and is open to the public; left out are: "
              + String.join(
                  ", ",
                  leftOut.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList())
              + ".",
          "Maybe region.yaml lacks port types of the groups ac and dc.");
    }
  }

  private void count(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
