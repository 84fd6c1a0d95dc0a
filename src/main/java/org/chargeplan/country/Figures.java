package org.chargeplan.country;

import java.util.List;
import java.util.Map;
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
   */
  private record RuleSets(List<String> names, List<String> countries) {}

  /** The figures of some countries; figures.yaml says what each means. */
  record Group(
      List<String> countries,
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
      int peoplePerSubstation,
      int substationMva,
      int blockMva,
      int blockUsdPerKva,
      int blockMonths) {}

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

  /** Names of the rule sets that are law of a country. */
  static List<String> ruleSets(String alpha3) {
    return ALL.ruleSets.stream()
        .filter(sets -> sets.countries.contains(alpha3))
        .flatMap(sets -> sets.names.stream())
        .toList();
  }

  /** Units of a currency for a USD. */
  static Optional<Double> perUsd(String currency) {
    return Optional.ofNullable(ALL.perUsd.get(currency));
  }
}
