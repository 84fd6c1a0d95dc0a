package org.chargeplan.importer.osm;

/**
 * Lengths of the roads of one class, as they are in the extract.
 *
 * @param lengthM all together
 * @param oneWayM those that cars may take in one direction only
 * @param limitedM those with a speed limit
 * @param limitedH hours that these take at their limits
 */
record OsmRoadFigures(double lengthM, double oneWayM, double limitedM, double limitedH) {

  static OsmRoadFigures of(OsmRoad road, double lengthM) {
    double kmH = road.maxSpeedKmH().orElse(0);
    return new OsmRoadFigures(
        lengthM,
        road.oneWay() ? lengthM : 0,
        kmH > 0 ? lengthM : 0,
        kmH > 0 ? lengthM / 1000 / kmH : 0);
  }

  OsmRoadFigures plus(OsmRoadFigures other) {
    return new OsmRoadFigures(
        lengthM + other.lengthM,
        oneWayM + other.oneWayM,
        limitedM + other.limitedM,
        limitedH + other.limitedH);
  }

  /** The mean speed at the limits, in km/h; 0 where there are none. */
  double meanLimitKmH() {
    return limitedH == 0 ? 0 : limitedM / 1000 / limitedH;
  }
}
