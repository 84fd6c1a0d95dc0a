package org.chargeplan.rules;

import org.chargeplan.input.Fields;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;

/**
 * What makes a pool.
 *
 * @param poolKw nominal power of all its ports at least
 * @param portKw power of its strong ports at least
 * @param ports how many strong ports at least
 */
record PoolSize(double poolKw, double portKw, int ports) {

  /** Reads {@code pool_kw}, {@code port_kw} and {@code ports}. */
  static PoolSize read(Fields fields, Region region, PortFilter filter) {
    PoolSize size =
        new PoolSize(
            fields.number("pool_kw", 0, 1e6),
            fields.number("port_kw", 0, 1e4, 0),
            fields.integer("ports", 1, 1000, 1));
    boolean typesAreKnown = !region.portTypes().isEmpty();
    if (typesAreKnown && region.portTypes().stream().noneMatch(t -> size.isStrong(t, filter))) {
      fields.problem(
          "port_kw",
          "No port type that counts has a port_kw (" + size.portKw() + ").",
          "Maybe a stronger type is missing under port_types of region.yaml.");
    }
    return size;
  }

  boolean isStrong(PortType type, PortFilter filter) {
    return filter.accepts(type) && type.powerKw() >= portKw;
  }
}
