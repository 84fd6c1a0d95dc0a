package org.chargeplan.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chargeplan.input.Problem;
import org.chargeplan.network.Network;
import org.chargeplan.program.Level;
import org.chargeplan.region.NationalAmount;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The toy region has 40,000 of the 400,000 people of its country here: a tenth. */
class NationalAmountsTest {

  private static ToyFiles files(String rule) {
    return new ToyFiles()
        .rules(rule)
        .replace("region.yaml", "country: VNM\n", "country: VNM\ncountry_people: 400000\n");
  }

  private static String rule(String type, String... parameters) {
    return ToyFiles.rule("r", type, "medium", parameters);
  }

  private static List<String> measured(ToyProgram toy) {
    Network network = Network.of(toy.region(), 15_000, 30);
    return new RuleChecks(
            new Ledger(toy.region()), RoadDistances.of(network), network.routes(), new Findings())
        .check().stream()
            .map(each -> each.phase().id() + " " + each.asked() + " " + each.given())
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port-target | at_least: {\"2026\": 600, \"2027\": 2000} | at_least: {\"2026\": 60, \"2027\": 200}",
        "port-target | at_most: 300 | at_most: 30",
        "open-sites | at_least: {\"2027\": 50} | at_least: {\"2027\": 5}",
        "budget | at_most_usd: 850000 | at_most_usd: 85000",
      })
  void aRegionTakesItsShareByPeople(String type, String ofCountry, String ofRegion) {
    ToyProgram scaled = ToyProgram.of(files(rule(type, ofCountry, "national: true")).read());
    ToyProgram plain = ToyProgram.of(files(rule(type, ofRegion)).read());
    scaled.build("s3", "dc60", "2026", 2);
    plain.build("s3", "dc60", "2026", 2);
    assertEquals(plain.penalty("r", Level.MEDIUM), scaled.penalty("r", Level.MEDIUM));
    assertEquals(measured(plain), measured(scaled));
    assertFalse(measured(scaled).isEmpty());
  }

  @Test
  void amountsThatAreNotMarkedStayAsTheyAre() {
    Region region = files(rule("port-target", "at_least: {\"2027\": 200}")).read();
    assertEquals(List.of(), NationalAmount.list(region));
    assertTrue(measured(ToyProgram.of(region)).get(0).startsWith("2027 200.0 "));
  }

  /** Other readers report the word; this one is also asked of rules that were not checked yet. */
  @Test
  void aWordIsNoAmount() {
    assertEquals(
        List.of(),
        NationalAmount.list(files(rule("port-target", "at_least: lots", "national: true")).read()));
    Region some =
        files(rule("port-target", "at_least: {\"2026\": 600, \"2027\": lots}", "national: true"))
            .read();
    assertEquals(
        List.of(new NationalAmount("r", "at_least", "2026", 600, 60)), NationalAmount.list(some));
  }

  @Test
  void theLastAmendmentHasTheAmountOfTheCountry() {
    Region region =
        files(
                rule(
                    "open-sites",
                    "at_most: 30",
                    "national: true",
                    "amended: [{from: 2027-01-01, at_most: 50}]"))
            .read();
    assertEquals(
        List.of(new NationalAmount("r", "at_most", "", 50, 5)), NationalAmount.list(region));
  }

  @Test
  void fleetOfTheCountryIsSharedOut() {
    String ratio = rule("fleet-ratio", "vehicle_class: car", "vehicles_per_port: 10");
    String before = "decay_m: 2000, status: assumed}";
    String after = "decay_m: 2000, %s: {\"2026\": %d, \"2027\": %d}, status: assumed}";
    Region national =
        files(ratio)
            .replace("region.yaml", before, after.formatted("national_fleet", 5000, 9000))
            .read();
    Region own =
        files(ratio).replace("region.yaml", before, after.formatted("fleet", 500, 900)).read();
    assertEquals(measured(ToyProgram.of(own)), measured(ToyProgram.of(national)));
    assertEquals(
        ToyProgram.of(own).penalty("r", Level.MEDIUM),
        ToyProgram.of(national).penalty("r", Level.MEDIUM));
    assertEquals(
        List.of(new NationalAmount("vehicle class car", "national_fleet", "2027", 9000, 900)),
        NationalAmount.list(national));
  }

  @Test
  void fleetOfARuleIsSharedOut() {
    String given = "fleet: {\"2026\": %d, \"2027\": %d}";
    String type = "fleet-ratio";
    String[] others = {"vehicle_class: car", "vehicles_per_port: 10"};
    Region national =
        files(rule(type, others[0], others[1], given.formatted(5000, 9000), "national: true"))
            .read();
    Region own = files(rule(type, others[0], others[1], given.formatted(500, 900))).read();
    assertEquals(measured(ToyProgram.of(own)), measured(ToyProgram.of(national)));
    assertEquals(900, NationalAmount.list(national).get(0).ofRegion(), 1e-9);
  }

  @Test
  void aPartTakesItsShareOfTheRegionsShare() {
    Region region =
        files(rule("budget", "at_most_usd: {\"2027\": 850000}", "national: true")).read();
    Region part = ToyProgram.only("01", region).region();
    assertEquals(0.1, part.nation().share(), 1e-9);
    double usd = 85_000 * part.scope().demandShare();
    assertTrue(measured(ToyProgram.of(part)).get(0).startsWith("2027 " + usd));
  }

  @Test
  void amountsOfAProvinceAreItsOwn() {
    List<Problem> problems =
        files(rule("port-target", "at_least: {\"2027\": 20}", "province: \"01\"", "national: true"))
            .problemsOfRules();
    assertEquals("The amounts of a province can't be national.", problems.get(0).message());
  }

  @Test
  void fleetIsOfTheRegionOrOfTheCountry() {
    String both = "decay_m: 2000, fleet: {\"2027\": 9}, national_fleet: {\"2027\": 9},";
    ToyFiles files =
        files(rule("port-target", "at_least: {\"2027\": 20}"))
            .replace("region.yaml", "decay_m: 2000,", both);
    assertTrue(
        files
            .problemsOfRules()
            .toString()
            .contains("The vehicle class has a fleet and a national fleet."));
  }
}
