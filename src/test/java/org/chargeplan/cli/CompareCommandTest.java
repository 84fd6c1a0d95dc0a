package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comparisons of plans for the toy region. */
class CompareCommandTest extends CommandTest {

  private Path other;

  @BeforeEach
  void planTwice() throws IOException {
    assertEquals(ExitCode.OK, solve(), err());
    other = dir.resolve("other.geojson");
    Files.copy(plan, other);
    assertEquals(ExitCode.OK, solve("--weight", "cost=3"), err());
    forget();
  }

  private int compare(Path second, String... more) {
    return run(
        List.of("compare", other.toString(), second.toString(), "--region", region.toString()),
        more);
  }

  private void replaceInPlan(String old, String by) throws IOException {
    String text = Files.readString(plan);
    assertTrue(text.contains(old), text);
    Files.writeString(plan, text.replace(old, by));
  }

  @Test
  void twoPlansAreComparedOnTheScreenInATableAndOnAPage() throws IOException {
    Path csv = dir.resolve("both.csv");
    Path html = dir.resolve("both.html");
    assertEquals(
        ExitCode.OK, compare(plan, "--csv", csv.toString(), "--html", html.toString()), err());
    assertTrue(out().startsWith("2 plans for Toy region\n"), out());
    assertTrue(out().contains("weight of cost"), out());
    assertTrue(out().lines().count() <= 45, out());
    assertTrue(
        Files.readString(csv).startsWith("section,id,item,phase,unit,other,plan\n"),
        Files.readString(csv));
    assertTrue(Files.readString(html).contains("Charging plan for Toy region: 2 plans compared"));
  }

  @Test
  void aPlanDoesNotDifferFromItself() {
    assertEquals(ExitCode.OK, compare(other), err());
    assertTrue(out().endsWith("No difference: the plans are the same.\n"), out());
    assertEquals("", err());
  }

  @Test
  void tableInAFolderGetsADefaultName() {
    assertEquals(ExitCode.OK, compare(plan, "--csv", dir.toString()), err());
    assertTrue(Files.exists(dir.resolve("comparison.csv")));
  }

  @Test
  void plansWithOtherRulesAreCompared() {
    assertEquals(ExitCode.OK, solve("--rule", "few-outlets=on", "--rule", "budget=off"), err());
    forget();
    assertEquals(ExitCode.OK, compare(plan), err());
    assertTrue(out().contains("budget (Capital by year): hard / off"), out());
    assertTrue(out().contains("few-outlets"), out());
  }

  @Test
  void plansOfOtherRegionsOrPartsAreRefused() throws IOException {
    String original = Files.readString(plan);
    replaceInPlan("{\"id\":\"toy\"", "{\"id\":\"other\"");
    assertEquals(ExitCode.INVALID_INPUT, compare(plan));
    assertTrue(err().contains("must be of the same region"), err());
    assertTrue(err().contains("Maybe a file of another region was meant."), err());
    forget();
    Files.writeString(plan, original);
    assertEquals(ExitCode.OK, solve("--only", "province=01"), err());
    forget();
    assertEquals(ExitCode.INVALID_INPUT, compare(plan));
    assertTrue(err().contains("is of (the whole region)"), err());
    assertTrue(err().contains("another --only"), err());
    assertEquals("", out());
  }

  @Test
  void plansOfTheSameNameGetDifferentLabels() throws IOException {
    Path folder = Files.createDirectory(dir.resolve("more"));
    Path same = Files.copy(plan, folder.resolve("other.geojson"));
    assertEquals(ExitCode.OK, compare(same), err());
    assertTrue(out().contains(" 1 "), out());
  }

  @Test
  void regionThatChangedSinceIsReported() throws IOException {
    Path rules = region.resolve("rules.yaml");
    Files.writeString(rules, Files.readString(rules) + "\n# a later thought\n");
    assertEquals(ExitCode.OK, compare(plan), err());
    assertTrue(err().contains("changed since " + plan + " was made"), err());
    assertTrue(out().replaceAll(" +", " ").contains("hard rules hold yes yes"), out());
  }

  @Test
  void everyProblemOfBothPlansIsReported() throws IOException {
    Files.writeString(plan, "{");
    Files.writeString(other, "[]");
    assertEquals(ExitCode.INVALID_INPUT, compare(plan));
    assertTrue(err().contains(plan.toString()) && err().contains(other.toString()), err());
  }

  @Test
  void wrongUsageIsReportedBeforeAnythingIsRead() {
    assertEquals(ExitCode.INVALID_INPUT, Main.run("compare", plan.toString()));
    assertEquals(ExitCode.INVALID_INPUT, compare(plan, "--top", "0"));
    assertTrue(err().contains("The number of --top (0) must be at least 1."), err());
    assertEquals(ExitCode.INVALID_INPUT, compare(plan, "--csv", dir.resolve("a.txt").toString()));
    assertTrue(err().contains("must end in .csv"), err());
    assertEquals(ExitCode.INVALID_INPUT, compare(plan, "--html", dir.resolve("a.txt").toString()));
    assertTrue(err().contains("must end in .html"), err());
    String[] seven = new String[7];
    Arrays.fill(seven, plan.toString());
    assertEquals(ExitCode.INVALID_INPUT, compare(plan, seven));
    assertTrue(err().contains("The number of plans (9) must be at most 8."), err());
    assertFalse(err().contains("\tat "), err());
  }
}
