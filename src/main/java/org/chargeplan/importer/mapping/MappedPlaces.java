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

  Optional<Location> find(MappedRow row) {
    Optional<Location> place = row.location();
    if (place.isEmpty()) {
      tally.leaveOut("without coordinates");
    } else if (!frame.contains(place.get())) {
      tally.leaveOut("outside the bounds of the region");
      return Optional.empty();
    }
    return place;
  }
}
