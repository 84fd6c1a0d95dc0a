package org.chargeplan.importer.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/** A place with its people, as the map has them and as live in the piece of it at hand. */
final class Settlement {

  /** A smaller cut is none: areas are not known so well. */
  private static final double ALL = 0.98;

  /** Where nobody says what piece a map shows, only the clear cut of a city is one. */
  private static final double CLEAR_CUT = 0.5;

  private final MapPlace place;
  private final Extent extent;
  private final boolean isDrawn;
  private final List<MapPlace> parts = new ArrayList<>();
  private final double onMap;
  private final boolean isByRank;
  private Status status;
  private double net;
  private double share = 1;

  private Settlement(
      MapPlace place, Extent extent, boolean isDrawn, double onMap, Optional<CountText> figure) {
    this.place = place;
    this.extent = extent;
    this.isDrawn = isDrawn;
    this.onMap = onMap;
    this.net = onMap;
    this.isByRank = figure.isEmpty();
    this.status =
        figure
            .map(count -> count.isExact() ? Status.PUBLISHED : Status.DERIVED)
            .orElse(Status.ASSUMED);
  }

  static Settlement of(MapPlace place) {
    double people = people(place);
    return new Settlement(
        place,
        place
            .shape()
            .map(shape -> Extent.shape(place.location(), shape))
            .orElseGet(
                () -> Extent.circle(place.location(), place.kind().builtKm2(Math.max(1, people)))),
        place.shape().isPresent(),
        people,
        place.people());
  }

  /** The piece of the map as a place, where it has none. */
  static Settlement ofBox(MapPlace box, Extent extent, double people) {
    return new Settlement(box, extent, /* isDrawn= */ false, people, Optional.empty());
  }

  /** People of a place, in the middle of a range; by its kind where they are not known. */
  static double people(MapPlace place) {
    return place
        .people()
        .map(count -> (count.most() + count.least()) / 2.0)
        .orElse(place.kind().people());
  }

  /** Leaves the people out that live outside the piece of the map. */
  void cut(Window window) {
    boolean mayBeCut = window.isPublished() || onMap > CitySpread.ONE_ZONE;
    if (!mayBeCut || window.bounds().contains(extent.box())) {
      return;
    }
    double shown = extent.within(window).share();
    if (shown < (window.isPublished() ? ALL : CLEAR_CUT)) {
      share = shown;
      status = isByRank || !isDrawn ? Status.ASSUMED : Status.DERIVED;
    }
  }

  /** Leaves those people to places inside it that are zones of their own. */
  void setNet(double people) {
    if (Math.abs(people - net) > 1e-6) {
      net = people;
      status = isByRank ? Status.ASSUMED : Status.DERIVED;
    }
  }

  MapPlace place() {
    return place;
  }

  Extent extent() {
    return extent;
  }

  List<MapPlace> parts() {
    return parts;
  }

  /** How near a place is to its centre, 1 being the edge of a round area. */
  double nearness(Location other) {
    return Extent.distanceKm(extent.centre(), other) / extent.radiusKm();
  }

  boolean isDrawn() {
    return isDrawn;
  }

  boolean isByRank() {
    return isByRank;
  }

  Status status() {
    return status;
  }

  /** People outside inner places, before the cut. */
  double net() {
    return net;
  }

  /** People outside inner places, in the piece of the map. */
  double here() {
    return net * share;
  }

  boolean isCut() {
    return share < 1;
  }

  /** The place as one zone. */
  PeopledZone zone() {
    return new PeopledZone(
        place.id(),
        place.title(),
        place.kind().word(),
        place.location(),
        place.kind().areaKm2(here()),
        here(),
        status,
        isByRank);
  }

  /** What became of its people, in words, where they are not those of one zone. */
  String line(Window window, String spread) {
    StringBuilder line = new StringBuilder(place.title()).append(": ");
    line.append(
        String.format(
            Locale.ROOT,
            "%,.0f people %s",
            onMap,
            isByRank ? "by its rank (assumed)" : "on the map"));
    if (net < onMap) {
      line.append(
          String.format(Locale.ROOT, ", %,.0f of them in places of their own", onMap - net));
    }
    if (isCut()) {
      line.append(
          String.format(
              Locale.ROOT,
              ", of which %,.0f live in the %.1f km2 at hand, by %s",
              here(),
              extent.within(window).areaKm2(),
              isDrawn ? "its border (derived)" : "the usual density of such a place (assumed)"));
    }
    return line.append(spread).toString();
  }
}
