package org.chargeplan.importer.osm;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a thing of the map is there on a day: mappers keep what is gone and what is planned, by a
 * prefix ({@code disused:amenity}), a tag ({@code disused=yes}) or a date.
 */
final class OsmLifeCycle {

  /** What a prefix, or a tag of that name with the value yes, says of a thing. */
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("disused", "disused"),
          Map.entry("abandoned", "abandoned"),
          Map.entry("closed", "closed"),
          Map.entry("demolished", "removed"),
          Map.entry("removed", "removed"),
          Map.entry("razed", "removed"),
          Map.entry("destroyed", "removed"),
          Map.entry("dismantled", "removed"),
          Map.entry("construction", "under construction"),
          Map.entry("proposed", "planned"),
          Map.entry("planned", "planned"));

  /** Prefixes that as tags say something else: a historic hospital may well be in use. */
  private static final Map<String, String> PREFIXES_ONLY =
      Map.of("was", "removed", "historic", "removed", "ruins", "abandoned");

  private static final Map<String, String> OPERATION =
      Map.of(
          "closed", "closed",
          "permanently_closed", "closed",
          "decommissioned", "removed",
          "removed", "removed",
          "abandoned", "abandoned",
          "disused", "disused",
          "planned", "planned",
          "proposed", "planned",
          "under_construction", "under construction",
          "construction", "under construction");

  private static final Set<String> OUT_OF_ORDER =
      Set.of("out_of_order", "out_of_service", "broken", "defective", "damaged", "non-functional");

  private static final Set<String> YES = Set.of("yes", "true", "1");

  private OsmLifeCycle() {}

  /** Whether a key has a prefix that says that its thing is not there; asked of every element. */
  static boolean hasPrefix(Map<String, String> tags) {
    for (String key : tags.keySet()) {
      if (prefix(key).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> prefix(String key) {
    int colon = key.indexOf(':');
    if (colon <= 0 || colon == key.length() - 1) {
      return Optional.empty();
    }
    String prefix = key.substring(0, colon);
    return Optional.ofNullable(STATES.getOrDefault(prefix, PREFIXES_ONLY.get(prefix)));
  }

  /** The tags without those prefixes, as if the thing were there; tags without them come first. */
  static Map<String, String> asIfThere(Map<String, String> tags) {
    if (!hasPrefix(tags)) {
      return tags;
    }
    Map<String, String> bare = new HashMap<>(tags);
    new TreeMap<>(tags)
        .forEach(
            (key, value) -> {
              if (prefix(key).isPresent()) {
                bare.putIfAbsent(key.substring(key.indexOf(':') + 1), value);
              }
            });
    return bare;
  }

  /**
   * Why a thing is not there.
   *
   * @param key key of the tag that makes it what it is: {@code amenity}
   * @param day the day of the data
   * @return a word such as {@code disused}; nothing where it is there
   */
  static Optional<String> whyNotThere(Map<String, String> tags, String key, LocalDate day) {
    String value = asIfThere(tags).getOrDefault(key, "");
    Optional<String> byPrefix =
        tags.entrySet().stream()
            .filter(tag -> tag.getKey().endsWith(":" + key) && tag.getValue().equals(value))
            .flatMap(tag -> prefix(tag.getKey()).stream())
            .sorted()
            .findFirst();
    return byPrefix
        .or(() -> byTag(tags))
        .or(() -> Optional.ofNullable(OPERATION.get(tags.getOrDefault("operational_status", ""))))
        .or(() -> byDate(tags, day));
  }

  private static Optional<String> byTag(Map<String, String> tags) {
    return STATES.entrySet().stream()
        .filter(state -> YES.contains(tags.getOrDefault(state.getKey(), "")))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst();
  }

  private static Optional<String> byDate(Map<String, String> tags, LocalDate day) {
    if (lastDay(tags.getOrDefault("end_date", "")).filter(end -> end.isBefore(day)).isPresent()) {
      return Optional.of("closed, by its end date");
    }
    for (String key : new String[] {"opening_date", "start_date"}) {
      Optional<LocalDate> first = firstDay(tags.getOrDefault(key, ""));
      if (first.filter(start -> start.isAfter(day)).isPresent()) {
        return Optional.of("not open yet, by its date");
      }
    }
    return Optional.empty();
  }

  /** Whether a thing is there, but does not work now. */
  static boolean isOutOfOrder(Map<String, String> tags) {
    return OUT_OF_ORDER.contains(tags.getOrDefault("operational_status", ""));
  }

  /** The first day of a date as the map has it: a year, a month or a day; nothing else is read. */
  private static Optional<LocalDate> firstDay(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
        case 7 -> Optional.of(YearMonth.parse(text).atDay(1));
        case 10 -> Optional.of(LocalDate.parse(text));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> lastDay(String text) {
    return firstDay(text)
        .map(
            first ->
                switch (text.length()) {
                  case 4 -> first.plusYears(1).minusDays(1);
                  case 7 -> first.plusMonths(1).minusDays(1);
                  default -> first;
                });
  }
}
