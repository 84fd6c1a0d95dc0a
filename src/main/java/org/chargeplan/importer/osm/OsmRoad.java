package org.chargeplan.importer.osm;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chargeplan.region.RoadClass;

/**
 * A road or ferry of OpenStreetMap that cars may take.
 *
 * @param roadClass its class; a link road has that of the road it leads to
 * @param oneWay whether cars may take it in one direction only
 * @param maxSpeedKmH the speed limit of a road, where it is tagged; the lower one of two directions
 * @param crossingMin the minutes that a ferry takes along the entire way, where they are tagged
 */
record OsmRoad(
    RoadClass roadClass, boolean oneWay, OptionalDouble maxSpeedKmH, OptionalDouble crossingMin) {

  /** Slower or faster is a slip of the pen, as is a limit of 0. */
  private static final double LEAST_KM_H = 1;

  private static final double MOST_KM_H = 200;

  private static final double KM_OF_MILE = 1.609344;
  private static final Pattern LIMIT =
      Pattern.compile("(\\d{1,3})\\s*(mph|km/h|kmh)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
  private static final Set<String> NO =
      Set.of("no", "private", "agricultural", "forestry", "emergency", "military");
  private static final Set<String> YES = Set.of("yes", "designated", "permissive", "only");

  /** Who may take a way, the most special first; {@code access} comes after them. */
  private static final List<String> CAR_KEYS =
      List.of("motorcar", "car", "motor_vehicle", "vehicle");

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
  static Optional<OsmRoad> find(Map<String, String> tags) {
    return roadClass(tags)
        .map(
            roadClass ->
                roadClass == RoadClass.FERRY
                    ? new OsmRoad(
                        roadClass, isOneWay(tags), OptionalDouble.empty(), crossingMin(tags))
                    : new OsmRoad(
                        roadClass, isOneWay(tags), maxSpeedKmH(tags), OptionalDouble.empty()));
  }

  /** The speed of a ferry of some length; nothing where its crossing is not known. */
  OptionalDouble crossingKmH(double entireLengthM) {
    return crossingMin.isPresent()
        ? plausible(entireLengthM / 1000 / (crossingMin.getAsDouble() / 60))
        : OptionalDouble.empty();
  }

  private static OptionalDouble plausible(double kmH) {
    return kmH >= LEAST_KM_H && kmH <= MOST_KM_H ? OptionalDouble.of(kmH) : OptionalDouble.empty();
  }

  private static Optional<RoadClass> roadClass(Map<String, String> tags) {
    if (!isFerry(tags) && !tags.containsKey("highway")) {
      return Optional.empty();
    }
    if (isClosedToCars(tags) || isArea(tags)) {
      return Optional.empty();
    }
    if (isFerry(tags)) {
      return isForPassengers(tags) ? Optional.empty() : Optional.of(RoadClass.FERRY);
    }
    return Optional.ofNullable(CLASSES.get(tags.getOrDefault("highway", "")));
  }

  /**
   * Why a way is none of the region's roads, in words after a number; nothing where it is no way
   * along which anybody moves.
   */
  static Optional<String> reasonLeftOut(Map<String, String> tags) {
    String highway = tags.getOrDefault("highway", "");
    if (isFerry(tags)) {
      return Optional.of("ferries that carry no cars");
    }
    if (CLASSES.containsKey(highway)) {
      return Optional.of(isArea(tags) ? "drawn as areas" : "closed to cars");
    }
    return switch (highway) {
      case "" -> Optional.empty();
      case "service", "track" -> Optional.of("driveways and tracks");
      case "construction", "proposed", "planned" -> Optional.of("not built yet");
      default -> Optional.of("for people on foot or bicycles, or of an unknown kind");
    };
  }

  /** Whether cars may not take the way: the most special of the keys about them decides. */
  private static boolean isClosedToCars(Map<String, String> tags) {
    for (String key : CAR_KEYS) {
      if (tags.containsKey(key)) {
        return NO.contains(tags.get(key));
      }
    }
    return NO.contains(tags.getOrDefault("access", "yes"));
  }

  private static boolean isArea(Map<String, String> tags) {
    return tags.getOrDefault("area", "no").equals("yes");
  }

  private static boolean isFerry(Map<String, String> tags) {
    return tags.getOrDefault("route", "").equals("ferry");
  }

  /** A ferry that says whom it carries, and does not name vehicles, carries none. */
  private static boolean isForPassengers(Map<String, String> tags) {
    boolean namesVehicles =
        CAR_KEYS.stream().anyMatch(tags::containsKey) || YES.contains(tags.getOrDefault("hgv", ""));
    return !namesVehicles
        && (YES.contains(tags.getOrDefault("foot", ""))
            || YES.contains(tags.getOrDefault("bicycle", ""))
            || YES.contains(tags.getOrDefault("passenger", "")));
  }

  private static boolean isOneWay(Map<String, String> tags) {
    boolean implied =
        tags.getOrDefault("junction", "").equals("roundabout")
            || tags.getOrDefault("highway", "").equals("motorway");
    return tags.containsKey("oneway") ? ONE_WAY.contains(tags.get("oneway")) : implied;
  }

  private static OptionalDouble maxSpeedKmH(Map<String, String> tags) {
    OptionalDouble bothDirections = lowestKmH(tags.getOrDefault("maxspeed", ""));
    boolean differ = tags.containsKey("maxspeed:forward") || tags.containsKey("maxspeed:backward");
    return bothDirections.isPresent() || !differ
        ? bothDirections
        : lowestKmH(
            tags.getOrDefault("maxspeed:forward", "")
                + ";"
                + tags.getOrDefault("maxspeed:backward", ""));
  }

  /** Of limits such as {@code 50}, {@code 50;30} and {@code 30 mph} the lowest. */
  private static OptionalDouble lowestKmH(String limits) {
    if (limits.indexOf(';') < 0) {
      return kmH(limits);
    }
    return Arrays.stream(limits.split(";")).flatMapToDouble(limit -> kmH(limit).stream()).min();
  }

  /** A limit; words such as {@code none}, {@code signals} and {@code AT:urban} have no figure. */
  private static OptionalDouble kmH(String limit) {
    Matcher text = LIMIT.matcher(limit.strip());
    return text.matches()
        ? plausible(
            Integer.parseInt(text.group(1))
                * ("mph".equalsIgnoreCase(text.group(2)) ? KM_OF_MILE : 1))
        : OptionalDouble.empty();
  }

  /** A duration such as {@code 25} (minutes), {@code 00:25}, {@code 1:10:00} or {@code PT25M}. */
  private static OptionalDouble crossingMin(Map<String, String> tags) {
    String text = tags.getOrDefault("duration", "").strip();
    Matcher clock = CLOCK.matcher(text);
    double minutes = 0;
    if (text.matches("\\d{1,4}")) {
      minutes = Integer.parseInt(text);
    } else if (clock.matches()) {
      double seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
      minutes =
          60 * Integer.parseInt(clock.group(1)) + Integer.parseInt(clock.group(2)) + seconds / 60;
    } else if (text.startsWith("P")) {
      try {
        minutes = Duration.parse(text).toSeconds() / 60.0;
      } catch (DateTimeParseException noDuration) {
        return OptionalDouble.empty();
      }
    }
    return minutes > 0 ? OptionalDouble.of(minutes) : OptionalDouble.empty();
  }
}
