package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.model.Apportionment;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;

/**
 * Spreads existing ports, known as sums, over the candidate places: over the provinces, their areas
 * where zones are parts of such, and then zones by demand, with largest remainders; in a zone, over
 * as few of its places as there are stations, those that already serve the class first, then those
 * with the most bays. What finds no room in a zone goes to the nearest zone of its province that
 * has some.
 */
final class ExistingPorts {

  private final RegionFrame frame;
  private final List<ZoneDraft> zones;
  private final Map<String, String> areaOfZone;
  private final List<List<Station>> stations = new ArrayList<>();
  private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

  /**
   * @param areaOfZone id of the area that a zone is a part of, by the zone's id; none where zones
   *     are no parts of areas
   * @param sites candidate places
   * @param zoneOfSite index of the zone each site belongs to
   */
  ExistingPorts(
      ExistingSpec spec,
      RegionFrame frame,
      List<ZoneDraft> zones,
      Map<String, String> areaOfZone,
      List<CandidateSite> sites,
      int[] zoneOfSite) {
    this.frame = frame;
    this.zones = List.copyOf(zones);
    this.areaOfZone = Map.copyOf(areaOfZone);
    zones.forEach(zone -> stations.add(new ArrayList<>()));
    for (int i = 0; i < sites.size(); i++) {
      CandidateSite site = sites.get(i);
      stations.get(zoneOfSite[i]).add(new Station(site, frame.siteKinds().get(site.kind()), spec));
    }
  }

  /**
   * Places the ports of a class of vehicles.
   *
   * @param demand demand of each zone
   * @return ports for which there was no room in their province, in words
   */
  Optional<String> place(ExistingSpec.Fleet fleet, double[] demand) {
    List<String> types = List.copyOf(fleet.shares().keySet());
    double[] shares = fleet.shares().values().stream().mapToDouble(s -> s).toArray();
    int[] counts = Apportionment.byWeight(fleet.ports(), shares);
    int[] left = new int[zones.size()];
    for (int t = 0; t < counts.length; t++) {
      int[] ofZones = byZone(counts[t], demand);
      for (int z = 0; z < ofZones.length; z++) {
        int missing = placeIn(z, types.get(t), ofZones[z], fleet);
        left[z] += missing == 0 ? 0 : placeNear(z, types.get(t), missing, fleet);
      }
    }
    return inWords(left, fleet);
  }

  /** Ports at each site that has some, by type id. */
  Map<String, Map<String, Integer>> bySite() {
    Map<String, Map<String, Integer>> ports = new LinkedHashMap<>();
    stations.forEach(list -> list.forEach(s -> ports.put(s.site().id(), s.ports())));
    ports.values().removeIf(Map::isEmpty);
    return ports;
  }

  /** Ports of each zone: those of all over the provinces, theirs over areas, theirs over zones. */
  private int[] byZone(int total, double[] demand) {
    Map<String, Map<String, List<Integer>>> provinces = new LinkedHashMap<>();
    for (int z = 0; z < zones.size(); z++) {
      provinces
          .computeIfAbsent(zones.get(z).province(), p -> new LinkedHashMap<>())
          .computeIfAbsent(areaOfZone.getOrDefault(zones.get(z).id(), ""), a -> new ArrayList<>())
          .add(z);
    }
    int[] result = new int[zones.size()];
    List<List<Integer>> zonesOfProvinces =
        provinces.values().stream()
            .map(areas -> areas.values().stream().flatMap(List::stream).toList())
            .toList();
    int[] ofProvinces = apportion(total, zonesOfProvinces, demand);
    int p = 0;
    for (Map<String, List<Integer>> areas : provinces.values()) {
      List<List<Integer>> zonesOfAreas = List.copyOf(areas.values());
      int[] ofAreas = apportion(ofProvinces[p++], zonesOfAreas, demand);
      for (int a = 0; a < ofAreas.length; a++) {
        List<Integer> list = zonesOfAreas.get(a);
        int[] parts = apportion(ofAreas[a], list.stream().map(List::of).toList(), demand);
        for (int k = 0; k < parts.length; k++) {
          result[list.get(k)] = parts[k];
        }
      }
    }
    return result;
  }

  /** A number of ports over groups of zones, by the demand of each. */
  private static int[] apportion(int total, List<List<Integer>> groups, double[] demand) {
    return Apportionment.byWeight(
        total,
        groups.stream()
            .mapToDouble(group -> group.stream().mapToDouble(z -> demand[z]).sum())
            .toArray());
  }

  /** Places ports in the nearest zones of the province that have room; returns what is left. */
  private int placeNear(int home, String type, int count, ExistingSpec.Fleet fleet) {
    List<Integer> others = neighbours.computeIfAbsent(home, this::othersByDistance);
    int left = count;
    for (int i = 0; left > 0 && i < others.size(); i++) {
      left = placeIn(others.get(i), type, left, fleet);
    }
    return left;
  }

  /** The other zones of a zone's province, the nearest first. */
  private List<Integer> othersByDistance(int home) {
    ZoneDraft from = zones.get(home);
    Map<Integer, Double> distanceM = new LinkedHashMap<>();
    for (int z = 0; z < zones.size(); z++) {
      if (z != home && zones.get(z).province().equals(from.province())) {
        distanceM.put(z, zones.get(z).location().distanceM(from.location()));
      }
    }
    List<Integer> others = new ArrayList<>(distanceM.keySet());
    others.sort(Comparator.comparing(distanceM::get));
    return others;
  }

  /** Places ports in a zone; returns those for which there is no room. */
  private int placeIn(int zone, String type, int count, ExistingSpec.Fleet fleet) {
    RegionFrame.PortSize size = frame.portTypes().get(type);
    List<Station> open =
        stations.get(zone).stream()
            .filter(station -> station.room(type, size) > 0)
            .sorted(
                Comparator.comparing((Station s) -> !s.serves(fleet.vehicleClass(), frame))
                    .thenComparing(s -> -s.site().bays())
                    .thenComparing(s -> s.site().id()))
            .toList();
    int left = count;
    for (int first = 0; left > 0 && first < open.size(); ) {
      int wanted = (int) Math.ceil(left / fleet.portsPerStation());
      List<Station> chosen = open.subList(first, Math.min(open.size(), first + wanted));
      int[] parts =
          Apportionment.byWeight(
              left,
              chosen.stream().mapToDouble(s -> s.site().bays()).toArray(),
              chosen.stream().mapToInt(s -> s.room(type, size)).toArray());
      for (int i = 0; i < parts.length; i++) {
        chosen.get(i).add(type, size, parts[i]);
        left -= parts[i];
      }
      first += chosen.size();
    }
    return left;
  }

  private Optional<String> inWords(int[] left, ExistingSpec.Fleet fleet) {
    Map<String, Integer> byProvince = new LinkedHashMap<>();
    for (int z = 0; z < left.length; z++) {
      if (left[z] > 0) {
        byProvince.merge(zones.get(z).province(), left[z], Integer::sum);
      }
    }
    return byProvince.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The existing ports of class ("
                + fleet.vehicleClass()
                + ") must fit the sites; too many by province: "
                + byProvince
                + ".");
  }
}
