package org.chargeplan.importer.opencharge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stations made up for the test, in a region of two zones in Andorra. */
class OcmImportTest {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");

  @TempDir private Path folder;

  @BeforeEach
  void writeRegion() throws Exception {
    for (String file : List.of("region.yaml", "rules.yaml")) {
      Files.copy(ANDORRA.resolve(file), folder.resolve(file));
    }
    RegionUpdate update = RegionUpdate.read(folder);
    update.putZones(
        List.of(zone(update, "z", 1.5), zone(update, "y", 1.6)), Map.of(), PutMode.REPLACE);
    update.write(new LayerSource("", "A census", "CC0", "", "", "z.csv", ""));
  }

  /** Stations 1 and 3 are 200 m apart; 2 is twin of 1, 4 delisted, 5 in Spain, 6 nowhere. */
  @Test
  void everyRecordIsTakenOrLeftOutForAReason() throws Exception {
    LayerSummary summary =
        importAll(
            station(1, 1.5, "\"OperatorID\": 7", 22),
            station(2, 1.5001, "\"OperatorID\": 1", 22),
            station(3, 1.5024, "\"OperatorID\": 7", 500),
            station(4, 1.51, "\"SubmissionStatusTypeID\": 1001", 22),
            station(5, 1.52, "\"UsageTypeID\": 1", 22).replace("10,", "210,"),
            "{\"ID\": 6, \"AddressInfo\": {\"Latitude\": null}}");
    Tallies.assertComplete(summary);
    LayerTally tally = summary.tally().of(Layer.EXISTING, "");
    assertEquals(6, tally.read());
    assertEquals(Map.of("derived", 1, "assumed", 1), tally.takenByStatus());
    assertEquals(
        Map.of(
            "delisted from the map", 1,
            "in another country (ES)", 1,
            "listed twice: the same ports and no other operator or reference within 30 m", 1,
            "without coordinates, or with such that are no degrees", 1),
        tally.leftOut());
  }

  /** Both stations are 41 m from the lot; the power of one is assumed. */
  @Test
  void portsOfASiteAreAsSureAsItsLeastSureStation() throws Exception {
    RegionUpdate update = RegionUpdate.read(folder);
    CandidateSite lot =
        new CandidateSite(
            "lot",
            "Lot",
            "parking",
            "",
            new Location(1.5005, 42.5),
            4,
            8,
            100,
            false,
            Optional.empty(),
            Status.PUBLISHED);
    update.putSites(List.of(LayerRows.site(lot)), PutMode.REPLACE);
    update.write(new LayerSource("", "A survey", "CC0", "", "", "s.csv", ""));
    importAll(
        station(1, 1.5, "\"OperatorID\": 7", 22),
        station(2, 1.501, "\"OperatorID\": 8", 500),
        station(3, 1.55, "\"OperatorID\": 8", 22));
    Map<String, Status> statuses = new TreeMap<>();
    RegionReader.read(folder)
        .sites()
        .forEach(site -> statuses.put(site.id(), site.existingStatus()));
    assertEquals(Map.of("lot", Status.ASSUMED, "ocm3", Status.DERIVED), statuses);
  }

  private static Map<String, String> zone(RegionUpdate update, String id, double lon) {
    ZoneDraft zone = new ZoneDraft(id, "Zone " + id, "", new Location(lon, 42.5), 4, 5000, "");
    return update.tables().rows().zone(zone, Status.ASSUMED);
  }

  private LayerSummary importAll(String... stations) throws Exception {
    return OcmImport.run(written(stations), folder, /* add= */ false);
  }

  private Path written(String... stations) throws IOException {
    Path file = folder.resolve("ocm.json");
    Files.writeString(file, "[" + String.join(",", stations) + "]");
    return file;
  }

  private static String station(int id, double lon, String more, double kw) {
    return "{\"ID\": %d, %s, \"AddressInfo\": {\"CountryID\": 10, \"Latitude\": 42.5, \"Longitude\": %s},"
            .formatted(id, more, lon)
        + " \"Connections\": [{\"ConnectionTypeID\": 25, \"CurrentTypeID\": 20, \"PowerKW\": %s,"
            .formatted(kw)
        + " \"Quantity\": 2}]}";
  }
}
