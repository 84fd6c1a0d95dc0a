package org.chargeplan.importer.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chargeplan.importer.tally.LayerTally;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The places of a map, those that are drawn twice as one: as a point, an area and a border. */
final class MergedPlaces {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** Two points of one name within this distance are one place. */
  private static final double SAME_POINT_M = 100;

  /** The middles of two drawings of one name within this distance are those of one place. */
  private static final double SAME_AREA_M = 1000;

  /** Country-like levels, whose people are those of their capital only in a city state. */
  private static final int FIRST_OF_CITY = 4;

  private final List<MapPlace> places = new ArrayList<>();
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Map<String, List<MapBorder>> bordersByKey = new HashMap<>();
  private final List<MapBorder> borders;
  private final Map<String, MapBorder> borderOfPlace = new HashMap<>();
  private final LayerTally tally;

  private MergedPlaces(List<MapBorder> borders, LayerTally tally) {
    this.borders = borders;
    this.tally = tally;
    for (MapBorder border : borders) {
      key(border.name()).ifPresent(name -> addKey(name, border));
      border.centres().forEach(id -> addKey(id, border));
      border.labels().forEach(id -> addKey(id, border));
    }
  }

  static MergedPlaces of(List<MapPlace> all, List<MapBorder> borders, LayerTally tally) {
    MergedPlaces merged = new MergedPlaces(borders, tally);
    List<MapPlace> pointsFirst = new ArrayList<>(all);
    pointsFirst.sort(
        Comparator.comparing((MapPlace place) -> place.shape().isPresent())
            .thenComparing(MapPlace::kind)
            .thenComparing(MapPlace::id));
    pointsFirst.forEach(merged::add);
    for (int i = 0; i < merged.places.size(); i++) {
      merged.places.set(i, merged.withBorder(merged.places.get(i)));
    }
    merged.places.sort(Comparator.comparing(MapPlace::id));
    return merged;
  }

  List<MapPlace> places() {
    return places;
  }

  /** Closed borders that are those of no place. */
  List<MapBorder> othersBorders() {
    return borders.stream()
        .filter(border -> border.isClosed() && !borderOfPlace.containsValue(border))
        .toList();
  }

  /** Whether a place's area is that of a border whose people it has. */
  boolean hasPeopleOfBorder(MapPlace place) {
    return borderOfPlace.containsKey(place.id())
        && usable(borderOfPlace.get(place.id()), place).isPresent();
  }

  private void add(MapPlace place) {
    Optional<String> key = key(place.name());
    List<Integer> named =
        key.map(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())).orElse(List.of());
    OptionalInt twin = named.stream().mapToInt(i -> i).filter(i -> isSame(i, place)).findFirst();
    if (twin.isPresent()) {
      tally.leaveOut("drawn twice: as a point and as an area, or as two");
      MapPlace first = places.get(twin.getAsInt());
      place
          .shape()
          .ifPresent(shape -> places.set(twin.getAsInt(), first.with(shape, place.people())));
      return;
    }
    if (key.isPresent()) {
      named.add(places.size());
    }
    places.add(place);
  }

  private boolean isSame(int known, MapPlace place) {
    MapPlace first = places.get(known);
    if (first.kind().isPart() != place.kind().isPart()) {
      return false;
    }
    double apartM = first.location().distanceM(place.location());
    return place.shape().isEmpty()
        ? apartM <= SAME_POINT_M
        : apartM <= SAME_AREA_M || holds(place.shape().get(), first);
  }

  private MapPlace withBorder(MapPlace place) {
    List<MapBorder> candidates = new ArrayList<>(bordersByKey.getOrDefault(place.id(), List.of()));
    key(place.name()).ifPresent(k -> candidates.addAll(bordersByKey.getOrDefault(k, List.of())));
    Optional<MapBorder> smallest =
        candidates.stream()
            .filter(border -> border.isOf(place) && holds(border.shape(), place))
            .min(
                Comparator.comparing((MapBorder border) -> border.shape().getArea())
                    .thenComparing(border -> -border.level()));
    if (smallest.isEmpty()) {
      return place;
    }
    borderOfPlace.put(place.id(), smallest.get());
    return place.with(
        smallest.get().shape(), usable(smallest.get(), place).flatMap(MapBorder::people));
  }

  /** The border, where its people are those of the place. */
  private static Optional<MapBorder> usable(MapBorder border, MapPlace place) {
    if (border.people().isEmpty()) {
      return Optional.empty();
    }
    boolean isCityState =
        place.people().isPresent()
            && border.people().get().most() <= 2 * place.people().get().most();
    return border.level() >= FIRST_OF_CITY || isCityState ? Optional.of(border) : Optional.empty();
  }

  private static boolean holds(Geometry shape, MapPlace place) {
    Coordinate point = new Coordinate(place.location().lon(), place.location().lat());
    return shape.getEnvelopeInternal().contains(point)
        && shape.intersects(GEOMETRY.createPoint(point));
  }

  private void addKey(String key, MapBorder border) {
    bordersByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(border);
  }

  private static Optional<String> key(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of("=" + name.toLowerCase(Locale.ROOT));
  }
}
