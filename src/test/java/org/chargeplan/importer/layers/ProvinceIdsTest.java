package org.chargeplan.importer.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A gazetteer names province 10 (Westerly) in the west at 0.1 degrees and 11 (Easterly) in the east
 * at 0.3 degrees; a register of another source numbers them otherwise.
 */
class ProvinceIdsTest {

  private static final Path ANDORRA = Path.of("src/test/resources/org/chargeplan/importer/andorra");
  private static final LayerSource GAZETTEER = source("A gazetteer");
  private static final LayerSource REGISTER = source("The Register, 2nd \u00e9dition");

  @TempDir private Path folder;

  @BeforeEach
  void putGazetteer() throws Exception {
    String region = Files.readString(ANDORRA.resolve("region.yaml"));
    Files.writeString(
        folder.resolve("region.yaml"),
        region.replace("[1.40, 42.42, 1.80, 42.67]", "[-1, -1, 1, 1]"));
    Files.copy(ANDORRA.resolve("rules.yaml"), folder.resolve("rules.yaml"));
    RegionUpdate update = RegionUpdate.read(folder);
    update.putZones(
        rows(zone("west", "10", 0.1), zone("east", "11", 0.3)),
        Map.of("10", "Westerly", "11", "Easterly"),
        PutMode.REPLACE);
    update.putSites(List.of(site("s", "10", 0.11), site("t", "11", 0.29)), PutMode.REPLACE);
    update.putGrid(List.of(node("g", "10", 0.12), node("h", "11", 0.28)), PutMode.REPLACE);
    update.write(GAZETTEER);
  }

  @Test
  void zonesOfAnotherSourceTakeNoNamesOfEqualIds() throws Exception {
    LayerSummary summary =
        put(REGISTER, PutMode.REPLACE, Map.of(), zone("c", "11", 0.1), zone("d", "10", 0.3));
    assertEquals(Map.of("10", "10", "11", "11"), provinces());
    assertEquals(List.of(REGISTER.title()), provinceSources());
    assertEquals(2, summary.adjusted().get("provinces that have the id of another one before"));
    assertTrue(
        summary
            .notes()
            .contains(
                "provinces: ids of the earlier source now are those of others (10, 11): check"
                    + " rules.yaml and assumptions.yaml where they name provinces"),
        summary.notes().toString());
  }

  @Test
  void namesOfTheNewSourceReplaceThoseOfTheOld() throws Exception {
    LayerSummary summary =
        put(
            REGISTER,
            PutMode.REPLACE,
            Map.of("11", "Ouest"),
            zone("c", "11", 0.1),
            zone("d", "10", 0.3));
    assertEquals(Map.of("10", "10", "11", "Ouest"), provinces());
    assertTrue(
        summary
            .notes()
            .contains("provinces: 1 have no name in the source and are called by their ids (10)"),
        summary.notes().toString());
  }

  /** Sites and grid nodes were put with the ids of the gazetteer, and stay. */
  @Test
  void sitesAndGridNodesThatStayGetTheNewIds() throws Exception {
    put(REGISTER, PutMode.REPLACE, Map.of(), zone("c", "11", 0.1), zone("d", "10", 0.3));
    assertEquals(Map.of("s", "11", "t", "10"), provincesOf(Layer.SITES));
    assertEquals(Map.of("g", "11", "h", "10"), provincesOf(Layer.GRID));
  }

  @Test
  void theSameSourceKeepsItsIdsAndNames() throws Exception {
    put(GAZETTEER, PutMode.REPLACE, Map.of(), zone("c", "11", 0.1), zone("d", "10", 0.3));
    assertEquals(Map.of("10", "Westerly", "11", "Easterly"), provinces());
    assertEquals(List.of(GAZETTEER.title()), provinceSources());
  }

  /** Two of the three places of 10 lie nearest to the zone that has it; so does all of 11. */
  @Test
  void idsThatMostPlacesShareAreTheSameProvinces() throws Exception {
    LayerSummary summary =
        put(
            REGISTER,
            PutMode.REPLACE,
            Map.of(),
            zone("c", "10", 0.09),
            zone("d", "10", 0.12),
            zone("e", "10", 0.22),
            zone("f", "11", 0.31));
    assertEquals(Map.of("10", "Westerly", "11", "Easterly"), provinces());
    // The ids are of the register, the names of the gazetteer.
    assertEquals(List.of(GAZETTEER.title(), REGISTER.title()), provinceSources());
    assertTrue(
        summary.notes().stream().noneMatch(note -> note.startsWith("provinces:")),
        summary.notes().toString());
  }

  /** Zone c has no province, and so the one that was there: 10 is in use, and not for zone d. */
  @Test
  void provincesThatZonesInheritStayApartFromGivenOnes() throws Exception {
    put(REGISTER, PutMode.REPLACE, Map.of(), zone("c", "", 0.1), zone("d", "10", 0.3));
    assertEquals(
        Map.of("10", "Westerly", "10-the-register-2nd-edi", "10-the-register-2nd-edi"),
        provinces());
    assertEquals(Map.of("c", "10", "d", "10-the-register-2nd-edi"), provincesOf(Layer.ZONES));
    assertEquals(List.of(GAZETTEER.title(), REGISTER.title()), provinceSources());
  }

