package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.program.Level;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Region;
import org.junit.jupiter.api.Test;

/**
 * Cars have 2 AC ports (22 kW) at s1 and 2 DC ports (120 kW) at s2, all in the south, where five
 * eighths of their demand are.
 */
class FleetRatioRuleTest {

  private static final String CARS = "vehicle_class: car";
  private static final String TEN = "vehicles_per_port: 10";
  private static final String FLEET = "fleet: {\"2026\": 100, \"2027\": 200}";

  private static String ratio(String... parameters) {
    return ToyFiles.rule("ratio", "fleet-ratio", "medium", parameters);
  }

  private static long points(ToyProgram toy) {
    return toy.penalty("ratio", Level.MEDIUM) / 1_000_000;
  }

  @Test
  void eachMissingPortCosts() {
    ToyProgram toy = ToyProgram.of(ratio(CARS, TEN, FLEET));
    assertEquals(4, toy.activity("ratio", "ports", "toy", "2026"));
    assertEquals(22, points(toy)); // 10 - 4 and 20 - 4
    assertEquals(10, points(toy.build("s3", "ac11", "2026", 6)));
    assertEquals(10, points(toy.build("s3", "e2w-ac", "2026", 60)));
    assertEquals(0, points(toy.build("s5", "dc60", "2027", 10)));
  }

  @Test
  void oneMoreVehicleNeedsOneMorePort() {
    assertEquals(6, points(ToyProgram.of(ratio(CARS, TEN, "fleet: 100", "until: 2026-12-31"))));
    assertEquals(7, points(ToyProgram.of(ratio(CARS, TEN, "fleet: 101", "until: 2026-12-31"))));
  }

  @Test
  void ratiosMayChange() {
    String tighter = "vehicles_per_port: {\"2026\": 20, \"2027\": 10}";
    assertEquals(17, points(ToyProgram.of(ratio(CARS, tighter, FLEET)))); // 5 - 4 and 20 - 4
  }

  @Test
  void ratioMayBePowerForEachVehicle() {
    // 1.3 kW x 200 = 260 kW; 142 exist.
    ToyProgram toy = ToyProgram.of(ratio(CARS, "kw_per_vehicle: {\"2027\": 1.3}", FLEET));
    assertEquals(142_000, toy.activity("ratio", "kW", "toy", "2027"));
    assertEquals(118, points(toy));
    assertEquals(58, points(toy.build("s3", "dc60", "2026", 1)));
    assertEquals(0, points(toy.build("s3", "dc60", "2027", 1)));
  }

  @Test
  void onlyPortsOfTheFilterCount() {
    ToyProgram toy =
        ToyProgram.of(ratio(CARS, TEN, "fleet: 100", "group: dc", "until: 2026-12-31"));
    assertEquals(8, points(toy.build("s3", "ac11", "2026", 5))); // 10 - 2
    toy = ToyProgram.of(ratio(CARS, TEN, "fleet: 100", "indoor: true", "until: 2026-12-31"));
    assertEquals(8, points(toy.build("s3", "ac11", "2026", 5))); // s1 has 2
  }

  @Test
  void eachProvinceHasItsShareOfTheFleet() {
    ToyProgram toy =
        ToyProgram.of(
            ratio(CARS, "vehicles_per_port: {\"2027\": 10}", "fleet: 160", "by: province"));
    assertEquals(6_000_000, toy.penalty("ratio", "ports", "01", "2027")); // 100 cars, 10 - 4
    assertEquals(6_000_000, toy.penalty("ratio", "ports", "02", "2027")); // 60 cars
    toy.build("s3", "ac11", "2026", 50);
    assertEquals(6, points(toy));
  }

  @Test
  void provinceOfTheFilterIsCheckedAlone() {
    ToyProgram toy = ToyProgram.of(ratio(CARS, TEN, "fleet: 160", "province: \"02\""));
    assertEquals(12, points(toy)); // 6 in two phases
    assertEquals(
        new Subject(Subject.Kind.PROVINCE, "02", "North"),
        toy.program().subject(toy.rows("ratio").get(0)));
  }

  @Test
  void fleetDefaultsToThatOfTheRegion() {
    Region region =
        new ToyFiles()
            .replace(
                "region.yaml",
                "reach_m: 5000,",
                "reach_m: 5000, fleet: {\"2026\": 100, \"2027\": 200},")
            .rules(ratio(CARS, TEN))
            .read();
    assertEquals(22, points(ToyProgram.of(region)));
  }

  @Test
  void aPartHasItsShareOfTheFleet() {
    // North: 0.375 x 160 = 60 cars.
    Region nation =
        new ToyFiles().rules(ratio(CARS, TEN, "fleet: 160", "until: 2026-12-31")).read();
    assertEquals(6, points(ToyProgram.only("02", nation)));
    Region provinces =
        new ToyFiles()
            .rules(ratio(CARS, TEN, "fleet: 160", "by: province", "until: 2026-12-31"))
            .read();
    assertEquals(6, points(ToyProgram.only("02", provinces)));
  }

  @Test
  void provinceWithoutSitesIsExempt() {
    String none = "site_kinds: [rest-stop-1]";
    assertEquals(List.of(), ToyProgram.of(ratio(CARS, TEN, FLEET, none)).rows("ratio"));
    assertEquals(
        List.of(), ToyProgram.of(ratio(CARS, TEN, FLEET, none, "by: province")).rows("ratio"));
  }

  @Test
  void penaltyAndWeightMultiply() {
    Region region = new ToyFiles().rules(ratio(CARS, TEN, FLEET, "penalty: 2")).read();
    assertEquals(132, points(ToyProgram.of(region, Map.of("ratio", 3.0)))); // 22 x 2 x 3
  }
}
