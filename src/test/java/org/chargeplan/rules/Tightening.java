package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chargeplan.region.Region;

/**
 * A parameter of a rule that has a direction, with a looser value and a tighter one.
 *
 * @param type type of the rule
 * @param parameter the parameter
 * @param looser a value of it
 * @param tighter a value of it that asks for no less
 * @param others the rule's other parameters
 */
public record Tightening(
    String type, String parameter, String looser, String tighter, List<String> others) {

  /** The id of the rule. */
  public static final String ID = "tightened";

  private static final String TARGET =
      ToyFiles.rule("target", "port-target", "medium", "at_least: {\"2026\": 60, \"2027\": 200}");
  private static final String STEP = "[{id: grid, name: connection, months: %d, above_kw: %d}]";
  private static final String OF_DC = "[{id: fast, name: fast posts, months: %d, groups: [dc]}]";
  private static final String CARS = "vehicle_class: car";
  private static final String FAR_APART = "partition_m2: 100";
  private static final String WITHIN = "within_min: 10";

  /** Types whose rows depend on no parameter of their own but the penalty, or that make none. */
  static final List<String> WITHOUT = List.of("cost", "price-cap");

  static Tightening of(
      String type, String parameter, String looser, String tighter, String... others) {
    return new Tightening(type, parameter, looser, tighter, List.of(others));
  }

  /** One for each parameter with a direction of each type. A new type has its lines here too. */
  public static List<Tightening> all() {
    return Stream.of(totals(), sites(), roads(), people(), money()).flatMap(List::stream).toList();
  }

  private static List<Tightening> totals() {
    return List.of(
        of("port-target", "at_least", "100", "200"),
        of("port-target", "at_least", "300", "900", "measure: kw"),
        of("port-target", "at_most", "{\"2027\": 120}", "{\"2027\": 60}", "group: outlet"),
        of("port-target", "min_kw", "10", "30", "at_least: 50"),
        of("port-target", "realisation", "0.3", "0.8", "at_least: 200", "realised: true"),
        of("port-target", "realised", "true", "false", "at_least: 200", "realisation: 0.5"),
        of("open-sites", "at_least", "4", "6"),
        of("open-sites", "at_most", "5", "3"),
        of("type-mix", "at_least", "0.2", "0.5", "of: {group: dc}"),
        of("type-mix", "at_most", "0.6", "0.3", "of: {group: outlet}"),
        of("fleet-ratio", "vehicles_per_port", "20", "10", CARS, "fleet: 1000"),
        of("fleet-ratio", "kw_per_vehicle", "1", "2", CARS, "fleet: 1000"),
        of("fleet-ratio", "fleet", "1000", "1500", CARS, "vehicles_per_port: 20"),
        of("fleet-ratio", "by", "nation", "province", CARS, "fleet: 777", "vehicles_per_port: 9"));
  }

  private static List<Tightening> sites() {
    String small = "max_kw: 11";
    return List.of(
        of("connection-class", "penalty", "1", "2"),
        of("bay-quota", "share", "0.1", "0.3", CARS),
        of("bay-quota", "least", "1", "5", CARS, "share: 0.05"),
        of("bay-quota", "where", "open", "all", CARS, "share: 0.2"),
        of("bay-quota", "grid_relief", "0.5", "0.1", "group: dc", "share: 0.2"),
        of("bay-quota", "min_bays", "60", "20", CARS, "share: 0.2"),
        of("indoor-limit", "most_bays", "20", "10", CARS),
        of("indoor-limit", "compartment_m2", "500", "1500", CARS, "most_bays: 10"),
        of("indoor-limit", "most_bays", "20", "10", CARS, "beside: {group: outlet}"),
        of("indoor-limit", "partition_ports", "25", "5", FAR_APART, "compartment_m2: 500"),
        of("indoor-limit", "port_m2", "25", "60", "partition_ports: 25", "compartment_m2: 500"),
        of("indoor-limit", "partition_m2", "0", "150", "partition_ports: 5", "compartment_m2: 500"),
        of("power-cap", "most_kw", "22", "5", CARS),
        of("stored-energy", "most_kwh", "100", "50"),
        of("stored-energy", "partition_kwh", "40", "20", "partition_bays: 20"),
        of("stored-energy", "partition_bays", "10", "40", "partition_kwh: 20"),
        of("indoor-limit", "compartment_bays", "20", "60", CARS, "most_bays: 10"),
        of("plug-set", "one_of", "[IEC_62196_T2, DOMESTIC_C]", "[IEC_62196_T2]", small),
        of("peak-load", "share", "0.5", "0.2", "group: dc"),
        of("peak-load", "managed", "0.6", "1", "group: dc", "share: 0.3"),
        of("peak-load", "notify_kw", "300", "150", "notify_months: 24"),
        of("peak-load", "notify_months", "13", "25", "notify_kw: 200"));
  }

  private static List<Tightening> roads() {
    String gap = "gap_m: 13000";
    return List.of(
        of("corridor-spacing", "pool_kw", "120", "240", gap),
        of("corridor-spacing", "ports", "1", "3", gap, "pool_kw: 60", "port_kw: 60"),
        of("corridor-spacing", "port_kw", "11", "60", gap, "pool_kw: 60", "ports: 2"),
        of("corridor-spacing", "share", "0.5", "0.9", gap, "pool_kw: 120"),
        of("corridor-spacing", "gap_m", "18000", "13000", "pool_kw: 120"),
        of("lead-time", "steps", STEP.formatted(16, 200), STEP.formatted(16, 100)),
        of("lead-time", "steps", STEP.formatted(6, 100), STEP.formatted(16, 100)),
        of("lead-time", "steps", OF_DC.formatted(6), OF_DC.formatted(16)));
  }

  private static List<Tightening> people() {
    return List.of(
        of("coverage", "within_m", "2200", "1100", "share: 1", CARS),
        of("coverage", "within_min", "3", "1.5", "share: 1", CARS),
        of("coverage", "share", "0.5", "0.9", "within_m: 1100", CARS),
        of("equity", "share", "0.3", "0.8"),
        of("nearest-access", "usd_per_person_km", "0.01", "0.02", "within_m: 4000"),
        of("nearest-access", "usd_per_person_hour", "1", "2", "within_min: 6"),
        of("nearest-access", "usd_per_kwh_hour", "1", "3", "within_min: 6"),
        of("nearest-access", "beyond_min", "4", "9", "within_min: 4", "usd_per_person_hour: 5"),
        of("nearest-access", "usd_per_kwh_km", "0.1", "0.3", "within_m: 4000"),
        of("nearest-access", "beyond_m", "2000", "9000", "within_m: 2000", "usd_per_person_km: 1"));
  }

  private static List<Tightening> money() {
    return List.of(
        of("budget", "at_most_usd", "500000", "100000"),
        of("indoor-limit", "usd_per_bay", "100", "200", CARS),
        of("wait", "within_min", "20", "5", "group: dc", "usd_per_hour: 60"),
        of("wait", "usd_per_hour", "3", "6", "group: dc", WITHIN),
        of("wait", "share", "0.4", "0.9", "group: dc", WITHIN, "usd_per_hour: 60"),
        of("wait", "busy_hours", "1", "4", "group: dc", WITHIN, "usd_per_hour: 60"),
        of("wait", "concentration", "1", "3", "group: dc", WITHIN, "usd_per_hour: 60"),
        of(
            "worth-of-supply",
            "steps",
            "[{up_to: 1, usd_per_kwh: 0.1}]",
            "[{up_to: 1, usd_per_kwh: 0.2}]"),
        of(
            "worth-of-supply",
            "steps",
            "[{up_to: 1, usd_per_kwh: 0.1}]",
            "[{up_to: 1, usd_per_kwh: 0.1}, {up_to: 2, usd_per_kwh: 0.05}]"));
  }

  /**
   * The toy region under some rules, with a corridor round it; its own transformers take 14 months,
   * too long for 2026.
   */
  public static Region region(String rules) {
    return new ToyFiles()
        .replace("region.yaml", "lead_months: 4", "lead_months: 14")
        .corridor()
        .sessions()
        .basements()
        .rules(rules)
        .read();
  }

  /** Whether the rule is a cost and can't be hard. */
  public boolean isCost() {
    return List.of("nearest-access", "worth-of-supply", "wait").contains(type)
        || parameter.equals("usd_per_bay");
  }

  /** The rules with the looser value, at a level. */
  public String loose(String level) {
    return text(level, looser);
  }

  /** The rules with the tighter value, at a level. */
  public String tight(String level) {
    return text(level, tighter);
  }

  private String text(String level, String value) {
    List<String> parameters = new ArrayList<>(others);
    parameters.add(parameter + ": " + value);
    return TARGET + ToyFiles.rule(ID, type, level, parameters.toArray(String[]::new));
  }

  @Override
  public String toString() {
    return type + " " + parameter + " " + looser + " -> " + tighter;
  }
}
