package org.chargeplan.relax;

import static org.chargeplan.rules.ToyFiles.rule;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Assumptions;

/**
 * More headroom, budget or bays never worsens the bound of a region. Connection classes cost
 * nothing here: without indicators the bound is the linear optimum itself, and moves as that does.
 */
class RegionBoundProperties {

  private static final RelaxationOptions OPTIONS = RelaxationOptions.within(Duration.ofMinutes(1));

  /** Part of the bound that is rounding of the solver. */
  private static final double ROUNDING = 1e-9;

  @BeforeTry
  void needsNatives() {
    Assumptions.assumeTrue(Natives.areLoaded(), "OR-Tools' libraries can't be loaded here.");
  }

  @Property(tries = 40)
  void moreOfALimitNeverRaisesTheBound(
      @ForAll @IntRange(min = 30, max = 60) int ports,
      @ForAll @IntRange(min = 300, max = 1000) int headroomKw,
      @ForAll @IntRange(min = 400, max = 1200) int thousandUsd,
      @ForAll @IntRange(min = 5, max = 60) int bays,
      @ForAll @IntRange(min = 0, max = 200) int moreKw,
      @ForAll @IntRange(min = 0, max = 200) int moreThousandUsd,
      @ForAll @IntRange(min = 0, max = 10) int moreBays) {
    long present = bound(ports, headroomKw, thousandUsd, bays);
    check("headroom", present, bound(ports, headroomKw + moreKw, thousandUsd, bays));
    check("budget", present, bound(ports, headroomKw, thousandUsd + moreThousandUsd, bays));
    check("bays", present, bound(ports, headroomKw, thousandUsd, bays + moreBays));
  }

  private static void check(String limit, long present, long more) {
    boolean isLower = more < present - ROUNDING * Math.abs((double) present);
    Statistics.label(limit).collect(isLower);
    assertTrue(more <= present + ROUNDING * Math.abs((double) present), limit);
  }

  private static long bound(int ports, int headroomKw, int thousandUsd, int bays) {
    String money = thousandUsd + "000";
    ToyFiles files =
        new ToyFiles()
            .replace("region.yaml", "step_usd: 30000", "step_usd: 0")
            .replace("grid.csv", "1000,900", headroomKw + "," + headroomKw)
            .replace("sites.csv", "108.03,16.00,100,", "108.03,16.00," + bays + ",")
            .rules(
                rule(
                        "fast",
                        "port-target",
                        "medium",
                        "group: dc",
                        "at_least: {\"2027\": " + ports + "}")
                    + rule(
                        "money",
                        "budget",
                        "hard",
                        "at_most_usd: {\"2026\": " + money + ", \"2027\": " + money + "}")
                    + rule(
                        "worth",
                        "worth-of-supply",
                        "soft",
                        "steps: [{up_to: 1, usd_per_kwh: 0.3}, {up_to: 3, usd_per_kwh: 0.1}]")
                    + rule("cost", "cost", "soft"));
    return Relaxation.solve(ToyProgram.of(files.read()).program(), OPTIONS)
        .orElseThrow()
        .costBound();
  }
}
