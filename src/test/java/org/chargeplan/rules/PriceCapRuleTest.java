package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chargeplan.input.Problem;
import org.junit.jupiter.api.Test;

/** What is reported of caps and worths; line 1 is {@code rules:}. */
class PriceCapRuleTest {

  private static final String WORTH =
      ToyFiles.rule(
          "worth",
          "worth-of-supply",
          "soft",
          "steps: [{up_to: 1, usd_per_kwh: 0.2}, {up_to: 2, usd_per_kwh: 0.1}]");

  private static String cap(String level, String... parameters) {
    return ToyFiles.rule("cap", "price-cap", level, parameters);
  }

  private static List<String> problems(String rules) {
    return new ToyFiles()
        .rules(rules).problemsOfRules().stream()
            .map(problem -> problem.line() + ": " + problem.message())
            .toList();
  }

  @Test
  void aWorthAboveTheCapIsAProblemOfTheCap() {
    String tooDear = ": The rule (worth) values a kWh at 0.2 USD, above the cap (0.15).";
    assertEquals(List.of("7" + tooDear), problems(cap("hard", "usd_per_kwh: 0.15") + WORTH));
    assertEquals(List.of("13" + tooDear), problems(WORTH + cap("hard", "usd_per_kwh: 0.15")));
  }

  @Test
  void worthEqualToTheCapIsAllowed() {
    assertEquals(List.of(), problems(cap("hard", "usd_per_kwh: 0.2") + WORTH));
    assertEquals(List.of(), ToyProgram.of(cap("hard", "usd_per_kwh: 0.2") + WORTH).rows("cap"));
  }

  @Test
  void onlyRulesInForceAtTheSameTimeCount() {
    String low = cap("hard", "usd_per_kwh: 0.15");
    assertEquals(List.of(), problems(low + WORTH.replace("assumption", "draft")));
    assertEquals(
        List.of(),
        problems(
            cap("hard", "usd_per_kwh: 0.15", "until: 2026-12-31")
                + WORTH
                + "    from: 2027-01-01\n"));
  }

  @Test
  void capMustBeHardAndHaveAPrice() {
    List<Problem> reported = new ToyFiles().rules(cap("medium") + WORTH).problemsOfRules();
    assertEquals(
        List.of(
            "The key (usd_per_kwh) of rules (cap) is missing.",
            "The level of rule (cap) must be hard: a price is legal or it is not."),
        reported.stream().map(Problem::message).toList());
  }
}
