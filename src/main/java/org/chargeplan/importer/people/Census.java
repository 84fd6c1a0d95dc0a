package org.chargeplan.importer.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the people of a map live: a zone for each place, several for a city, one for a map without
 * places.
 *
 * @param zones the zones, in order of their ids
 * @param places where in the zones they live, in the order of the zones; none of those whose people
 *     are all at its point
 * @param lines what was spread, cut and assumed, in words
 * @param total the total to which assumed people were scaled, where there is one
 */
public record Census(
    List<PeopledZone> zones, List<PeopledPlace> places, List<String> lines, OptionalDouble total) {

  public Census {
    zones = List.copyOf(zones);
    places = List.copyOf(places);
    lines = List.copyOf(lines);
  }

  /**
   * Counts the people of a map.
   *
   * @param tally counts each place as taken or left out; those of the map are counted as read
   *     before
   */
  public static Census of(CensusMap map, LayerTally tally) {
    return new Counting(map, tally).count();
  }

  /** People of all zones. */
  public double people() {
    return zones.stream().mapToDouble(PeopledZone::people).sum();
  }

  /** One count. */
  private static final class Counting {

    /** A single dwelling within this distance of a village is one of its homes. */
    private static final double ALONE_M = 5000;

    private static final double ISLAND_M = 3000;
    private static final double ISLAND_KM2 = 3;

    /** Assumed: people for each kilometre of street where a map has no place at all. */
    private static final double PEOPLE_PER_KM = 150;

    /** The most of an area's people that is assumed to live in inner places without figures. */
    private static final double MOST_ASSUMED = 0.5;

    /** The least of an area's people that is left to the place itself. */
    private static final double LEAST_LEFT = 0.1;

    private static final int MOST_LINES = 12;

    private final CensusMap map;
    private final Window window;
    private final LayerTally tally;
    private final List<PeopledZone> zones = new ArrayList<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private int moreLines;

    Counting(CensusMap map, LayerTally tally) {
      this.map = map;
      this.window = map.window();
      this.tally = tally;
    }

    Census count() {
      MergedPlaces merged = MergedPlaces.of(map.places(), map.borders(), tally);
      List<MapPlace> parts = new ArrayList<>();
      List<MapPlace> small = new ArrayList<>();
      for (MapPlace place : merged.places()) {
        if (place.people().isPresent() && place.people().get().most() == 0) {
          tally.leaveOut("with a population of 0");
        } else if (place.kind().isPart()) {
          parts.add(place);
        } else if (isSmall(place.kind())) {
          small.add(place);
        } else {
          settlements.add(Settlement.of(place));
        }
      }
      subtractInnerPlaces(merged);
      List<MapPlace> orphans = assignParts(parts, merged.othersBorders());
      settlements.forEach(settlement -> settlement.cut(window));
      settlements.stream()
          .sorted(Comparator.comparingDouble(settlement -> -settlement.net()))
          .forEach(this::addZones);
      addOrphans(orphans);
      addSmall(small);
      if (zones.isEmpty()) {
        addBox();
      }
      if (moreLines > 0) {
        lines.add(String.format(Locale.ROOT, "and %,d more places, cut or spread so", moreLines));
      }
      OptionalDouble total = scale();
      zones.sort(Comparator.comparing(PeopledZone::id));
      return new Census(zones, HomePlaces.of(map, zones), lines, total);
    }

    private static boolean isSmall(PlaceKind kind) {
      return kind.isIsland() || kind == PlaceKind.ISOLATED_DWELLING || kind == PlaceKind.FARM;
    }

    /** Where a border has a figure, the places inside it are among its people. */
    private void subtractInnerPlaces(MergedPlaces merged) {
      List<Settlement> areas =
          settlements.stream()
              .filter(each -> each.isDrawn() && merged.hasPeopleOfBorder(each.place()))
              .sorted(Comparator.comparingDouble(each -> each.extent().areaKm2()))
              .toList();
      for (Settlement area : areas) {
        List<Settlement> inner =
            settlements.stream()
                .filter(each -> each != area && area.extent().contains(each.place().location()))
                .filter(each -> each.extent().areaKm2() <= area.extent().areaKm2())
                .toList();
        double known = inner.stream().filter(e -> !e.isByRank()).mapToDouble(Settlement::net).sum();
        double byRank =
            inner.stream().filter(Settlement::isByRank).mapToDouble(Settlement::net).sum();
        double most = MOST_ASSUMED * Math.max(0, area.net() - known);
        if (byRank > most) {
          double factor = most / byRank;
          inner.stream().filter(Settlement::isByRank).forEach(e -> e.setNet(e.net() * factor));
          byRank = most;
        }
        area.setNet(Math.max(LEAST_LEFT * area.net(), area.net() - known - byRank));
      }
    }

    /** Gives parts to their cities; returns those that have none. */
    private List<MapPlace> assignParts(List<MapPlace> parts, List<MapBorder> borders) {
      List<MapPlace> orphans = new ArrayList<>();
      List<Settlement> cities =
          settlements.stream()
              .filter(each -> each.place().kind().compareTo(PlaceKind.HAMLET) < 0)
              .toList();
      if (cities.isEmpty()) {
        return parts;
      }
      CityFinder finder = new CityFinder(cities);
      for (MapPlace part : parts) {
        finder
            .find(part.location())
            .ifPresentOrElse(city -> city.parts().add(part), () -> orphans.add(part));
      }
      for (MapBorder border : borders) {
        Optional<PlaceKind> kind = kindOfLevel(border.level());
        if (kind.isPresent()) {
          Coordinate middle = border.shape().getInteriorPoint().getCoordinate();
          Location location = new Location(middle.x, middle.y);
          MapPlace part =
              new MapPlace(
                  border.id(),
                  border.name(),
                  border.shownName(),
                  kind.get(),
                  location,
                  Optional.of(border.shape()),
                  border.people());
          finder
              .find(location)
              .filter(city -> city.net() > CitySpread.ONE_ZONE && window.contains(location))
              .ifPresent(
                  city -> {
                    tally.read(1);
                    city.parts().add(part);
                  });
        }
      }
      return orphans;
    }

    /** Levels below that of municipalities are parts of cities. */
    private static Optional<PlaceKind> kindOfLevel(int level) {
      return switch (level) {
        case 9 -> Optional.of(PlaceKind.BOROUGH);
        case 10 -> Optional.of(PlaceKind.SUBURB);
        case 11 -> Optional.of(PlaceKind.QUARTER);
        default -> Optional.empty();
      };
    }

    private void addZones(Settlement settlement) {
      if (settlement.here() < 1) {
        tally.leaveOut("outside the bounds of the extract");
        settlement.parts().forEach(part -> tally.leaveOut("outside the bounds of the extract"));
        return;
      }
      tally.take(settlement.status());
      if (settlement.here() <= CitySpread.ONE_ZONE) {
        zones.add(settlement.zone());
        tally.leaveOut(
            String.format(
                Locale.ROOT,
                "parts of places of up to %,.0f people, which are one zone",
                CitySpread.ONE_ZONE),
            settlement.parts().size());
        if (settlement.isCut()) {
          addLine(settlement.line(window, ""));
        }
        return;
      }
      CitySpread.Spread spread = CitySpread.of(settlement, map.homes(), window, tally);
      zones.addAll(spread.zones());
      addLine(settlement.line(window, spread.words()));
    }

    private void addLine(String line) {
      if (lines.size() < MOST_LINES) {
        lines.add(line);
      } else {
        moreLines++;
      }
    }

    /** Parts of cities that the map does not show are zones; finer ones inside them are not. */
    private void addOrphans(List<MapPlace> orphans) {
      List<Settlement> taken = new ArrayList<>();
      List<MapPlace> coarseFirst = new ArrayList<>(orphans);
      coarseFirst.sort(Comparator.comparing(MapPlace::kind).thenComparing(MapPlace::id));
      for (MapPlace part : coarseFirst) {
        boolean isInside =
            taken.stream()
                .anyMatch(
                    other ->
                        other.place().kind() != part.kind()
                            && other.extent().contains(part.location()));
        if (isInside) {
          tally.leaveOut("inside a part of a city that is a zone");
          continue;
        }
        Settlement own = Settlement.of(part);
        own.cut(window);
        taken.add(own);
        addZones(own);
      }
    }

    /** Islands and dwellings are zones where they are not among other places. */
    private void addSmall(List<MapPlace> small) {
      List<PeopledZone> others = List.copyOf(zones);
      Optional<PointIndex> index =
          others.isEmpty()
              ? Optional.empty()
              : Optional.of(new PointIndex(others.stream().map(PeopledZone::location).toList()));
      for (MapPlace place : small) {
        double nearM =
            index
                .map(i -> others.get(i.nearest(place.location())).location())
                .map(location -> location.distanceM(place.location()))
                .orElse(Double.POSITIVE_INFINITY);
        Settlement own = Settlement.of(place);
        own.cut(window);
        if (!place.kind().isIsland()) {
          if (nearM <= ALONE_M) {
            tally.leaveOut("single dwellings near a place that is a zone");
          } else {
            addZones(own);
          }
        } else if (hasZone(place, others, nearM)) {
          tally.leaveOut("islands whose places are zones");
        } else if (place.people().isEmpty() && !hasStreets(place)) {
          tally.leaveOut("islands without people or streets on the map");
        } else {
          addZones(own);
        }
      }
    }

    private static boolean hasZone(MapPlace island, List<PeopledZone> others, double nearM) {
      if (island.shape().isEmpty()) {
        return nearM <= ISLAND_M;
      }
      Extent extent = Extent.shape(island.location(), island.shape().get());
      return others.stream().anyMatch(other -> extent.contains(other.location()));
    }

    private boolean hasStreets(MapPlace island) {
      Extent extent =
          island
              .shape()
              .map(shape -> Extent.shape(island.location(), shape))
              .orElseGet(() -> Extent.circle(island.location(), ISLAND_KM2));
      return map.homes().hasStreets(extent, window);
    }

    /** A map without places is one place, with people by the length of its streets. */
    private void addBox() {
      Envelope streets = map.homes().streetBounds();
      Envelope bounds = streets.intersection(window.bounds());
      if (bounds.isNull()) {
        // The bounds that the file states are not those of its streets, or there are no streets.
        bounds = streets.isNull() ? window.bounds() : streets;
      }
      Extent extent = Extent.box(bounds);
      double people = Math.max(1, PEOPLE_PER_KM * map.homes().streetKm());
      MapPlace box =
          new MapPlace(
              map.regionId(),
              map.regionTitle(),
              map.regionTitle(),
              PlaceKind.TOWN,
              extent.centre(),
              Optional.empty(),
              Optional.empty());
      Settlement place = Settlement.ofBox(box, extent, people);
      lines.add(
          String.format(
              Locale.ROOT,
              "no inhabited place on the map: %,.0f people assumed, %.0f for each kilometre of"
                  + " street; assumptions.yaml may give their number",
              people,
              PEOPLE_PER_KM));
      CitySpread.Spread spread = CitySpread.of(place, map.homes(), window, tally);
      zones.addAll(spread.zones().isEmpty() ? List.of(place.zone()) : spread.zones());
      tally.remark("zones made of a map without places", zones.size());
    }

    /** Scales assumed people to the total that is given, where that leaves any to them. */
    private OptionalDouble scale() {
      if (map.total().isEmpty()) {
        return OptionalDouble.empty();
      }
      double known =
          zones.stream().filter(z -> !z.isByRank()).mapToDouble(PeopledZone::people).sum();
      double byRank =
          zones.stream().filter(PeopledZone::isByRank).mapToDouble(PeopledZone::people).sum();
      double rest = map.total().getAsDouble() - known;
      if (rest <= 0 || byRank == 0) {
        return OptionalDouble.empty();
      }
      zones.replaceAll(zone -> zone.isByRank() ? zone.times(rest / byRank) : zone);
      return map.total();
    }
  }
}
