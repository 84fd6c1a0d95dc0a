package org.chargeplan.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chargeplan.explain.Explanation;
import org.chargeplan.explain.LimitKind;
import org.chargeplan.explain.LocatedAmount;
import org.chargeplan.explain.MissedTarget;
import org.chargeplan.explain.MissedTargets;
import org.chargeplan.explain.Remedy;
import org.chargeplan.explain.RemedyShare;
import org.chargeplan.explain.RemedyWords;
import org.chargeplan.plan.Shortfall;

/** The targets that a plan misses, what stops them, and the remedies. */
final class RemedyLines {

  private final Explanation explanation;
  private final List<String> lines = new ArrayList<>();

  RemedyLines(Explanation explanation) {
    this.explanation = explanation;
  }

  List<String> lines() {
    if (explanation.missed().isEmpty()) {
      return List.of();
    }
    lines.add("");
    lines.add("Targets missed");
    lines.addAll(targets().lines());
    bindings().forEach(text -> add("  ", text));
    RoadPartLines.unreachable(explanation.plan().region()).forEach(text -> add("  ", text));
    lines.add("");
    add(
        "",
        "Remedies: the smallest change with which the relaxation meets the targets, all other"
            + " limits kept and no other target worse (estimates; integer ports may need a little"
            + " more)");
    explanation.missed().stream().filter(g -> !isWithinReach(g)).forEach(this::group);
    List<String> within =
        explanation.missed().stream()
            .filter(RemedyLines::isWithinReach)
            .map(MissedTargets::ruleId)
            .toList();
    if (!within.isEmpty()) {
      lines.add("");
      add("  ", String.join(", ", within) + (within.size() > 1 ? ", each alone" : " alone"));
      add("    ", "- no limit needs to change: the relaxation meets it; try a longer search");
    }
    return lines;
  }

  private static boolean isWithinReach(MissedTargets group) {
    return group.isWorkedOut() && group.reachable() && !group.ruleId().isEmpty();
  }

  private TextTable targets() {
    TextTable table = new TextTable(3).row("rule", "title", "phase", "missing", "of", "");
    explanation.missed().get(0).targets().stream()
        .forEach(
            target -> {
              Shortfall missed = target.shortfall();
              table.row(
                  missed.ruleId(),
                  missed.title(),
                  missed.phaseId(),
                  Numbers.precise(target.missing()),
                  missed.asked() == 0 ? "" : Numbers.precise(missed.asked()),
                  missed.unit());
            });
    return table;
  }

  /** What stops each rule's targets most, by its last missed phase. */
  private Collection<String> bindings() {
    Map<String, String> byRule = new LinkedHashMap<>();
    for (Shortfall missed : explanation.plan().shortfalls()) {
      missed.limits().stream()
          .findFirst()
          .ifPresent(
              limit ->
                  byRule.put(
                      missed.ruleId(), missed.ruleId() + ", " + missed.phaseId() + ": " + limit));
    }
    return byRule.values();
  }

  private void add(String indent, String text) {
    lines.addAll(Paragraph.lines(indent, text));
  }

  private void group(MissedTargets group) {
    lines.add("");
    add("  ", group.ruleId().isEmpty() ? "All of them together" : group.ruleId() + " alone");
    if (!group.isWorkedOut()) {
      add("    ", "Not computed: no time was left. Try more --time.");
      return;
    }
    if (group.reachable()) {
      add("    ", "- no limit needs to change: the relaxation meets them; try a longer search");
      return;
    }
    group.remedies().forEach(this::remedy);
    if (!group.ruleId().isEmpty()) {
      for (int i = 0; i < group.targets().size(); i++) {
        MissedTarget target = group.targets().get(i);
        String giving = RemedyWords.changedTarget(target, group.leastMissing().get(i));
        add("    ", "- " + target.shortfall().phaseId() + ": " + giving);
      }
    }
  }

  private void remedy(Remedy remedy) {
    String kinds = remedy.kinds().stream().map(LimitKind::label).collect(Collectors.joining(", "));
    switch (remedy.result()) {
      case REACHES -> reached(remedy);
      case NOT_ENOUGH ->
          add(
              "    ",
              "- not enough: more of "
                  + kinds
                  + " alone still leaves "
                  + Numbers.precise(remedy.missingPoints())
                  + " points missing");
      case NO_HELP -> add("    ", "- little or no help: more of " + kinds + " alone");
      default -> add("    ", "- not computed: more of " + kinds);
    }
  }

  private void reached(Remedy remedy) {
    String several = remedy.kinds().size() > 1 ? "several limits, each a small share: " : "";
    StringBuilder text = new StringBuilder("- " + several + RemedyWords.text(remedy));
    remedy
        .provenLeast()
        .ifPresent(
            least ->
                text.append(" (proven: at least ")
                    .append(Numbers.integer(least))
                    .append(remedy.kinds().get(0) == LimitKind.BUDGET ? " USD" : "")
                    .append(" in all)"));
    remedy
        .planUsd()
        .ifPresent(
            usd ->
                text.append("; the plan then costs about ")
                    .append(Numbers.hundredthsOfMillions(usd))
                    .append(" mn USD, now ")
                    .append(Numbers.hundredthsOfMillions(explanation.costUsd())));
    add("    ", text.toString());
    remedy.shares().stream().filter(extra -> extra.places() > 1).forEach(this::places);
  }

  private void places(RemedyShare extra) {
    String most =
        extra.largest().stream().map(RemedyLines::place).collect(Collectors.joining("; "));
    add("      ", extra.kind().label() + ", " + extra.phaseId() + ", most at: " + most);
  }

  private static String place(LocatedAmount place) {
    return place.subject() + " " + Numbers.tenths(place.amount());
  }
}
