package org.chargeplan.importer.mapping;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.region.Status;

/**
 * Ports of a row of a planner's data.
 *
 * @param ports by type
 * @param count the ports of the only type, as the column of counts has them; 0 where there is none
 *     such
 * @param status how far they can be trusted
 */
record PortRow(Map<String, Integer> ports, int count, Status status) {

  PortRow {
    ports = Collections.unmodifiableMap(new TreeMap<>(ports));
  }

  /** The same row as a single port. */
  PortRow single() {
    Map<String, Integer> one = new TreeMap<>();
    ports.keySet().stream().limit(1).forEach(type -> one.put(type, 1));
    return new PortRow(one, 1, status);
  }
}
