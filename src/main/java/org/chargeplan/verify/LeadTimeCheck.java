package org.chargeplan.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/**
 * {@code lead-time}: no site has more power, and no ports of a group, before the steps of the
 * permit chain that it needs for them are done.
 */
final class LeadTimeCheck implements Check {

  private final RuleSpec rule;
  private final List<Step> steps;

  private record Step(
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

  LeadTimeCheck(RuleSpec rule, Fields fields) {
    this.rule = rule;
    this.steps = fields.list("steps").stream().map(Step::read).toList();
  }

  @Override
  public void check(Ledger ledger, RuleFindings out) {
    Region region = ledger.region();
    for (Phase phase : region.phases()) {
      if (rule.holdsAt(phase)) {
        int months = phase.monthsFrom(region.start());
        int built = 0;
        int inTime = 0;
        for (Site site : region.sites()) {
          if (ledger.watts(site, phase) > ledger.existingWatts(site)) {
            built++;
            inTime += isInTime(ledger, site, phase, months, out) ? 1 : 0;
          }
        }
        out.measured(phase, true, built, inTime, "sites");
      }
    }
  }

  private boolean isInTime(Ledger ledger, Site site, Phase phase, int months, RuleFindings out) {
    double kw = ledger.watts(site, phase) / 1000.0;
    double needed = months(site, kw, "");
    String forWhat = Words.number(kw) + " kW";
    for (PortType type : ledger.region().portTypes()) {
      long ports = ledger.ports(site, type, phase) - site.existingPorts(type);
      String group = type.group().name().toLowerCase(Locale.ROOT);
      double ofType = ports > 0 ? months(site, type.powerKw(), group) : 0;
      if (ofType > needed) {
        needed = ofType;
        forWhat = ports + " ports of " + type.id();
      }
    }
    if (needed > months) {
      String text =
          Words.site(site)
              + " has "
              + forWhat
              + " at the end of "
              + phase.id()
              + ", after "
              + months
              + " months, but its permit chain takes "
              + Words.number(needed);
      out.site(site, phase, needed, months, "months", text);
    }
    return needed <= months;
  }

  /**
   * The critical path, worked out step by step: the end of a step is that of its last forerunner.
   */
  private double months(Site site, double kw, String group) {
    Map<String, Double> ends = new HashMap<>();
    double last = 0;
    for (Step step : steps) {
      boolean needed =
          kw > step.aboveKw
              && kw <= step.upToKw
              && (step.kinds.isEmpty() || step.kinds.contains(site.kind().id()))
              && (step.groups.isEmpty() || step.groups.contains(group));
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
