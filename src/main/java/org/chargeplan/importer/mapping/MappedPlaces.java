package org.chargeplan.importer.mapping;

import java.util.Optional;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;

/** Where rows lie; those that lie nowhere or off the map are left out and counted. */
final class MappedPlaces {

  private final RegionFrame frame;
  private final LayerTally tally;

  MappedPlaces(RegionFrame frame, LayerTally tally) {
    this.frame = frame;
    this.tally = tally;
  }

  /**
   * A place inside the region, and the size of what is there.
   *
   * @param location a point, or the middle of an area
   * @param areaM2 the area on the ellipsoid; 0 for a point
   */
  record Place(Location location, double areaM2) {}

  Optional<Place> find(MappedRow row) {
    Optional<Shape> shape = row.place().shape();
    if (shape.isEmpty()) {
      tally.leaveOut("without coordinates");
      return Optional.empty();
    }
    Optional<Location> place = shape.get().middle();
    if (place.isEmpty()) {
      tally.leaveOut(shape.get().reason());
    } else if (!frame.contains(place.get())) {
      tally.leaveOut("outside the bounds of the region");
      return Optional.empty();
    }
    return place.map(at -> new Place(at, shape.get().areaM2()));
  }
}
