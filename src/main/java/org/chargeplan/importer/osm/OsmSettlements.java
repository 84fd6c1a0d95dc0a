package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.people.CensusMap;
import org.chargeplan.importer.people.MapBorder;
import org.chargeplan.importer.people.MapPlace;
import org.chargeplan.importer.people.PlaceKind;
import org.chargeplan.importer.people.Window;
import org.chargeplan.importer.tally.LayerTally;
import org.locationtech.jts.geom.Envelope;

/** What a map shows of where people live: its inhabited places, borders and homes. */
final class OsmSettlements {

  /** Beyond its roads, the piece that a map shows is assumed to end after so many degrees. */
  private static final double MARGIN_DEGREES = 0.003;

  /** No city has more: Tokyo with all around it has some 40 million. */
  private static final long MOST_PEOPLE = 50_000_000;

  private final OsmMap map;
  private final RegionFrame frame;
  private final OsmNames names;
  private final LayerTally tally;

  private OsmSettlements(OsmMap map, RegionFrame frame, OsmNames names, LayerTally tally) {
    this.map = map;
    this.frame = frame;
    this.names = names;
    this.tally = tally;
  }

  /**
   * Finds them.
   *
   * @param names how names are shown
   * @param title the region's name for people
   * @param people people of all zones, where they are known
   * @param tally counts the places read, and those that nobody lives in as left out
   */
  static CensusMap of(
      OsmMap map,
      RegionFrame frame,
      OsmNames names,
      String title,
      OptionalDouble people,
      LayerTally tally) {
    OsmSettlements places = new OsmSettlements(map, frame, names, tally);
    return new CensusMap(
        places.places(),
        Stream.concat(
                map.borders().stream().map(border -> places.border(border, /* isClosed= */ true)),
                map.roughBorders().stream()
                    .map(border -> places.border(border, /* isClosed= */ false)))
            .toList(),
        map.homes(),
        places.window(),
        frame.id(),
        title,
        people);
  }

  private Window window() {
    Envelope shown = map.bounds().orElseGet(this::aroundRoads);
    return new Window(shown.intersection(frame.bounds()), map.bounds().isPresent());
  }

  private Envelope aroundRoads() {
    Envelope around = new Envelope();
    map.streets()
        .table()
        .junctions()
        .forEach(each -> around.expandToInclude(each.location().lon(), each.location().lat()));
    around.expandBy(MARGIN_DEGREES);
    return around;
  }

  private List<MapPlace> places() {
    List<MapPlace> places = new ArrayList<>();
    for (OsmThing thing : map.things()) {
      String word = thing.tags().getOrDefault("place", "");
      if (word.isEmpty()) {
        continue;
      }
      tally.read(1);
      Optional<PlaceKind> kind = PlaceKind.find(word);
      if (kind.isEmpty()) {
        tally.leaveOut(reason(word));
      } else if (!frame.contains(thing.location())) {
        tally.leaveOut("outside the bounds of the region");
      } else {
        places.add(
            new MapPlace(
                thing.id(),
                names.local(thing.tags()),
                names.shown(thing.tags()),
                kind.get(),
                thing.location(),
                Optional.ofNullable(map.shapes().get(thing.id())),
                people(thing.tags())));
      }
    }
    return places;
  }

  private static String reason(String word) {
    return switch (word) {
      case "locality" -> "localities, where nobody lives";
      case "country", "state", "region", "province", "county", "district", "municipality" ->
          "areas of many places, such as countries and districts";
      case "square", "city_block", "plot", "block", "allotments" -> "squares, blocks and gardens";
      case "sea", "ocean", "archipelago", "continent" -> "seas and groups of islands";
      default -> "of a kind that is not known to be inhabited";
    };
  }

  private MapBorder border(OsmBorder border, boolean isClosed) {
    return new MapBorder(
        border.id(),
        names.local(border.tags()),
        names.shown(border.tags()),
        border.level(),
        border.shape(),
        isClosed,
        people(border.tags()),
        border.centres(),
        border.labels());
  }

  private Optional<CountText> people(Map<String, String> tags) {
    Optional<CountText> people = CountText.read(tags.getOrDefault("population", ""));
    if (people.filter(count -> count.most() > MOST_PEOPLE).isPresent()) {
      tally.remark("with more than 50,000,000 people on the map, taken as not known", 1);
      return Optional.empty();
    }
    return people;
  }
}
