package org.chargeplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chargeplan.verify.Finding;
import org.chargeplan.verify.Finding.Gravity;
import org.chargeplan.verify.Verification;
import org.junit.jupiter.api.Test;

class FindingLinesTest {

  private static Finding finding(Gravity gravity, String limit) {
    return new Finding(gravity, limit, "s1", "Mall", "2026", 2, 1, "ports", "Sentence.");
  }

  @Test
  void brokenLimitsComeBeforeNotes() {
    List<Finding> findings = List.of(finding(Gravity.NOTE, "a"), finding(Gravity.HARD, "b"));
    assertEquals(
        """
        BROKEN: Sentence.
        note: Sentence.
        The plan does not hold: 1 findings.
        """,
        FindingLines.of(new Verification(findings, List.of())));
  }

  @Test
  void findingsBeyondTwentyOfALimitAreCounted() {
    List<Finding> findings =
        new ArrayList<>(Collections.nCopies(23, finding(Gravity.NOTE, "many")));
    findings.add(finding(Gravity.NOTE, "few"));
    List<String> lines = FindingLines.of(new Verification(findings, List.of())).lines().toList();
    assertEquals("note: and 3 more of many.", lines.get(21));
    assertEquals(
        "Verified: every limit, every hard rule and every total of the plan holds.", lines.get(22));
    assertEquals(23, lines.size());
    assertEquals(20, FindingLines.first(new Verification(findings, List.of())).size());
  }
}
