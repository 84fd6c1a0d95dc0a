package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chargeplan.Needs;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.input.Problems;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

/** The committed layers of Manila and Cebu are those that their recipes make of the streets. */
@Tag("slow")
class ManilaImportTest {

  @TempDir private Path temporary;

  private Path tables;

  @BeforeEach
  void findTables() {
    tables = Needs.sourceTables("philippines");
  }

  @ParameterizedTest
  @CsvSource({"metro-manila, 7, 800, 2345, 128", "cebu, 2, 530, 967, 20"})
  void recipeMakesTheCommittedLayers(
      String name, int provinces, int zones, int sites, int existingPorts) throws Exception {
    Path region = Path.of("regions", name);
    ImportSummary summary = CommittedRegion.assertMade(region, tables, temporary);
    assertEquals(provinces, summary.provinces());
    assertEquals(zones, summary.zones());
    assertEquals(sites, summary.siteCount());
    Map<String, Integer> ports = summary.existingPorts();
    assertEquals(existingPorts, ports.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** The figures that the makers of the tables give leave out junctions of two streets. */
  @ParameterizedTest
  @CsvSource({"osm_manila_roads.csv, 23010, 31896, 2077", "osm_cebu_roads.csv, 16265, 19498, 1220"})
  void streetsMatchTheSourceTable(String file, int junctions, int edges, int km) {
    Problems problems = new Problems();
    TableSpec spec = new TableSpec("streets", file, "", "", "");
    RegionFrame anywhere =
        new RegionFrame(
            "",
            new Envelope(-180, 180, -90, 90),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            List.of());
    RoadTable roads =
        new StreetReader(
                new RoadSpec.Streets(spec, "WKT", RoadClass.MINOR),
                anywhere,
                new Tables(tables, problems))
            .read();
    assertTrue(problems.isEmpty());
    int[] degree = new int[roads.junctions().size()];
    for (RoadTable.Road road : roads.roads()) {
      degree[road.from()]++;
      degree[road.to()]++;
    }
    int ofTwo = 0;
    for (int each : degree) {
      ofTwo += each == 2 ? 1 : 0;
    }
    assertEquals(junctions, roads.junctions().size() - ofTwo);
    assertEquals(edges, roads.roads().size() - ofTwo);
    assertEquals(km, (int) roads.totalKm());
  }
}
