package org.chargeplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.RuleSpec.LegalStatus;
import org.chargeplan.region.Scope;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {

  private static final RuleSpec TARGET =
      Toy.rule(
          "target",
          "port-target",
          RuleSpec.Level.MEDIUM,
          Map.of("at_least", Map.of("2027", 500, "2028", 1_000)));

  private static final List<Compliance> OF_TARGET =
      List.of(
          Compliance.of(TARGET, Toy.P2027, true, 500, 55, "ports").withAllPorts(),
          Compliance.of(TARGET, Toy.P2028, true, 1_000, 58, "ports").withAllPorts());

  private final Region region = Toy.region(TARGET);
  private final Plan plan = Toy.honest(region).plan();

  @Test
  void summaryShowsPortsByGroupAndTypeAgainstTheTarget() {
    assertShows(
        """
        Ports at the end of each phase
                               before  2026  2027   2028
          two-wheeler outlets       0     0     0      0
            outlet 1.3 kW           0     0     0      0
          car AC ports              2    40    50     50
            AC 11 kW                2    40    50     50
          car DC ports              0     5     5      8
            DC 60 kW                0     5     5      8
          all ports                 2    45    55     58
          target                       none   500  1,000
          connected MW                    1     1      1
        """);
  }

  @Test
  void summaryShowsCapitalByPhaseAndPart() {
    // Millions of USD: 0.10930 + 0.10508; 0.0110 + 0.0376 + 1; 0.0405 + 0.1608. 20,000 TOD a USD.
    assertShows(
        """
        Capital
          million USD    2026  2027  2028   all
          ports           0.1   0.0   0.0   0.2
          connection      0.1   0.0   0.2   0.3
          reinforcement   0.0   1.0   0.0   1.0
          all             0.2   1.0   0.2   1.5
          billion TOD     4.3  21.0   4.0  29.3
        """);
  }

  @Test
  void summaryShowsEnergyAgainstDemand() {
    // 2028: 50 x 15 + 8 x 180 = 2,190 kWh a day; demand of both zones 6,000.
    assertShows(
        """
        Energy
          MWh a day                       2026  2027  2028
          electric cars: offered             2     2     2
          electric cars: demand              2     4     6
          electric two-wheelers: offered     0     0     0
          electric two-wheelers: demand      0     0     1
        """);
  }

  @Test
  void summaryShowsGridProvincesAndSites() {
    assertShows(
        """
        Grid nodes by load, 2028
          grid node  name           province  peak kW  can take  blocks    load
          g2         Substation g2  South         240       500       0  48.0 %
          g1         Substation g1  North         158       350       1  45.3 %
        """);
    assertShows(
        """
        Provinces by ports, 2028
                 ports  people  ports per 1,000
          North     50   3,000             16.7
          South      8   1,000              8.0
        """);
    assertShows(
        """
        Largest sites, 2028
          site  name            kind     province   kW  ports  new  bays
          s3    Mall 3          mall     South     480      8    8    20
          s1    Vincom "Plaza"  mall     North     440     40   38    40
          s2    Trường Đại học  college  North     110     10   10    10
        """);
  }

  @Test
  void summaryShowsEachRuleWithLawLimitAndResult() {
    RuleSpec draft =
        Toy.rule("draft", "bay-quota", RuleSpec.Level.HARD, LegalStatus.DRAFT, Map.of());
    RuleSpec gaps =
        Toy.rule("gaps", "corridor-spacing", RuleSpec.Level.HARD, LegalStatus.IN_FORCE, Map.of());
    RuleSpec cost = Toy.rule("cost", "cost", RuleSpec.Level.SOFT, LegalStatus.ASSUMPTION, Map.of());
    Plan ruled = Toy.honest(Toy.region(TARGET, draft, gaps, cost)).plan();
    List<Compliance> compliance =
        List.of(
            Compliance.of(TARGET, Toy.P2027, true, 500, 55, "ports")
                .withBefore(OptionalDouble.of(2)),
            Compliance.of(TARGET, Toy.P2028, true, 1_000, 1_200, "ports")
                .withBefore(OptionalDouble.of(2)),
            Compliance.of(gaps, Toy.P2026, false, 60, 59.96, "km")
                .withBefore(OptionalDouble.of(184.04)),
            Compliance.of(gaps, Toy.P2027, false, 60, 59.96, "km")
                .withBefore(OptionalDouble.of(184.04)));
    String text =
        ConsoleSummary.of(ruled, compliance, List.of(), SiteWaits.unknown(), Optional.empty());
    String expected =
        """
        Rules
          medium  target  %s
                in force; %s
                at least 500 / 1,000 ports (2027 / 2028): 2 before, the plan gives 55 / 1,200; MISSED in
                  2027
          off     draft  %s
                draft; %s
          hard    gaps  %s
                in force; %s
                at most 60 km (2026 / 2027): 184 before, the plan gives 60
          soft    cost  %s
                assumption; %s
                counts 1,234 USD
        """
            .formatted(
                TARGET.title(),
                TARGET.source(),
                draft.title(),
                draft.source(),
                gaps.title(),
                gaps.source(),
                cost.title(),
                cost.source());
    assertTrue(text.contains(expected), () -> "expected\n" + expected + "in\n" + text);
  }

  @Test
  void summaryShowsScoreAndShortfalls() {
    assertShows(
        """
        Score by rule
          level   rule    title      penalty
          medium  target  All ports      942    points
          soft    cost    Cost       1,234.5  USD/year

        Targets missed
          All ports (target), 2028: 58 ports of 1,000.
            Binding: bays of s1
            Binding: bays of s2
            Remedy: more bays
        """);
  }

  @Test
  void summaryShowsTheAssumedShareOfInput() {
    // 40 of 70 figures; see the test of the counts.
    String all = text(plan).lines().filter(line -> line.endsWith("57.1 %")).findFirst().orElse("");
    assertEquals("  all 7 23 40 57.1 %", all.replaceAll("(?<=\\S) +", " "));
  }

  @Test
  void aPartIsNamedInTheFirstLine() {
    Region part = Toy.region(new Scope("province=48", 0.25), TARGET);
    String text = text(Plan.builder(part).plan());
    assertTrue(text.startsWith("Plan for Toy Land, province=48\n"), text);
  }

  @Test
  void linesFitATerminalWhateverTheNames() {
    String longName = "a very long name of a rule that nobody would want to read ".repeat(3);
    Plan wordy =
        Toy.honest(region)
            .score(List.of(new RuleScore("r", longName, RuleSpec.Level.SOFT, 1e12, "USD/year")))
            .shortfalls(
                List.of(
                    new Shortfall(
                        "r", longName, "2028", 1, 0, "ports", List.of(longName), longName)))
            .plan();
    text(wordy).lines().forEach(line -> assertTrue(line.length() <= 100, line));
    assertEquals(text(wordy), text(wordy));
  }

  @Test
  void summaryShowsTheProvenBound() {
    Plan proven =
        Toy.honest(region)
            .score(List.of(new RuleScore("cost", "Cost", RuleSpec.Level.SOFT, 110e6, "USD/year")))
            .boundUsd(OptionalDouble.of(100e6))
            .plan();
    String text = text(proven).replaceAll("\\s+", " ");
    assertTrue(
        text.contains(
            "Proven: no plan that keeps every hard rule and misses targets no more than this one"
                + " costs less than 100.00 mn USD. This plan costs 110.00 mn USD, 10.00 % above"
                + " that."),
        text);
    text(proven).lines().forEach(line -> assertTrue(line.length() <= 100, line));
  }

  @Test
  void summaryWithoutABoundDoesNotMentionIt() {
    assertFalse(text(plan).contains("Proven"));
  }

  private void assertShows(String section) {
    String text = text(plan);
    assertTrue(text.contains(section), () -> "expected\n" + section + "in\n" + text);
  }

  private static String text(Plan plan) {
    return ConsoleSummary.of(plan, OF_TARGET, List.of(), SiteWaits.unknown(), Optional.empty());
  }
}
