package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules whose parameters change by date, and rules that a plan does not know yet. */
class AmendedRuleTest {

  private static final String CARS = "vehicle_class: car";

  @TempDir Path dir;

  private static String quota(String... parameters) {
    return ToyFiles.rule("quota", "bay-quota", "medium", parameters);
  }

  private static long missing(ToyProgram toy, String site, String phase) {
    return toy.penalty("quota", "bays", site, phase) / 1_000_000;
  }

  @Test
  void eachPhaseAsksForTheNumberOfItsTime() {
    ToyProgram toy =
        ToyProgram.of(quota(CARS, "share: 0.1", "amended:", "  - {from: 2027-07-01, share: 0.25}"));
    // s3 has 100 bays.
    assertEquals(10, missing(toy, "s3", "2026"));
    assertEquals(25, missing(toy, "s3", "2027"));
  }

  @Test
  void theFirstNumberReturnsAfterTheEndOfAnAmendment() {
    ToyProgram toy =
        ToyProgram.of(
            quota(
                CARS,
                "share: 0.1",
                "amended:",
                "  - {from: 2026-07-01, until: 2027-06-30, share: 0.25, source: relief}"));
    assertEquals(25, missing(toy, "s3", "2026"));
    assertEquals(10, missing(toy, "s3", "2027"));
  }

  @Test
  void aRuleStaysOneRule() {
    Region region =
        new ToyFiles()
            .rules(quota(CARS, "share: 0.1", "amended: [{from: 2027-01-01, share: 0.2}]"))
            .read();
    assertEquals(1, region.rules().size());
    assertEquals(2, region.rules().get(0).versions().size());
    assertTrue(RuleBook.of(region).ids().contains("quota"));
    // A weight applies to both numbers.
    long once = ToyProgram.of(region).penalty("quota", Level.MEDIUM);
    assertEquals(
        2 * once, ToyProgram.of(region, Map.of("quota", 2.0)).penalty("quota", Level.MEDIUM));
  }

  @Test
  void aSettingOutweighsEveryAmendment() throws Exception {
    Region region =
        read(
            quota(CARS, "share: 0.1", "amended: [{from: 2027-01-01, share: 0.2}]"),
            new RuleChanges(List.of(), Map.of("quota.share", "0.5")));
    assertEquals(50, missing(ToyProgram.of(region), "s3", "2026"));
    assertEquals(50, missing(ToyProgram.of(region), "s3", "2027"));
  }

  @Test
  void aPlanOfAnEarlierDayDoesNotKnowWhatWasIssuedLater() throws Exception {
    String rules =
        quota(
            CARS,
            "share: 0.1",
            "issued: 2026-06-15",
            "amended: [{from: 2027-01-01, issued: 2026-12-01, share: 0.2}]");
    assertFalse(read(rules, asOf("2026-06-14")).rules().get(0).isOn());
    Region between = read(rules, asOf("2026-06-15"));
    assertTrue(between.rules().get(0).isOn());
    assertEquals(10, missing(ToyProgram.of(between), "s3", "2027"));
    Region later = read(rules, asOf("2026-12-01"));
    assertEquals(20, missing(ToyProgram.of(later), "s3", "2027"));
    assertEquals(20, missing(ToyProgram.of(read(rules, RuleChanges.NONE)), "s3", "2027"));
    RuleChanges switched = new RuleChanges(List.of(), Map.of("quota", "on"));
    Region forced = read(rules, switched.withAsOf(Optional.of(LocalDate.of(2026, 1, 1))));
    assertTrue(forced.rules().get(0).isOn());
  }

  @Test
  void whatIsNotKnownEndsNothing() throws Exception {
    String rules =
        quota(
            CARS,
            "share: 0.1",
            "amended:",
            "  - {from: 2026-07-01, issued: 2026-03-01, share: 0.25, source: Decree 7}",
            "  - {from: 2027-07-01, issued: 2026-12-01, share: 0.5}");
    Region known = read(rules, asOf("2026-11-30"));
    assertEquals(25, missing(ToyProgram.of(known), "s3", "2026"));
    assertEquals(25, missing(ToyProgram.of(known), "s3", "2027"));
    assertEquals(
        List.of("", "Decree 7"),
        known.rules().get(0).wordings().stream().map(RuleSpec.Wording::source).toList());
    Region later = read(rules, asOf("2026-12-01"));
    assertEquals(25, missing(ToyProgram.of(later), "s3", "2026"));
    assertEquals(50, missing(ToyProgram.of(later), "s3", "2027"));
  }

