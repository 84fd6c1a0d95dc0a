package org.chargeplan.importer.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.model.Template;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

class SubstationModelTest {

  private final SubstationModel model = new SubstationModel(spec());

  @Test
  void substationServesTheNearestPeople() {
    // 300 people want 3 substations of 100 people each. The first stands at b (90) and takes 10 of
    // its neighbour a (80), the second at d (80) and takes 20 of c (50); of the 70 of a and the 30
    // of c, a has the most left.
    List<ZoneDraft> zones =
        List.of(
            zone("a", "P", 80, 10.00),
            zone("b", "P", 90, 10.01),
            zone("c", "P", 50, 11.00),
            zone("d", "P", 80, 11.01));
    assertEquals(List.of("grid-a", "grid-b", "grid-d"), ids(zones));
  }

  @Test
  void everyProvinceGetsTheMinimumNumber() {
    List<ZoneDraft> zones = List.of(zone("a", "P", 1, 10), zone("b", "P", 2, 11));
    assertEquals(List.of("grid-a", "grid-b"), ids(zones));
  }

  @Test
  void zoneGetsOneSubstationAtMost() {
    assertEquals(List.of("grid-a"), ids(List.of(zone("a", "P", 5000, 10))));
  }

  @Test
  void substationIsNamedByItsZone() {
    assertEquals("HV Zone a", model.place(List.of(zone("a", "P", 1, 10))).get(0).name());
  }

  @Test
  void headroomAndBlocksAreComputed() {
    // 100 MVA x 0.9 x 0.2 = 18,000 kW, a tenth more each phase; in Q 0.1 instead of 0.2.
    assertEquals(18_000, spec().headroomKw("P", 0), 1e-9);
    assertEquals(21_780, spec().headroomKw("P", 2), 1e-9);
    assertEquals(9_000, spec().headroomKw("Q", 0), 1e-9);
    // 200 MVA in R.
    assertEquals(36_000, spec().headroomKw("R", 0), 1e-9);
    // 40 MVA x 0.9 x 0.5 = 18,000 kW at 40,000 kVA x 25 USD.
    assertEquals(18_000, spec().blockKw(), 1e-9);
    assertEquals(1_000_000, spec().blockUsd(), 1e-9);
  }

  private List<String> ids(List<ZoneDraft> zones) {
    return model.place(zones).stream().map(Substation::id).toList();
  }

  private static ZoneDraft zone(String id, String province, double population, double lat) {
    return new ZoneDraft(id, "Zone " + id, province, new Location(105, lat), 1, population, "");
  }

  private static GridSpec spec() {
    return new GridSpec(
        new Template("HV {zone}"),
        100,
        2,
        100,
        Map.of("R", 200.0),
        0.9,
        0.2,
        Map.of("Q", 0.1),
        0.1,
        40,
        0.5,
        2,
        25,
        15,
        Status.ASSUMED);
  }
}
