package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.chargeplan.rules.ToyFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the toy's sites s1, s4 and s5 lie indoors, in basements where it has levels. */
class RuleSubjectsTest {

  private static Set<String> missing(ToyFiles files, String type, String... parameters) {
    String rule = ToyFiles.rule("r", type, "medium", parameters);
    return RuleSubjects.missing(files.rules(rule).read()).keySet();
  }

  @ParameterizedTest
  @CsvSource({
    "indoor-limit, most_bays: 20",
    "power-cap, most_kw: 22",
    "stored-energy, most_kwh: 100",
  })
  void aRuleOfLevelsThatNoSiteHasLooksAtNothing(String type, String limit) {
    assertEquals(
        Set.of("r"), missing(new ToyFiles().basements(), type, limit, "parking_levels: [deeper]"));
    assertEquals(
        Set.of(),
        missing(new ToyFiles().basements(), type, limit, "parking_levels: [deeper, basement-1]"));
  }

  @Test
  void onlyIndoorLimitsPassOverSitesOutdoors() {
    String outdoors = "parking_levels: [outdoor]";
    assertEquals(Set.of("r"), missing(new ToyFiles(), "indoor-limit", "most_bays: 20", outdoors));
    assertEquals(Set.of(), missing(new ToyFiles(), "power-cap", "most_kw: 22", outdoors));
  }
}
