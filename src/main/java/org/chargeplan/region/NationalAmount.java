package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An amount of the country of which a region takes its share by people.
 *
 * @param owner what has it: the id of a rule, or the fleet of a vehicle class
 * @param key its key in the file
 * @param when the last phase that has an amount of its own; empty where one amount is for all
 * @param ofCountry the amount of the country
 * @param ofRegion the share of the region
 */
public record NationalAmount(
    String owner, String key, String when, double ofCountry, double ofRegion) {

  private static final String NATIONAL = "national";
  private static final List<String> KEYS = List.of("at_least", "at_most", "at_most_usd", "fleet");

  /** The national amounts of a region's fleets and of its rules that are on. */
  public static List<NationalAmount> list(Region region) {
    List<NationalAmount> amounts = new ArrayList<>();
    for (VehicleClass each : region.vehicleClasses()) {
      if (region.nation().fleets().contains(each.id())) {
        region.phases().stream()
            .filter(phase -> each.fleet(phase).isPresent())
            .reduce((earlier, later) -> later)
            .ifPresent(
                phase ->
                    amounts.add(
                        of(
                            region,
                            "vehicle class " + each.id(),
                            "national_fleet",
                            phase.id(),
                            each.fleet(phase).getAsDouble())));
      }
    }
    for (RuleSpec rule : region.rules()) {
      SortedMap<String, String> values = rule.isOn() ? rule.parameters() : new TreeMap<>();
      if (Boolean.parseBoolean(values.get(NATIONAL))) {
        KEYS.forEach(key -> addLast(amounts, region, rule, key, values));
      }
    }
    return amounts;
  }

  private static void addLast(
      List<NationalAmount> amounts,
      Region region,
      RuleSpec rule,
      String key,
      SortedMap<String, String> values) {
    Stream<Map.Entry<String, String>> byPhase =
        region.phases().stream()
            .filter(phase -> values.containsKey(key + "." + phase.id()))
            .map(phase -> Map.entry(phase.id(), values.get(key + "." + phase.id())));
    Stream<Map.Entry<String, String>> one =
        Stream.ofNullable(values.get(key)).map(value -> Map.entry("", value));
    Stream.concat(byPhase, one)
        .reduce((earlier, later) -> later)
        .ifPresent(
            last ->
                amounts.add(
                    of(
                        region,
                        rule.id(),
                        key,
                        last.getKey(),
                        Double.parseDouble(last.getValue()))));
  }

  private static NationalAmount of(
      Region region, String owner, String key, String when, double ofCountry) {
    return new NationalAmount(owner, key, when, ofCountry, ofCountry * region.nation().share());
  }
}
