package org.chargeplan.country;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is known or assumed of countries beyond those that have region files: figures.yaml. */
final class Figures {

  private static final All ALL = CountryResource.values("figures.yaml", All.class);

  private Figures() {}

  private record All(List<Group> groups, List<RuleSets> ruleSets, Map<String, Double> perUsd) {}

  /**
   * Rule sets of countries.
   *
   * @param names names of their files
   * @param countries codes of three letters
   * @param beside whether a planner may lay them over, and they are no rules of a new region
   */
  private record RuleSets(List<String> names, List<String> countries, boolean beside) {}

  /**
   * The figures of some countries; figures.yaml says what each means.
   *
   * @param note what of them has a source; empty where nothing has
   * @param fleet electric cars of the country at the end of each phase; empty where none are known
   * @param start the only first year that they are good for; 0 for any
   * @param end last year of the programme, that of the country's aims; 0 for any
   */
  record Group(
      List<String> countries,
      String note,
      double capexFactor,
      int usdPerKw,
      int usdPerKva,
      int lvKw,
      int lvMonths,
      int mvMonths,
      int feederMonths,
      double dealMonths,
      double permitMonths,
      double dcMonths,
      double acMonths,
      double price,
      boolean twoWheelers,
      String domesticPlug,
      double carsPerHead,
      List<Integer> fleet,
      int start,
      int end,
      int peoplePerSubstation,
      int substationMva,
      int blockMva,
      int blockUsdPerKva,
      int blockMonths) {

    Group {
      note = Objects.requireNonNullElse(note, "");
      fleet = Objects.requireNonNullElse(fleet, List.of());
    }
  }

  /** The figures of a country; those of the last group where no other names it. */
  static Group of(String alpha3) {
    return ALL.groups.stream()
        .filter(group -> group.countries.contains(alpha3))
        .findFirst()
        .orElse(ALL.groups.get(ALL.groups.size() - 1));
  }

  /** Every code that a group names. */
  static List<String> named() {
    return ALL.groups.stream().flatMap(group -> group.countries.stream()).toList();
  }

  /** Names of the rule sets that are law or aim of a country: its rules, or those beside. */
  static List<String> ruleSets(String alpha3, boolean beside) {
    return ALL.ruleSets.stream()
        .filter(sets -> sets.beside == beside && sets.countries.contains(alpha3))
        .flatMap(sets -> sets.names.stream())
        .toList();
  }

  /** Units of a currency for a USD. */
  static Optional<Double> perUsd(String currency) {
    return Optional.ofNullable(ALL.perUsd.get(currency));
  }
}
