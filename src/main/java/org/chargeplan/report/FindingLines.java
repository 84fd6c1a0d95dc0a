package org.chargeplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.verify.Finding;
import org.chargeplan.verify.Verification;

/** What a verification found, in words: of each limit the first findings, and how many more. */
public final class FindingLines {

  private static final int MOST_OF_A_LIMIT = 20;
  private static final int MOST_OF_A_GRAVITY = 20;

  private FindingLines() {}

  /**
   * What the plan changes of the rules, the findings, and whether the plan holds.
   *
   * @return lines, each ending with a line feed
   */
  public static String of(Verification verification) {
    List<String> lines = new ArrayList<>();
    if (!verification.changes().isEmpty()) {
      String changes = "With rules changed as the plan says: ";
      lines.add(changes + String.join(", ", verification.changes()) + ".");
    }
    for (Finding.Gravity gravity : Finding.Gravity.values()) {
      add(lines, gravity, verification.findings(gravity));
    }
    int broken = verification.findings(Finding.Gravity.HARD).size();
    lines.add(
        broken == 0
            ? "Verified: every limit, every hard rule and every total of the plan holds."
            : "The plan does not hold: " + broken + " findings.");
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, Finding.Gravity gravity, List<Finding> findings) {
    String word = gravity == Finding.Gravity.HARD ? "BROKEN: " : "note: ";
    Map<String, Integer> byLimit = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (byLimit.merge(finding.limit(), 1, Integer::sum) <= MOST_OF_A_LIMIT) {
        lines.add(word + finding);
      }
    }
    byLimit.forEach(
        (limit, count) -> {
          if (count > MOST_OF_A_LIMIT) {
            lines.add(word + "and " + (count - MOST_OF_A_LIMIT) + " more of " + limit + ".");
          }
        });
  }

  /** The first findings of each gravity, a sentence each. */
  public static List<String> first(Verification verification) {
    List<String> sentences = new ArrayList<>();
    for (Finding.Gravity gravity : Finding.Gravity.values()) {
      verification.findings(gravity).stream()
          .limit(MOST_OF_A_GRAVITY)
          .map(Finding::sentence)
          .forEach(sentences::add);
    }
    return sentences;
  }
}