  @Test
  void wrongAmendmentsAreReportedThoughTheyAreNotKnown() throws Exception {
    String rules =
        quota(
            CARS,
            "share: 0.1",
            "amended:",
            "  - {from: 2027-01-01, share: 0.2}",
            "  - {from: 2026-06-01, issued: 2027-01-01, level: hard, share: 0.2}");
    InvalidInputException bad =
        assertThrows(InvalidInputException.class, () -> read(rules, asOf("2026-01-01")));
    assertEquals(
        List.of(
            "The amendment of rule (quota) from 2027-01-01 must follow the one before, end before the"
                + " next, and lie within the time of the rule.",
            "The level of rule (quota) can't change by date."),
        bad.problems().stream().map(Problem::message).toList());
  }

  @Test
  void theDayOfTheRegionCountsWhereNoneIsStated() throws Exception {
    String rules = quota(CARS, "share: 0.1", "issued: 2026-06-15");
    ToyRegion.copyTo(dir);
    Path file = dir.resolve("region.yaml");
    Files.writeString(file, "as_of: 2026-06-01\n" + Files.readString(file));
    Files.writeString(dir.resolve("rules.yaml"), "checked: 2026-05-31\nrules:\n" + rules);
    Region region = RegionReader.read(dir);
    assertFalse(region.rules().get(0).isOn());
    assertEquals(Optional.of(LocalDate.of(2026, 6, 1)), region.law().asOf());
    assertFalse(region.law().areOutdatedAt(LocalDate.of(2027, 5, 31)));
    assertTrue(region.law().areOutdatedAt(LocalDate.of(2027, 6, 1)));
  }

  @Test
  void anUnknownParameterIsReportedOnce() {
    List<Problem> problems =
        new ToyFiles()
            .rules(
                quota(
                    CARS,
                    "shore: 0.1",
                    "share: 0.1",
                    "amended:",
                    "  - {from: 2027-01-01, share: 2}",
                    "  - {from: 2027-03-01, shere: 0.2}"))
            .problemsOfRules();
    assertEquals(
        List.of("8: The key (shore)", "11: The share (2)", "12: The key (shere)"),
        problems.stream()
            .map(each -> each.line() + ": " + each.message())
            .map(text -> text.substring(0, text.indexOf(')') + 1))
            .toList());
  }

  @Test
  void wrongAmendmentsAreReported() {
    List<String> messages =
        new ToyFiles()
                .rules(
                    quota(
                            CARS,
                            "share: 0.1",
                            "amended:",
                            "  - {from: 2027-01-01, share: 0.2}",
                            "  - {from: 2026-01-01, level: hard, share: 0.2}")
                        + ToyFiles.rule(
                            "target",
                            "port-target",
                            "medium",
                            "at_least: 5",
                            "amended: [{from: 2027-01-01, at_least: 9}]"))
                .problemsOfRules()
                .stream()
                .map(Problem::message)
                .toList();
    assertEquals(
        List.of(
            "The amendment of rule (quota) from 2027-01-01 must follow the one before, end before the"
                + " next, and lie within the time of the rule.",
            "The level of rule (quota) can't change by date.",
            "The parameters of rule (target) can't change by date."),
        messages);
  }

  private static RuleChanges asOf(String day) {
    return RuleChanges.NONE.withAsOf(Optional.of(LocalDate.parse(day)));
  }

  private Region read(String rules, RuleChanges changes) throws Exception {
    Path folder = Files.createTempDirectory(dir, "toy");
    ToyRegion.copyTo(folder);
    Files.writeString(folder.resolve("rules.yaml"), "rules:\n" + rules);
    Problems problems = new Problems();
    Optional<Region> region = RegionReader.read(folder, changes, problems);
    problems.throwIfAny();
    return region.orElseThrow();
  }
}
