package org.chargeplan.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** The steps of a permit chain. */
record PermitSteps(List<Step> steps) {

  /** Reads the steps of a {@code lead-time} rule. */
  static PermitSteps read(Fields fields) {
    return new PermitSteps(fields.list("steps").stream().map(Step::read).toList());
  }

  /** The chains of the rules of a region that are on. */
  static List<PermitSteps> of(Region region) {
    return region.rules().stream()
        .filter(rule -> rule.isOn() && rule.type().equals("lead-time"))
        .map(rule -> read(rule.fields()))
        .toList();
  }

  /** One step, and which sites need it. */
  record Step(
      String id,
      String name,
      double months,
      List<String> after,
      double aboveKw,
      double upToKw,
      List<String> kinds,
      List<String> groups) {

    static Step read(Fields item) {
      return new Step(
          item.text("id"),
          item.text("name"),
          item.number("months", 0, Double.MAX_VALUE),
          item.texts("after", List.of()),
          item.number("above_kw", 0, Double.MAX_VALUE, 0),
          item.number("up_to_kw", 0, Double.MAX_VALUE, Double.MAX_VALUE),
          item.texts("site_kinds", List.of()),
          item.texts("groups", List.of()));
    }
  }

  /**
   * Months of the critical path, computed step by step: a step begins when the last one before it
   * ends.
   */
  double months(Site site, double kw, Set<String> groups) {
    Map<String, Double> ends = new HashMap<>();
    double last = 0;
    for (Step step : steps) {
      boolean needed =
          kw > step.aboveKw
              && kw <= step.upToKw
              && (step.kinds.isEmpty() || step.kinds.contains(site.kind().id()))
              && (step.groups.isEmpty() || step.groups.stream().anyMatch(groups::contains));
      if (needed) {
        double begin =
            step.after.stream().mapToDouble(id -> ends.getOrDefault(id, 0.0)).max().orElse(0);
        ends.put(step.id, begin + step.months);
        last = Math.max(last, begin + step.months);
      }
    }
    return last;
  }
}
