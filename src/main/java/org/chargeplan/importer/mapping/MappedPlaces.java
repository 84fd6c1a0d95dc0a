package org.chargeplan.importer.mapping;

import java.util.Optional;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.region.Location;

/** Where rows lie; those that lie nowhere or off the map are left out and counted. */
final class MappedPlaces {

  private final RegionUpdate update;

  MappedPlaces(RegionUpdate update) {
    this.update = update;
  }

  Optional<Location> find(MappedRow row) {
    Optional<Location> place = row.location();
    if (place.isEmpty()) {
      update.leaveOut("rows without coordinates", 1);
    } else if (!update.tables().frame().contains(place.get())) {
      update.leaveOut("rows outside the bounds of the region", 1);
      return Optional.empty();
    }
    return place;
  }
}
