package org.chargeplan.region;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How fast cars take roads: the mean speed of a journey, junctions and traffic in it. All of them
 * are assumed, except for limits on the map.
 *
 * <p>A road goes at {@link #SHARE_OF_LIMIT} of its speed limit where that is known, above the speed
 * of its class too: a trunk road with a limit of 120 is built for it, and a limit says more of one
 * road than its class does. GraphHopper's profile of cars does the same. Other roads go at the
 * speed of their class. A ferry goes at the speed on the map, without a share; waits for it do not
 * count.
 *
 * @param byClass km/h of every class
 */
public record Speeds(Map<RoadClass, Double> byClass) {

  /** What is driven of a speed limit, as GraphHopper has it; OSRM takes 0.8. */
  public static final double SHARE_OF_LIMIT = 0.9;

  /**
   * Assumed where a region gives no other, km/h. The profiles of OSRM (90, 85, 65, 55, 40, 25 from
   * motorway to residential; ferries 5) and GraphHopper (100, 70, 65, 60, 50, 30) were the model,
   * with less on the roads that run through towns. A link is a route over unknown roads.
   */
  public static final Speeds USUAL =
      new Speeds(
          Map.of(
              RoadClass.MOTORWAY, 90.0,
              RoadClass.TRUNK, 65.0,
              RoadClass.PRIMARY, 50.0,
              RoadClass.SECONDARY, 40.0,
              RoadClass.TERTIARY, 35.0,
              RoadClass.MINOR, 22.0,
              RoadClass.LINK, 40.0,
              RoadClass.FERRY, 15.0));

  private static final double M_PER_MIN_OF_KM_H = 1000.0 / 60;

  public Speeds {
    Map<RoadClass, Double> all = new EnumMap<>(byClass);
    for (RoadClass roadClass : RoadClass.values()) {
      if (!all.containsKey(roadClass)) {
        throw new IllegalArgumentException("The speed of (" + roadClass + ") is missing.");
      }
    }
    byClass = Map.copyOf(all);
  }

  /** The minutes that a car takes along a road. */
  public double minutes(Roads.Edge edge) {
    return minutes(edge.lengthM(), kmH(edge.roadClass(), edge.limitKmH()));
  }

  /** The minutes that a car takes between a place and the road, on a minor road. */
  public double accessMinutes(double lengthM) {
    return minutes(lengthM, byClass.get(RoadClass.MINOR));
  }

  /** The speed on a road of a class, with its limit where there is one. */
  double kmH(RoadClass roadClass, OptionalDouble limitKmH) {
    if (limitKmH.isEmpty()) {
      return byClass.get(roadClass);
    }
    double share = roadClass == RoadClass.FERRY ? 1 : SHARE_OF_LIMIT;
    return share * limitKmH.getAsDouble();
  }

  private static double minutes(double lengthM, double kmH) {
    return lengthM / (kmH * M_PER_MIN_OF_KM_H);
  }
}
