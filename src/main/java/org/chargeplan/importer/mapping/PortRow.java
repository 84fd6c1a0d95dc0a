package org.chargeplan.importer.mapping;

import java.util.Collections;
import java.util.List;
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

  /** How far ports of several rows can be trusted: as the least sure of them. */
  static Status leastSure(List<PortRow> rows) {
    return rows.stream().map(PortRow::status).reduce(Status.PUBLISHED, PortRow::leastSure);
  }

  /** The less sure of two. */
  static Status leastSure(Status one, Status other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The same row as a single port. */
  PortRow single() {
    Map<String, Integer> one = new TreeMap<>();
    ports.keySet().stream().limit(1).forEach(type -> one.put(type, 1));
    return new PortRow(one, 1, status);
  }
}
