package org.chargeplan.importer.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.region.Location;

/**
 * A charging station that stands before the programme, as a source tells of it.
 *
 * @param id id of the site that it becomes where it stands at none
 * @param name its name; empty where none is told
 * @param location where it is
 * @param portsByType its ports by the region's port types
 */
public record ChargingStation(
    String id, String name, Location location, Map<String, Integer> portsByType) {

  public ChargingStation {
    portsByType = Collections.unmodifiableMap(new TreeMap<>(portsByType));
  }
}
