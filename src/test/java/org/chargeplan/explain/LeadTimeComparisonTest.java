package org.chargeplan.explain;

import static org.chargeplan.rules.ToyFiles.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.region.WhatIf;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Test;

class LeadTimeComparisonTest {

  /** The toy region with reinforcement in the south after the end of its first phase, 48 months. */
  private static ToyFiles late(int leadMonths) {
    String rules =
        rule("fast", "port-target", "medium", "port_types: [dc60]", "at_least: {\"2026\": 52}")
            + rule("cost", "cost", "soft");
    return Worlds.plain(rules)
        .replace("grid.csv", "1000,900", "1000,1000")
        .replace("grid.csv", "400,350", "400,400")
        .replace("grid.csv", "500000,6", "500000," + leadMonths);
  }

  @Test
  void fewestMonthsAreThoseOfTheFirstPortThatBecomesPossible() {
    assertEquals(OptionalInt.empty(), LeadTimeComparison.fewestMonths(ToyRegion.read()));
    assertEquals(OptionalInt.of(3), LeadTimeComparison.fewestMonths(late(51).read()));
    assertEquals(OptionalInt.of(1), LeadTimeComparison.fewestMonths(late(49).read()));
  }

  @Test
  void aConnectionClassCountsWhereARuleAsksForIt() {
    ToyFiles files = new ToyFiles().replace("region.yaml", "lead_months: 4", "lead_months: 14");
    assertEquals(OptionalInt.empty(), LeadTimeComparison.fewestMonths(files.read()));
    files.rules(rule("lead", "connection-class", "hard"));
    assertEquals(OptionalInt.of(2), LeadTimeComparison.fewestMonths(files.read()));
  }

  @Test
  void leadTimeNeverDropsBelowZeroMonths() {
    Region sooner = WhatIf.sooner(ToyRegion.read(), 8);
    assertEquals(List.of(0, 4), sooner.gridNodes().stream().map(n -> n.leadMonths()).toList());
    assertEquals(
        List.of(0, 0), sooner.connection().classes().stream().map(c -> c.leadMonths()).toList());
    assertTrue(
        sooner.sites().stream()
            .allMatch(s -> sooner.gridNodes().get(s.gridNode().index()).equals(s.gridNode())));
  }

  /**
   * 50 new ports of 30 kW are 1,500 kW; the headroom is 1,400. 100 kW need reinforcement from the
   * first phase on, for 8 years: in the north 300,000 / 30 x 8 / 1,000 = 80 USD for a kW, in the
   * south, 3 months sooner, 500,000 / 30 x 8 / 2,000 = 66.67. The south has room for 12 + 8 + 16
   * ports, 80 kW beyond its headroom of 1,000 kW.
   */
  @Test
  void savedMonthsAreWorthTheCheaperReinforcement() {
    Worlds.needNatives();
    ShorterLeadTimes lead =
        Worlds.explained(ToyProgram.of(late(51).read()), true).leadTime().orElseThrow();
    assertEquals(3, lead.months());
    assertEquals(List.of("reinforcement of 1 grid nodes by the end of 2026"), lead.brings());
    assertEquals(80 * (80 - 500_000 / 30.0 * 8 / 2000), lead.estimateUsd().orElseThrow(), 1e-2);
    assertEquals(lead.estimateUsd().orElseThrow(), lead.boundUsd().orElseThrow(), 1e-2);
  }

  @Test
  void nothingIsSolvedWhereNoPortComesTooLate() {
    Worlds.needNatives();
    ShorterLeadTimes lead =
        Worlds.explained(ToyProgram.of(ToyRegion.read()), true).leadTime().orElseThrow();
    assertEquals(0, lead.months());
    assertTrue(lead.estimateUsd().isEmpty());
  }
}
