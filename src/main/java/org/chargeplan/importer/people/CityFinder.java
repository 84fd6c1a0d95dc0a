package org.chargeplan.importer.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the city of its parts: the smallest whose border holds them, else the nearest by size. */
final class CityFinder {

  /** A part may lie so far off the centre of a round area, as a multiple of its radius. */
  private static final double NEAR = 1.5;

  private final STRtree index = new STRtree();

  /**
   * @param cities at least one
   */
  CityFinder(List<Settlement> cities) {
    for (Settlement city : cities) {
      Envelope box = city.extent().box();
      if (!city.isDrawn()) {
        box = new Envelope(box);
        box.expandBy(box.getWidth() * (NEAR - 1) / 2, box.getHeight() * (NEAR - 1) / 2);
      }
      index.insert(box, city);
    }
    index.build();
  }

  Optional<Settlement> find(Location part) {
    @SuppressWarnings("unchecked") // The index holds settlements only.
    List<Settlement> near = index.query(new Envelope(new Coordinate(part.lon(), part.lat())));
    Comparator<Settlement> byId = Comparator.comparing(city -> city.place().id());
    Optional<Settlement> around =
        near.stream()
            .filter(city -> city.isDrawn() && city.extent().contains(part))
            .min(
                Comparator.comparingDouble((Settlement city) -> city.extent().areaKm2())
                    .thenComparing(byId));
    return around.or(
        () ->
            near.stream()
                .filter(city -> !city.isDrawn() && city.nearness(part) <= NEAR)
                .min(
                    Comparator.comparingDouble((Settlement city) -> city.nearness(part))
                        .thenComparing(byId)));
  }
}
