package org.chargeplan.importer.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * A charging station that exists before the programme, as its source describes it.
 *
 * @param id id of the site that it becomes where it is at none
 * @param name its name; empty where it has none
 * @param location where it is
 * @param portsByType its ports by the region's port types
 * @param status how far their number can be trusted
 */
public record ChargingStation(
    String id, String name, Location location, Map<String, Integer> portsByType, Status status) {

  public ChargingStation {
    portsByType = Collections.unmodifiableMap(new TreeMap<>(portsByType));
  }
}
