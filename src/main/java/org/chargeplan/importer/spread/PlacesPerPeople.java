package org.chargeplan.importer.spread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.input.BadValueException;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Range;
import org.chargeplan.input.Suggestion;
import org.chargeplan.input.ValueText;

/**
 * How many places of each kind there are for 100,000 people.
 *
 * @param per100000 places by kind, in the order of the region's kinds; none is 0
 * @param withoutNumber kinds of the region for which no number is usual, and none was given
 */
record PlacesPerPeople(Map<String, Double> per100000, List<String> withoutNumber) {

  /** Name of the option that gives numbers, for problems. */
  static final String OPTION = "--per-100000";

  /**
   * Assumed. OpenStreetMap counts for 100,000 people 4 fuel stations, 2 car parks, 0.2 malls and
   * 1.2 supermarkets in Viet Nam, and 8 fuel stations, 1.6 hospitals and 9 hotels in Thailand; both
   * maps are incomplete.
   */
  private static final Map<String, Double> USUAL =
      Map.ofEntries(
          Map.entry("fuel-station", 8.0),
          Map.entry("rest-area", 0.3),
          Map.entry("parking", 20.0),
          Map.entry("mall", 0.5),
          Map.entry("department-store", 0.5),
          Map.entry("supermarket", 5.0),
          Map.entry("hospital", 2.0),
          Map.entry("university", 0.5),
          Map.entry("market", 2.0),
          Map.entry("hotel", 8.0),
          Map.entry("apartment", 8.0));

  private static final Range RANGE = new Range(0, 100_000);

  PlacesPerPeople {
    withoutNumber = List.copyOf(withoutNumber);
  }

  /**
   * The numbers for a region: those given, else the usual ones.
   *
   * @param given texts by kind, as a planner gave them
   * @param kinds kinds of the region
   * @param problems takes kinds that the region lacks, or that have no usual bays and power, and
   *     texts that are no number
   */
  static PlacesPerPeople of(Map<String, String> given, List<String> kinds, Problems problems) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    given.forEach((kind, text) -> check(kind, text, kinds, problems));
    List<String> without = new ArrayList<>();
    for (String kind : kinds) {
      if (given.containsKey(kind)) {
        numbers.put(kind, number(kind, given.get(kind), problems));
      } else if (USUAL.containsKey(kind)) {
        numbers.put(kind, USUAL.get(kind));
      } else {
        without.add(kind);
      }
    }
    numbers.values().removeIf(number -> number == 0);
    return new PlacesPerPeople(numbers, without);
  }

  private static void check(String kind, String text, List<String> kinds, Problems problems) {
    if (!kinds.contains(kind)) {
      problems.add(
          OPTION,
          0,
          "The kind (%s) of %s=%s must be one of the region's.".formatted(kind, kind, text),
          Suggestion.hint(kind, kinds));
    } else if (SiteKindTags.ofKind(kind).isEmpty()) {
      problems.add(
          OPTION,
          0,
          "Places of kind (%s) have no usual bays and power.".formatted(kind),
          "Maybe give them in a table: chargeplan import csv --layer sites.");
    }
  }

  private static double number(String kind, String text, Problems problems) {
    try {
      return ValueText.number(text, RANGE);
    } catch (BadValueException bad) {
      problems.add(
          OPTION,
          0,
          "The number (%s) of %s for 100,000 people %s."
              .formatted(ValueText.shown(text), kind, bad.getMessage()),
          bad.hint());
      return 0;
    }
  }
}
