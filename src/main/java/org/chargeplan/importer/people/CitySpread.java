package org.chargeplan.importer.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * Spreads the people of a city over its parts: suburbs or quarters that the map names, and where it
 * names none, cells of about a square kilometre in which it shows homes.
 */
final class CitySpread {

  /** A place of up to so many people is one zone. */
  static final double ONE_ZONE = 20_000;

  /** Parts of more people than this are asked for finer ones. */
  private static final double USUAL_PART = 30_000;

  /** A part with more people than this is split into cells. */
  private static final double LARGEST_PART = 50_000;

  /** The centre of a city is a part of its own where none is this near. */
  private static final double CENTRE_APART_KM = 1;

  private final Settlement city;
  private final Window window;
  private final LayerTally tally;
  private final Homes all;
  private Optional<Homes.Found> homes = Optional.empty();
  private final List<Location> points;
  private final double kmOfPoint;

  private CitySpread(Settlement city, Homes homes, Window window, LayerTally tally) {
    this.city = city;
    this.window = window;
    this.tally = tally;
    this.all = homes;
    Extent.Part shown = city.extent().within(window);
    this.points = shown.points();
    this.kmOfPoint = shown.kmOfPoint();
  }

  /**
   * What a city's people are spread over.
   *
   * @param zones the zones
   * @param words how, in words that follow a sentence about the city
   */
  record Spread(List<PeopledZone> zones, String words) {}

  static Spread of(Settlement city, Homes homes, Window window, LayerTally tally) {
    return new CitySpread(city, homes, window, tally).spread();
  }

  private Spread spread() {
    List<MapPlace> parts = parts();
    PartFinder finder = new PartFinder(parts);
    homes =
        all.find(
            city.extent(),
            window,
            city.here(),
            each -> parts.size() < 2 || finder.areAllFound(each));
    String by = homes.map(found -> " by " + found.sign().words()).orElse(", all alike");
    if (parts.size() > 1) {
      return new Spread(
          overParts(parts),
          String.format(
              Locale.ROOT,
              ", spread over %d %s%s",
              parts.size(),
              parts.get(parts.size() - 1).kind().word() + " zones",
              by));
    }
    parts.forEach(part -> tally.leaveOut("the only part of a city that the map names"));
    if (homes.isEmpty()) {
      return new Spread(List.of(city.zone()), "; the map shows no homes, so they are one zone");
    }
    List<PeopledZone> cells =
        HomeCells.zones(
            city.place(),
            city.here(),
            homes.get().homes(),
            points,
            kmOfPoint,
            city.here() > ONE_ZONE ? 0 : city.here(),
            spreadStatus(),
            city.isByRank());
    return new Spread(
        cells,
        cells.size() == 1
            ? ", in one zone amid its " + homes.get().sign().words()
            : String.format(Locale.ROOT, ", spread over %d cells%s", cells.size(), by));
  }

  private Status spreadStatus() {
    return city.status() == Status.ASSUMED ? Status.ASSUMED : Status.DERIVED;
  }

