package org.chargeplan.importer.roads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;
import org.chargeplan.network.CorridorPath;
import org.chargeplan.network.CorridorPaths;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Location;
import org.chargeplan.region.Roads;

/**
 * Places along corridors at equal distances, for kinds that are in no table: rest stops, say. The
 * first is half a distance from the beginning.
 *
 * @param corridors ids of corridors of {@code region.yaml}
 * @param everyM metres from one to the next along the corridor
 * @param apartM metres, as the crow flies, that two of them are apart at least: corridors share
 *     roads
 */
public record AlongCorridors(List<String> corridors, double everyM, double apartM) {

  /** The place in an id or name for the id of the corridor. */
  public static final String CORRIDOR = "corridor";

  /** The place in an id or name for the kilometre. */
  public static final String KM = "km";

  private static final double MOST_M = 1e7;
  private static final double M_PER_KM = 1000;

  public AlongCorridors {
    corridors = List.copyOf(corridors);
  }

  /** Reads {@code along}, where it is there. */
  public static Optional<AlongCorridors> find(Fields kind, RegionFrame frame) {
    if (!kind.has("along")) {
      return Optional.empty();
    }
    Fields fields = kind.fields("along");
    List<String> known = frame.corridors().stream().map(Corridor::id).toList();
    List<String> ids = fields.texts("corridors");
    for (String id : ids) {
      if (!known.contains(id)) {
        fields.problem(
            "corridors",
            "The corridor (" + id + ") is not one of region.yaml's.",
            "Maybe one of " + String.join(", ", known) + ".");
      }
    }
    double everyM = fields.number("every_m", 100, MOST_M);
    double apartM = fields.number("apart_m", 0, MOST_M, 0);
    fields.rejectUnknown();
    return Optional.of(new AlongCorridors(ids, everyM, apartM));
  }

  /**
   * A place.
   *
   * @param corridor id of the corridor
   * @param km kilometres from its beginning
   * @param location a road node
   */
  public record Place(String corridor, long km, Location location) {}

  /** The places on a road graph; a corridor that no roads join has none. */
  public List<Place> places(RoadTable table, List<Corridor> all) {
    if (table.junctions().isEmpty()) {
      // The tables of roads are missing, which is reported with all other problems.
      return List.of();
    }
    Roads roads = roads(table);
    CorridorPaths paths = new CorridorPaths(roads);
    List<Place> places = new ArrayList<>();
    for (Corridor corridor : all) {
      if (corridors.contains(corridor.id())) {
        paths.find(corridor).ifPresent(path -> addPlaces(places, corridor, path, roads));
      }
    }
    return places;
  }

  private void addPlaces(List<Place> places, Corridor corridor, CorridorPath path, Roads roads) {
    for (double m = everyM / 2; m < path.lengthM(); m += everyM) {
      int at = path.nearest(m);
      Location location = roads.nodes().get(path.node(at)).location();
      if (places.stream().noneMatch(p -> p.location().distanceM(location) < apartM)) {
        long km = Math.round(path.chainageM(at) / M_PER_KM);
        places.add(new Place(corridor.id(), km, location));
      }
    }
  }

  private static Roads roads(RoadTable table) {
    return new Roads(
        table.junctions().stream().map(j -> new Roads.Node(j.id(), j.location())).toList(),
        table.roads().stream()
            .map(r -> new Roads.Edge(r.from(), r.to(), r.lengthM(), r.roadClass()))
            .toList());
  }
}
