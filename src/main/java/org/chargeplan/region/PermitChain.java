package org.chargeplan.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Suggestion;

/**
 * The steps that a site must take before its ports are in service, and how long they take together:
 * the critical path, for steps that don't wait for one another run side by side.
 *
 * @param steps the steps; each is listed after those that it depends on
 */
public record PermitChain(List<PermitStep> steps) {

  private static final double MOST_MONTHS = 600;
  private static final double MOST_KW = 1e9;

  public PermitChain {
    steps = List.copyOf(steps);
  }

  /**
   * How long a site takes, and what holds it back.
   *
   * @param months months from the start of the programme until its ports can be in service
   * @param heldBackBy the longest step of the critical path; nothing where no step is needed
   */
  public record Duration(double months, Optional<PermitStep> heldBackBy) {}

  /** Reads {@code steps} of a rule. */
  public static PermitChain read(Fields fields, List<SiteKind> kinds) {
    Map<String, PermitStep> steps = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Fields item : fields.list("steps")) {
      PermitStep step = step(item, kinds, steps);
      steps.putIfAbsent(step.id(), step);
      Integer earlier = lines.putIfAbsent(step.id(), item.line("id"));
      if (earlier != null) {
        item.problem(
            "id",
            "Duplicate step id (" + step.id() + "), first on line " + earlier + ".",
            "Maybe remove one of the two.");
      }
    }
    return new PermitChain(List.copyOf(steps.values()));
  }

  private static PermitStep step(
      Fields item, List<SiteKind> kinds, Map<String, PermitStep> before) {
    List<String> after = item.texts("after", List.of());
    for (String id : after) {
      if (!before.containsKey(id)) {
        item.problem(
            "after",
            "The step ("
                + item.text("id", "")
                + ") depends on ("
                + id
                + "), which must be listed before it.",
            before.isEmpty()
                ? "Maybe the steps are not in chronological order."
                : Suggestion.hint(id, before.keySet()));
      }
    }
    List<String> kindIds = item.texts("site_kinds", List.of());
    for (String id : kindIds) {
      if (!SiteKind.isKnown(id, kinds)) {
        item.problem(
            "site_kinds",
            "The site kind (" + id + ") of " + item.path() + " is not one of the region's.",
            SiteKind.hint(id, kinds));
      }
    }
    double aboveKw = item.number("above_kw", 0, MOST_KW, 0);
    PermitStep step =
        new PermitStep(
            item.text("id"),
            item.text("name"),
            item.number("months", 0, MOST_MONTHS),
            after,
            aboveKw,
            item.number("up_to_kw", aboveKw, MOST_KW, Double.POSITIVE_INFINITY),
            kindIds,
            item.choices("groups", PortGroup.class));
    item.text("source", "");
    item.rejectUnknown();
    return step;
  }

  /**
   * How long a site takes.
   *
   * @param kw its nominal power, above 0
   * @param ports the groups of ports that it gets
   */
  public Duration duration(SiteKind kind, double kw, List<PortGroup> ports) {
    Map<String, Double> done = new HashMap<>();
    Map<String, PermitStep> longest = new HashMap<>();
    double months = 0;
    Optional<PermitStep> heldBackBy = Optional.empty();
    for (PermitStep step : steps) {
      if (!step.isNeeded(kind, kw, ports)) {
        continue;
      }
      Optional<String> last =
          step.after().stream()
              .filter(done::containsKey)
              .reduce((a, b) -> done.get(b) > done.get(a) ? b : a);
      double end = step.months() + last.map(done::get).orElse(0.0);
      PermitStep slow =
          last.map(longest::get).filter(s -> s.months() >= step.months()).orElse(step);
      done.put(step.id(), end);
      longest.put(step.id(), slow);
      if (end > months) {
        months = end;
        heldBackBy = Optional.of(slow);
      }
    }
    return new Duration(months, heldBackBy);
  }

  /** The powers at which a site comes to need other steps, in kW, rising from 0. */
  public double[] limitsKw() {
    return Stream.concat(
            Stream.of(0.0),
            steps.stream().flatMap(step -> Stream.of(step.aboveKw(), step.upToKw())))
        .filter(kw -> kw < Double.POSITIVE_INFINITY)
        .distinct()
        .sorted()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /**
   * The power that a site may have some months after the start, without any ports that need steps
   * of their own.
   *
   * @return kW; 0 where it may have none, infinity where any
   */
  public double mostKw(SiteKind kind, double months) {
    double[] limits = limitsKw();
    for (int i = 0; i < limits.length; i++) {
      double within = i + 1 < limits.length ? limits[i + 1] : Double.MAX_VALUE;
      if (duration(kind, within, List.of()).months() > months) {
        return limits[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The chains of a region's rules that are on, in the order of the rules. */
  public static List<PermitChain> of(Region region) {
    List<PermitChain> chains = new ArrayList<>();
    for (RuleSpec rule : region.rules()) {
      if (rule.isOn() && rule.type().equals("lead-time")) {
        chains.add(read(rule.fields(), region.siteKinds()));
      }
    }
    return chains;
  }
}
