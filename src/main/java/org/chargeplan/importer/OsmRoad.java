package org.chargeplan.importer;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chargeplan.region.RoadClass;

/**
 * A road or ferry of OpenStreetMap that cars may take.
 *
 * @param nodes numbers of its nodes in order
 * @param roadClass its class; a link road has that of the road it leads to
 * @param oneWay whether cars may take it in one direction only
 * @param maxSpeedKmH the speed limit, where it is told
 */
record OsmRoad(LongList nodes, RoadClass roadClass, boolean oneWay, OptionalDouble maxSpeedKmH) {

  private static final double KM_OF_MILE = 1.609344;
  private static final Set<String> NO = Set.of("no", "private");
  private static final Set<String> ONE_WAY = Set.of("yes", "true", "1", "-1", "reverse");
  private static final Map<String, RoadClass> CLASSES =
      Map.ofEntries(
          Map.entry("motorway", RoadClass.MOTORWAY),
          Map.entry("motorway_link", RoadClass.MOTORWAY),
          Map.entry("trunk", RoadClass.TRUNK),
          Map.entry("trunk_link", RoadClass.TRUNK),
          Map.entry("primary", RoadClass.PRIMARY),
          Map.entry("primary_link", RoadClass.PRIMARY),
          Map.entry("secondary", RoadClass.SECONDARY),
          Map.entry("secondary_link", RoadClass.SECONDARY),
          Map.entry("tertiary", RoadClass.TERTIARY),
          Map.entry("tertiary_link", RoadClass.TERTIARY),
          Map.entry("unclassified", RoadClass.MINOR),
          Map.entry("residential", RoadClass.MINOR),
          Map.entry("living_street", RoadClass.MINOR),
          Map.entry("road", RoadClass.MINOR));

  /** The road that a way is; nothing where cars may not take it, or where it is a driveway. */
  static Optional<OsmRoad> find(LongList nodes, Map<String, String> tags) {
    return roadClass(tags)
        .map(roadClass -> new OsmRoad(nodes, roadClass, isOneWay(tags), maxSpeedKmH(tags)));
  }

  private static Optional<RoadClass> roadClass(Map<String, String> tags) {
    String access =
        tags.getOrDefault(
            "motorcar",
            tags.getOrDefault(
                "motor_vehicle", tags.getOrDefault("vehicle", tags.getOrDefault("access", "yes"))));
    if (NO.contains(access) || tags.getOrDefault("area", "no").equals("yes")) {
      return Optional.empty();
    }
    if (tags.getOrDefault("route", "").equals("ferry")) {
      return Optional.of(RoadClass.FERRY);
    }
    return Optional.ofNullable(CLASSES.get(tags.getOrDefault("highway", "")));
  }

  private static boolean isOneWay(Map<String, String> tags) {
    boolean implied =
        tags.getOrDefault("junction", "").equals("roundabout")
            || tags.getOrDefault("highway", "").equals("motorway");
    return tags.containsKey("oneway") ? ONE_WAY.contains(tags.get("oneway")) : implied;
  }

  /** A limit such as {@code 50} or {@code 30 mph}; words such as {@code signals} tell none. */
  private static OptionalDouble maxSpeedKmH(Map<String, String> tags) {
    String text = tags.getOrDefault("maxspeed", "").toLowerCase(Locale.ROOT).strip();
    boolean miles = text.endsWith("mph");
    String number = text.replaceFirst("\\s*(mph|km/h|kmh)$", "");
    return number.matches("\\d{1,3}")
        ? OptionalDouble.of(Integer.parseInt(number) * (miles ? KM_OF_MILE : 1))
        : OptionalDouble.empty();
  }
}