  @Test
  void addedZonesWithEqualIdsGetProvincesOfTheirOwn() throws Exception {
    LayerSummary summary =
        put(REGISTER, PutMode.ADD, Map.of("10", "Levant"), zone("c", "10", 0.31));
    String own = "10-the-register-2nd-edi";
    assertEquals(Map.of("10", "Westerly", "11", "Easterly", own, "Levant"), provinces());
    assertEquals(own, provincesOf(Layer.ZONES).get("c"));
    assertEquals("10", provincesOf(Layer.ZONES).get("west"));
    assertEquals(List.of(GAZETTEER.title(), REGISTER.title()), provinceSources());
    assertEquals(1, summary.adjusted().get("provinces given another id than their source's"));

    // The next import of the register finds the same province, not a third one.
    put(REGISTER, PutMode.ADD, Map.of(), zone("c", "10", 0.31), zone("d", "10", 0.32));
    assertEquals(Map.of("10", "Westerly", "11", "Easterly", own, "Levant"), provinces());
    assertEquals(own, provincesOf(Layer.ZONES).get("d"));
  }

  @Test
  void addedZonesOfNewProvincesKeepTheirIds() throws Exception {
    put(REGISTER, PutMode.ADD, Map.of(), zone("c", "12", 0.31), zone("d", "11", 0.305));
    assertEquals(Map.of("10", "Westerly", "11", "Easterly", "12", "12"), provinces());
  }

  /** A dump without the seat of a division names it by its code. */
  @Test
  void codeInPlaceOfANameReplacesNoName() throws Exception {
    put(GAZETTEER, PutMode.ADD, Map.of("10", "10"), zone("c", "10", 0.11));
    assertEquals("Westerly", provinces().get("10"));
  }

  /** Of the sites of 11, two are in the west; the third of 10 lies near the border. */
  @Test
  void sitesOfAnotherSourceKeepOnlyIdsOfTheSameProvinces() throws Exception {
    RegionUpdate update = RegionUpdate.read(folder);
    update.putSites(
        List.of(
            site("u", "11", 0.11),
            site("v", "11", 0.12),
            site("w", "10", 0.1),
            site("x", "10", 0.13),
            site("y", "10", 0.21)),
        PutMode.REPLACE);
    LayerSummary summary = update.write(REGISTER);
    assertEquals(
        Map.of("u", "10", "v", "10", "w", "10", "x", "10", "y", "10"), provincesOf(Layer.SITES));
    assertEquals(
        2, summary.adjusted().get("sites with province ids of another source than the provinces"));
  }

  @Test
  void gridNodesOfAnotherSourceKeepOnlyIdsOfTheSameProvinces() throws Exception {
    RegionUpdate update = RegionUpdate.read(folder);
    update.putGrid(List.of(node("i", "11", 0.11), node("j", "10", 0.31)), PutMode.REPLACE);
    update.write(REGISTER);
    assertEquals(Map.of("i", "10", "j", "11"), provincesOf(Layer.GRID));
    assertEquals(List.of(GAZETTEER.title()), provinceSources());
  }

  @Test
  void sitesOfTheSameSourceKeepTheirIds() throws Exception {
    RegionUpdate update = RegionUpdate.read(folder);
    update.putSites(List.of(site("u", "11", 0.11)), PutMode.REPLACE);
    update.write(GAZETTEER);
    assertEquals(Map.of("u", "11"), provincesOf(Layer.SITES));
  }

  private LayerSummary put(
      LayerSource source, PutMode mode, Map<String, String> names, ZoneDraft... zones)
      throws Exception {
    RegionUpdate update = RegionUpdate.read(folder);
    update.putZones(rows(zones), names, mode);
    return update.write(source);
  }

  private List<Map<String, String>> rows(ZoneDraft... zones) throws Exception {
    LayerRows rows = RegionTables.read(folder).rows();
    return Arrays.stream(zones).map(zone -> rows.zone(zone, Status.ASSUMED)).toList();
  }

  private static ZoneDraft zone(String id, String province, double lon) {
    return new ZoneDraft(id, "Zone " + id, province, new Location(lon, 0), 1, 1000, "");
  }

  private static Map<String, String> site(String id, String province, double lon) {
    return LayerRows.site(
        new CandidateSite(
            id,
            "Site " + id,
            "parking",
            province,
            new Location(lon, 0),
            4,
            8,
            100,
            /* indoor= */ false,
            Optional.empty(),
            Status.ASSUMED));
  }

  private Map<String, String> node(String id, String province, double lon) throws Exception {
    return RegionTables.read(folder)
        .rows()
        .gridNode(
            new Substation(id, "Node " + id, province, new Location(lon, 0)), 40, Status.ASSUMED);
  }

  /** Names by id; the region is read as a plan reads it, too. */
  private Map<String, String> provinces() throws Exception {
    Map<String, String> names = new TreeMap<>();
    Region region = RegionReader.read(folder);
    region.provinces().forEach(province -> names.put(province.id(), province.name()));
    return names;
  }

  private Map<String, String> provincesOf(Layer layer) throws Exception {
    Map<String, String> provinces = new TreeMap<>();
    RegionTables.read(folder)
        .table(layer)
        .rows()
        .forEach(row -> provinces.put(row.get("id"), row.get("province")));
    return provinces;
  }

  private List<String> provinceSources() throws Exception {
    return RegionReader.read(folder).layerSources().stream()
        .filter(source -> source.layer().equals("provinces"))
        .map(LayerSource::title)
        .toList();
  }

  private static LayerSource source(String title) {
    return new LayerSource("", title, "CC0", "", "2026-05-01", "t.csv", "chargeplan import");
  }
}
