package org.chargeplan.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One plan of a sweep: a value of each axis.
 *
 * @param number its place in the grid, from 1
 * @param of how many points the grid has
 * @param axes the axes
 * @param values its value on each axis
 */
public record GridPoint(int number, int of, List<Axis> axes, List<String> values) {

  private static final int LONGEST_SLUG = 80;

  public GridPoint {
    axes = List.copyOf(axes);
    values = List.copyOf(values);
  }

  /** Weights by rule or type of rule. */
  public Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    settings(Axis.Kind.WEIGHT)
        .forEach((name, value) -> weights.put(name, Axis.weight(value).orElseThrow()));
    return weights;
  }

  /** Settings of rules, as on the command line. */
  public Map<String, String> ruleSettings() {
    return settings(Axis.Kind.RULE);
  }

  /** The weight profile, where one is named. */
  public Optional<String> profile() {
    return settings(Axis.Kind.PROFILE).values().stream().findFirst();
  }

  private Map<String, String> settings(Axis.Kind kind) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (int a = 0; a < axes.size(); a++) {
      if (axes.get(a).kind() == kind) {
        settings.put(axes.get(a).name(), values.get(a));
      }
    }
    return settings;
  }

  /** What distinguishes it from the other points: {@code unserved-demand=1 cost=2}. */
  public String label() {
    List<String> words = varied();
    return words.isEmpty() ? "the only plan" : String.join(" ", words);
  }

  private List<String> varied() {
    List<String> words = new ArrayList<>();
    for (int a = 0; a < axes.size(); a++) {
      if (axes.get(a).isVaried()) {
        words.add(axes.get(a).setting(values.get(a)));
      }
    }
    return words;
  }

  /** Name of its plan's file, safe on every system: {@code 3-unserved-demand-1_cost-2.geojson}. */
  public String fileName() {
    List<String> words = varied();
    String slug =
        words.isEmpty() ? "plan" : String.join("_", words.stream().map(GridPoint::safe).toList());
    String digits = "%0" + String.valueOf(of).length() + "d";
    return String.format(digits, number)
        + "-"
        + slug.substring(0, Math.min(slug.length(), LONGEST_SLUG))
        + ".geojson";
  }

  private static String safe(String words) {
    return words.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
  }
}
