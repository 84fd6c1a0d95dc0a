package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.sweep.Axis;
import org.junit.jupiter.api.Test;

class AxisReaderTest {

  private final Problems problems = new Problems();
  private final AxisReader reader = new AxisReader(problems);

  private void assertReports(Consumer<AxisReader> given, String... wanted) {
    given.accept(reader);
    assertEquals(List.of(wanted), problems.list().stream().map(Problem::toString).toList());
  }

  @Test
  void axesKeepTheOrderGiven() {
    reader.weight("cost=1,2");
    reader.profile("balanced");
    reader.rule("vn-6=on, off");
    reader.weight("unserved-demand=0.5");
    assertEquals(
        List.of(
            new Axis(Axis.Kind.WEIGHT, "cost", List.of("1", "2")),
            new Axis(Axis.Kind.PROFILE, "", List.of("balanced")),
            new Axis(Axis.Kind.RULE, "vn-6", List.of("on", "off")),
            new Axis(Axis.Kind.WEIGHT, "unserved-demand", List.of("0.5"))),
        reader.axes());
    assertReports(same -> {});
  }

  @Test
  void commasInBracketsAndQuotesDoNotSeparateValues() {
    reader.rule("mix.types=[ac11, dc60],[dc60],\"a,b\",{x: 1, y: 2}");
    assertEquals(
        List.of("[ac11, dc60]", "[dc60]", "\"a,b\"", "{x: 1, y: 2}"),
        reader.axes().get(0).values());
    assertReports(same -> {});
  }

  @Test
  void weightThatIsNoNumberOrOutOfRangeIsRefused() {
    assertReports(
        r -> r.weight("cost=1,x,-1,1e7,1e6,0"),
        "--weight cost=1,x,-1,1e7,1e6,0: The weight (x) must be a number, 0 to 1,000,000."
            + " Maybe 1, which leaves a rule as it is.",
        "--weight cost=1,x,-1,1e7,1e6,0: The weight (-1) must be a number, 0 to 1,000,000."
            + " Maybe 1, which leaves a rule as it is.",
        "--weight cost=1,x,-1,1e7,1e6,0: The weight (1e7) must be a number, 0 to 1,000,000."
            + " Maybe 1, which leaves a rule as it is.");
    assertEquals(List.of("1", "1e6", "0"), reader.axes().get(0).values());
  }

  @Test
  void missingValuesAreReported() {
    assertReports(
        r -> {
          r.weight("cost=");
          r.rule("vn-6=on,");
          r.profile("");
        },
        "--weight cost=: There is no value. Maybe it is still to be filled in.",
        "--rule vn-6=on,: A value of the list (on,) is empty. Maybe a comma is left over.",
        "--profile : There is no value. Maybe it is still to be filled in.");
  }

  @Test
  void missingNameIsReported() {
    assertReports(
        r -> {
          r.weight("cost");
          r.rule("=on");
        },
        "--weight cost: The setting (cost) must be a rule, '=' and values."
            + " Maybe like cost=0.5,1,2.",
        "--rule =on: The setting (=on) must be a rule, '=' and values. Maybe like vn-6=on,off.");
  }

  @Test
  void repeatedValueIsReported() {
    assertReports(
        r -> {
          r.weight("cost=1,2,1.0");
          r.rule("vn-6.share=0.1,0.10");
        },
        "--weight cost=1,2,1.0: The value (1.0) is listed twice. Maybe another value was meant.");
  }

  @Test
  void repeatedAxisIsReported() {
    assertReports(
        r -> {
          r.weight("cost=1");
          r.rule("cost=on");
          r.weight("cost=2");
        },
        "--weight cost=2: The weight cost is given twice."
            + " Maybe its values belong in one list, with commas.");
  }
}
