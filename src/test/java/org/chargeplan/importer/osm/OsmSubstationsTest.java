package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;

class OsmSubstationsTest {

  private final ImportTally tally = new ImportTally();

  private static OsmThing substation(String id, double lat, double areaM2, String... tags) {
    Map<String, String> all = new HashMap<>(Map.of("power", "substation"));
    for (int i = 0; i < tags.length; i += 2) {
      all.put(tags[i], tags[i + 1]);
    }
    return new OsmThing(id, new Location(0, lat), areaM2, all);
  }

  private List<String> ids(OsmThing... things) {
    ZoneDraft zone = new ZoneDraft("z", "Z", "p", new Location(0, 0), 1, 1000, "");
    return OsmSubstations.nodes(List.of(things), place -> zone, tally).stream()
        .map(node -> node.substation().id())
        .toList();
  }

  @Test
  void nodeInsideTheAreaOfASubstationIsTheSameOne() {
    // 0.003 degrees are 332 m: within 400 m, the side of an area of 16 hectares.
    assertEquals(
        List.of("w2"),
        ids(
            substation("n1", 0.003, 0),
            substation("w2", 0, 160_000, "name", "North", "voltage", "220000")));
    LayerTally grid = tally.of(Layer.GRID, "substations");
    assertEquals(Map.of("drawn twice", 1), grid.leftOut());
    assertTrue(grid.isComplete());
  }

  @Test
  void neighboursOfOtherNamesOrVoltagesStay() {
    assertEquals(
        List.of("n1", "n2", "n3", "n4"),
        ids(
            substation("n1", 0, 0, "name", "North", "voltage", "110000"),
            substation("n2", 0.0001, 0, "name", "South", "voltage", "110000"),
            substation("n3", 0.0002, 0, "name", "North", "voltage", "220000;20000"),
            // 0.002 degrees are 221 m.
            substation("n4", 0.0022, 0)));
  }

  @Test
  void smallSubstationsAreLeftOutAndCounted() {
    assertEquals(
        List.of("n3"),
        ids(
            substation("n1", 0, 0, "voltage", "20000"),
            substation("n2", 0.1, 0, "substation", "minor_distribution"),
            substation("n3", 0.2, 0, "rating", "63 MVA")));
    LayerTally grid = tally.of(Layer.GRID, "substations");
    assertEquals(Map.of("below 30 kV", 2), grid.leftOut());
    assertEquals(0, grid.assumed());
  }
}
