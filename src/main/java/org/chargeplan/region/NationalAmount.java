package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Fields;

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
      List<RuleSpec> versions = rule.versions();
      Fields last = versions.get(versions.size() - 1).fields();
      if (rule.isOn() && last.flag(NATIONAL, false)) {
        KEYS.forEach(
            key ->
                last(last, key, region)
                    .ifPresent(
                        amount ->
                            amounts.add(
                                of(region, rule.id(), key, amount.when(), amount.number()))));
      }
    }
    return amounts;
  }

  private record Amount(String when, double number) {}

  /** The last amount of a key, where it has one; what is no number was reported before. */
  private static Optional<Amount> last(Fields fields, String key, Region region) {
    if (!fields.isMapping(key)) {
      return number(fields, key).map(number -> new Amount("", number));
    }
    Fields byPhase = fields.fieldsOrEmpty(key);
    return region.phases().stream()
        .map(Phase::id)
        .flatMap(phase -> number(byPhase, phase).map(each -> new Amount(phase, each)).stream())
        .reduce((earlier, later) -> later);
  }

  private static Optional<Double> number(Fields fields, String key) {
    return fields.findNumber(key, 0, Double.MAX_VALUE);
  }

  private static NationalAmount of(
      Region region, String owner, String key, String when, double ofCountry) {
    return new NationalAmount(owner, key, when, ofCountry, ofCountry * region.nation().share());
  }
}
