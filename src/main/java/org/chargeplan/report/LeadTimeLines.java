package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.explain.ShorterLeadTimes;

/** What shorter lead times are worth, in words. */
final class LeadTimeLines {

  private LeadTimeLines() {}

  static List<String> of(ShorterLeadTimes lead) {
    List<String> lines =
        new ArrayList<>(List.of("", "Shorter lead times of connection and reinforcement"));
    lines.addAll(Paragraph.lines("  ", text(lead)));
    return lines;
  }

  private static String text(ShorterLeadTimes lead) {
    if (lead.months() == 0) {
      return "Shorter lead times change nothing: no lead time keeps anything out of a phase.";
    }
    String months = lead.months() == 1 ? "One month sooner" : lead.months() + " months sooner";
    String brings = " brings " + String.join("; ", lead.brings()) + ". ";
    String first = lead.months() == 1 ? "" : "One month sooner changes no phase. ";
    return first + months + brings + worth(lead);
  }

  private static String worth(ShorterLeadTimes lead) {
    if (lead.outOfTime()) {
      return "The worth of that was not computed: no time was left. Try more --time.";
    }
    if (lead.boundPoints().isPresent()) {
      return "That lowers the points of targets that every plan misses by "
          + Numbers.precise(lead.boundPoints().getAsDouble())
          + " (difference of two proven bounds).";
    }
    String estimate =
        lead.estimateUsd().isPresent()
            ? "That is worth about " + usd(lead.estimateUsd().getAsDouble())
            : "The relaxation did not reach its tolerance, so there is no estimate";
    return estimate
        + " (estimate: difference of two relaxations; the proven bounds differ by "
        + usd(lead.boundUsd().orElse(0))
        + ").";
  }

  private static String usd(double usd) {
    return Numbers.integer(usd) + " USD";
  }
}