  /** The parts of the level that suits the people; the finer and coarser ones are left out. */
  private List<MapPlace> parts() {
    Map<PlaceKind, List<MapPlace>> byKind = new EnumMap<>(PlaceKind.class);
    city.parts().forEach(p -> byKind.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
    List<PlaceKind> several =
        byKind.keySet().stream().filter(kind -> byKind.get(kind).size() > 1).toList();
    Optional<PlaceKind> level =
        several.stream()
            .filter(kind -> city.here() / byKind.get(kind).size() <= USUAL_PART)
            .findFirst()
            .or(() -> several.stream().reduce((coarse, fine) -> fine));
    if (level.isEmpty()) {
      return city.parts();
    }
    byKind.forEach(
        (kind, all) -> {
          if (kind != level.get()) {
            tally.leaveOut(
                "finer or coarser than the parts of their city that are zones", all.size());
          }
        });
    return byKind.get(level.get());
  }

  private List<PeopledZone> overParts(List<MapPlace> named) {
    List<MapPlace> parts = new ArrayList<>(named);
    double known =
        parts.stream()
            .filter(part -> part.people().isPresent())
            .mapToDouble(Settlement::people)
            .sum();
    boolean areAllKnown = parts.stream().allMatch(part -> part.people().isPresent());
    Location centre = city.place().location();
    boolean isCentreApart =
        parts.stream()
            .noneMatch(part -> Extent.distanceKm(part.location(), centre) <= CENTRE_APART_KM);
    if (window.contains(centre) && (isCentreApart || (areAllKnown && known < city.here()))) {
      parts.add(city.place().asPart());
    }
    return spreadOver(parts, known);
  }

  private List<PeopledZone> spreadOver(List<MapPlace> parts, double known) {
    List<List<Homes.Home>> homesOf = new ArrayList<>();
    List<List<Location>> pointsOf = new ArrayList<>();
    parts.forEach(
        part -> {
          homesOf.add(new ArrayList<>());
          pointsOf.add(new ArrayList<>());
        });
    PartFinder finder = new PartFinder(parts);
    homes.ifPresent(
        found ->
            found.homes().forEach(home -> homesOf.get(finder.find(home.location())).add(home)));
    points.forEach(point -> pointsOf.get(finder.find(point)).add(point));
    double[] weights = new double[parts.size()];
    double ofKnown = 0;
    double ofOthers = 0;
    int others = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] =
          homes.isEmpty() ? 1 : homesOf.get(i).stream().mapToDouble(Homes.Home::weight).sum();
      if (isKnown(parts.get(i))) {
        ofKnown += weights[i];
      } else {
        ofOthers += weights[i];
        others++;
      }
    }
    double rest = city.here() - known;
    if (rest <= 0) {
      // The parts have newer figures than the city: the others are as dense as these.
      rest = ofKnown > 0 ? known * ofOthers / ofKnown : 0;
    }
    List<PeopledZone> zones = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      MapPlace part = parts.get(i);
      double people =
          isKnown(part)
              ? Settlement.people(part)
              : ofOthers > 0 ? rest * weights[i] / ofOthers : rest / others;
      boolean isCity = part.id().equals(city.place().id());
      if (people < 1 && !isCity) {
        tally.leaveOut("parts of a city in which the map shows no homes");
        continue;
      }
      Status status = isKnown(part) ? Settlement.of(part).status() : spreadStatus();
      if (!isCity) {
        tally.take(status);
      }
      double areaKm2 = pointsOf.get(i).size() * kmOfPoint;
      if (people > LARGEST_PART && !homesOf.get(i).isEmpty()) {
        zones.addAll(
            HomeCells.zones(
                part,
                people,
                homesOf.get(i),
                pointsOf.get(i),
                kmOfPoint,
                0,
                status,
                city.isByRank() && !isKnown(part)));
      } else if (people >= 1) {
        zones.add(
            new PeopledZone(
                part.id(),
                part.title(),
                part.kind().word(),
                part.location(),
                areaKm2 > 0 ? areaKm2 : part.kind().areaKm2(people),
                people,
                status,
                city.isByRank() && !isKnown(part)));
      }
    }
    return zones;
  }

  private boolean isKnown(MapPlace part) {
    return part.people().isPresent() && !part.id().equals(city.place().id());
  }

  /** Finds the part of a place: one whose area holds it, else the nearest. */
  private static final class PartFinder {

    private final List<MapPlace> parts;
    private final List<Optional<Extent>> shapes;

    PartFinder(List<MapPlace> parts) {
      this.parts = parts;
      this.shapes =
          parts.stream()
              .map(part -> part.shape().map(shape -> Extent.shape(part.location(), shape)))
              .toList();
    }

    /** Whether there are homes in each of the parts. */
    boolean areAllFound(List<Homes.Home> homes) {
      return homes.stream().mapToInt(home -> find(home.location())).distinct().count()
          == parts.size();
    }

    int find(Location place) {
      int nearest = 0;
      double leastKm = Double.POSITIVE_INFINITY;
      for (int i = 0; i < parts.size(); i++) {
        if (shapes.get(i).isPresent() && shapes.get(i).get().contains(place)) {
          return i;
        }
        double km = Extent.distanceKm(parts.get(i).location(), place);
        if (km < leastKm) {
          nearest = i;
          leastKm = km;
        }
      }
      return nearest;
    }
  }
}
