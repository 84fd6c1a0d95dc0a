package org.chargeplan.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProblemsTest {

  private final Problems problems = new Problems();

  @Test
  void aFewProblemsAreListedOneByOneEvenIfAlike() {
    addAlike(Problems.MOST_ALIKE);
    assertEquals(Problems.MOST_ALIKE, problems.list().size());
    assertEquals(0, problems.list().get(0).more());
  }

  @Test
  void manyThatDifferInTheirValuesOnlyAreOneWithACount() {
    problems.add("t.csv", 9_000, "The table ends too early.", "");
    addAlike(4_322);
    assertEquals(
        "t.csv:1: The lat (0,1) must be a number. Maybe --decimal ','. ... and 4,321 more lines"
            + " like it.",
        problems.list().get(0).toString());
    assertEquals(2, problems.list().size());
    assertEquals(4_323, problems.count());
    assertTrue(problems.isReported("t.csv", 77));
    assertFalse(problems.isReported("u.csv", 77));
  }

  @Test
  void collectedElsewhereTheyStayOne() {
    addAlike(50);
    Problems all = new Problems();
    all.addAll(problems.list());
    assertEquals(problems.list(), all.list());
    assertEquals(50, all.count());
  }

  @Test
  void of250KindsOfProblemsOfAFile200AreListed() {
    for (int i = 0; i < 250; i++) {
      problems.add("t.csv", i + 1, "Wrong" + "!".repeat(i), "");
    }
    assertEquals(201, problems.list().size());
    assertEquals("t.csv: and 50 more problems.", problems.list().get(200).toString());
    assertEquals(250, problems.count());
  }

  private void addAlike(int count) {
    for (int i = 1; i <= count; i++) {
      problems.add("t.csv", i, "The lat (0," + i + ") must be a number.", "Maybe --decimal ','.");
    }
  }
}
