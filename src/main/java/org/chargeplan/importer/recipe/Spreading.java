package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chargeplan.importer.model.Apportionment;
import org.chargeplan.importer.model.Disc;
import org.chargeplan.importer.model.Land;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;

/** Spreads the people of an area over its places; their zones sum to its people exactly. */
final class Spreading {

  /** How many points of the disc are tried for each zone that must be on land. */
  private static final int TRIES = 20;

  private final SpreadSpec spec;
  private final Land land;

  Spreading(SpreadSpec spec, Land land) {
    this.spec = spec;
    this.land = land;
  }

  /** The zones of an area, which has at least one place. */
  List<ZoneDraft> zones(Area area, List<Place> places) {
    List<Place> merged = merge(places);
    int[] people = people(area.people(), merged);
    List<ZoneDraft> zones = new ArrayList<>();
    for (int i = 0; i < merged.size(); i++) {
      zones.addAll(split(area, merged.get(i), people[i]));
    }
    double areaKm2 = area.areaKm2() / zones.size();
    return zones.stream().map(zone -> zone.withArea(areaKm2)).toList();
  }

  /** The larger place keeps its centre; a smaller one near it becomes a part of it. */
  List<Place> merge(List<Place> places) {
    List<Place> kept = new ArrayList<>();
    places.stream()
        .sorted(
            Comparator.comparingDouble((Place place) -> -place.known()).thenComparing(Place::id))
        .forEach(
            place -> {
              for (int i = 0; i < kept.size(); i++) {
                if (kept.get(i).location().distanceM(place.location()) < spec.mergeWithinM()) {
                  kept.set(i, kept.get(i).with(place));
                  return;
                }
              }
              kept.add(place);
            });
    return kept;
  }

  /**
   * The people of each place: those with a known population have that, in proportion, but together
   * at most their share of all; the others have even parts of the rest.
   */
  int[] people(int all, List<Place> places) {
    double known = places.stream().mapToDouble(Place::known).sum();
    int unknown = places.stream().mapToInt(Place::unknownPlaces).sum();
    double ofKnown = unknown == 0 ? all : Math.min(known, spec.mostKnownShare() * all);
    double forKnown = known == 0 ? 0 : ofKnown / known;
    double forUnknown = unknown == 0 ? 0 : (all - ofKnown) / unknown;
    return Apportionment.byWeight(
        all,
        places.stream()
            .mapToDouble(p -> p.known() * forKnown + p.unknownPlaces() * forUnknown)
            .toArray());
  }

  /** A place with many people becomes zones of equal people that fill a disc around its centre. */
  private List<ZoneDraft> split(Area area, Place place, int people) {
    int wanted = (int) Math.max(1, Math.ceil(people / spec.mostPeople()));
    List<Location> points = disc(place.location(), wanted, people / spec.peoplePerKm2());
    double[] even = new double[points.size()];
    int[] parts = Apportionment.byWeight(people, even);
    List<ZoneDraft> zones = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      String number = i == 0 ? "" : Integer.toString(i + 1);
      zones.add(
          new ZoneDraft(
              number.isEmpty() ? place.id() : place.id() + "-" + number,
              name(area, place.name() + " " + number),
              area.province(),
              points.get(i),
              0,
              parts[i],
              area.kind()));
    }
    return zones;
  }

  private String name(Area area, String place) {
    return spec.name()
        .fill(
            part ->
                switch (part) {
                  case "place" -> ValueText.cleaned(place);
                  case "area" -> area.name();
                  default -> "";
                });
  }

  /** Points that fill a disc of so many km2; the sea has none, apart from the centre. */
  private List<Location> disc(Location centre, int wanted, double km2) {
    Disc disc = new Disc(centre);
    List<Location> points = new ArrayList<>(List.of(centre));
    for (int k = 1; points.size() < wanted && k < wanted * TRIES; k++) {
      Location point = disc.point(k, km2 / wanted);
      if (land.holds(point)) {
        points.add(point);
      }
    }
    return points;
  }
}
