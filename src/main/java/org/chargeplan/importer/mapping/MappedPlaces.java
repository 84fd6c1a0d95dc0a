package org.chargeplan.importer.mapping;

import java.util.Optional;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.region.Location;

/** Where rows lie; those that lie nowhere or off the map are left out and counted. */
final class MappedPlaces {

  private final RegionTables tables;

  MappedPlaces(RegionTables tables) {
    this.tables = tables;
  }

  Optional<Location> find(MappedRow row) {
    Optional<Location> place = row.location();
    if (place.isEmpty()) {
      tables.leaveOut("rows without coordinates", 1);
    } else if (!tables.frame().contains(place.get())) {
      tables.leaveOut("rows outside the bounds of the region", 1);
      return Optional.empty();
    }
    return place;
  }
}
