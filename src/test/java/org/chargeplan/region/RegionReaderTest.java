package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionReaderTest {

  private final Region toy = ToyRegion.read();

  @Test
  void regionYamlIsRead() {
    assertEquals("toy", toy.id());
    assertEquals("VNM", toy.country());
    assertEquals(new Currency("VND", 25000), toy.currency());
    assertEquals(
        List.of(
            new Phase(0, "2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
            new Phase(1, "2027", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))),
        toy.phases());
    assertEquals(new Finance(0.1, 25, 30, Status.ASSUMED), toy.finance());
    // 150 kW: 150 x 50 USD and the step of the own transformer.
    assertEquals(150 * 50 + 30_000, toy.connection().usd(150), 1e-9);
    assertEquals("own-transformer", toy.connection().classOf(150).id());
    assertEquals(new Source("made up for tests", "Apache-2.0", ""), toy.sources().get(0));
    PortType dc60 = toy.findPortType("dc60").orElseThrow();
    assertEquals(toy.vehicleClasses().get(0), dc60.vehicleClass());
    assertEquals(PortGroup.DC, dc60.group());
    assertEquals(30, dc60.peakKw(), 1e-9);
    assertEquals(List.of("IEC_62196_T2_COMBO"), dc60.plugs());
    SiteKind fuelStation = toy.siteKinds().get(2);
    assertEquals(
        List.of("swap", "dc60"), fuelStation.portTypes().stream().map(PortType::id).toList());
  }

  @Test
  void referencesOfTablesAreResolved() {
    Site s1 = toy.sites().get(0);
    assertEquals("South mall", s1.name());
    assertEquals(toy.siteKinds().get(1), s1.kind());
    assertEquals(toy.provinces().get(0), s1.province());
    assertEquals(toy.gridNodes().get(0), s1.gridNode());
    assertEquals(new Location(108, 16), s1.location());
    assertTrue(s1.indoor());
    // Columns e2w-ac, (no swap), ac11, and an empty cell of dc60.
    assertEquals(List.of(8, 0, 2, 0), s1.existingPorts());
    assertEquals(Status.DERIVED, s1.existingStatus());
    assertEquals(Status.PUBLISHED, toy.sites().get(1).existingStatus());
    assertEquals("North \"harbour\" fuel", toy.sites().get(5).name());
    assertEquals("s5", toy.sites().get(4).name(), "a place without a name goes by its id");

    Zone z2 = toy.zones().get(1);
    assertEquals("South fields, east", z2.name());
    assertEquals(List.of(List.of(100.0, 200.0), List.of(50.0, 100.0)), z2.kwhPerDay());
    GridNode south = toy.gridNodes().get(0);
    assertEquals(900, south.headroomKw(toy.lastPhase()), 0);
    assertEquals(2, south.maxBlocks());
    assertEquals(new Roads.Edge(3, 7, 12000, RoadClass.TRUNK), toy.roads().edges().get(3));
    assertEquals("n8", toy.roads().nodes().get(7).id());
  }

  @Test
  void commonKeysOfRulesAreRead() {
    RuleSpec target = toy.rules().get(0);
    assertEquals("port-target", target.type());
    assertEquals(RuleSpec.Level.MEDIUM, target.level());
    assertEquals(RuleSpec.LegalStatus.PLAN, target.legalStatus());
    assertEquals(LocalDate.of(2026, 1, 1), target.from(), "the start of the programme");
    assertEquals(LocalDate.of(2027, 12, 31), target.until(), "the end of the last phase");
    assertEquals(300, target.fields().fields("at_least").integer("2027", 0, 1000));
    RuleSpec draft = toy.rules().get(2);
    assertEquals(LocalDate.of(2027, 1, 1), draft.from());
    assertTrue(draft.holdsAt(toy.phases().get(1)) && !draft.holdsAt(toy.phases().get(0)));
  }

  @Test
  void keysThatAllRulesHaveAreKnownToTheRuleTypes() {
    Problems problems = new Problems();
    Fields fields = toy.rules().get(0).fields(problems);
    fields.fieldsOrEmpty("at_least");
    fields.rejectUnknown();
    assertEquals(
        List.of(
            new Problem(
                ToyRegion.dir().resolve("rules.yaml").toString(),
                10,
                "The key (penalty) of rules (target-300) is unknown.",
                "Maybe one of: issued, from, until, amended.")),
        problems.list());
  }

  @Test
  void digestChangesWithAnyByteAndNothingElse(@TempDir Path dir) throws Exception {
    ToyRegion.copyTo(dir);
    assertEquals(toy.digest(), RegionReader.read(dir).digest());
    Path sites = dir.resolve("sites.csv");
    Files.writeString(sites, Files.readString(sites).replace("South mall", "South Mall"));
    assertNotEquals(toy.digest(), RegionReader.read(dir).digest());
  }

  @Test
  void lineEndsAndByteOrderMarksOfWindowsAreRead(@TempDir Path dir) throws Exception {
    ToyRegion.copyTo(dir);
    for (String name : List.of("region.yaml", "rules.yaml", "sites.csv", "zones.csv")) {
      Path file = dir.resolve(name);
      Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
    }
    Region read = RegionReader.read(dir);
    assertEquals(toy.sites(), read.sites());
    assertEquals(toy.zones(), read.zones());
    assertEquals(toy.portTypes(), read.portTypes());
  }

  @Test
  void layersMayHaveOtherNames(@TempDir Path dir) throws Exception {
    ToyRegion.copyTo(dir);
    Files.move(dir.resolve("sites.csv"), dir.resolve("places.csv"));
    append(dir.resolve("region.yaml"), "layers: {sites: places.csv}\n");
    assertEquals(toy.sites(), RegionReader.read(dir).sites());
  }

  @Test
  void lotHasAtLeastTheBaysOfItsSite(@TempDir Path dir) throws Exception {
    ToyRegion.copyTo(dir);
    // Columns of the lot for s1 to s6: bays are 60, 20, 100, 40, 80, 20.
    addColumn(dir.resolve("sites.csv"), "lot_bays", "250", "", "100", "", "", "");
    List<Double> lots = RegionReader.read(dir).sites().stream().map(Site::lotBays).toList();
    assertEquals(List.of(250.0, 20.0, 100.0, 40.0, 80.0, 20.0), lots);

    ToyRegion.copyTo(Files.createDirectory(dir.resolve("bad")));
    addColumn(dir.resolve("bad/sites.csv"), "lot_bays", "59.5", "", "", "", "", "");
    Problems problems = new Problems();
    RegionReader.read(dir.resolve("bad"), RuleChanges.NONE, problems);
    assertEquals(
        List.of("The lot_bays (59.5) of site (s1) must not be less than its bays (60)."),
        problems.list().stream().map(Problem::message).toList());
  }

  @Test
  void levelOfBaysIsKnownWhereItIsWrittenAndFitsTheBuilding(@TempDir Path dir) throws Exception {
    ToyRegion.copyTo(dir);
    // s1, s4 and s5 are indoors.
    addColumn(
        dir.resolve("sites.csv"), "parking_level", "basement-1", "outdoor", "", "deeper", "", "");
    assertEquals(
        List.of(
            Optional.of(ParkingLevel.BASEMENT_1),
            Optional.of(ParkingLevel.OUTDOOR),
            Optional.empty(),
            Optional.of(ParkingLevel.DEEPER),
            Optional.empty(),
            Optional.empty()),
        RegionReader.read(dir).sites().stream().map(Site::parkingLevel).toList());

    ToyRegion.copyTo(Files.createDirectory(dir.resolve("bad")));
    addColumn(
        dir.resolve("bad/sites.csv"),
        "parking_level",
        "outdoor",
        "basement",
        "deeper",
        "",
        "",
        "semi-basement");
    Problems problems = new Problems();
    RegionReader.read(dir.resolve("bad"), RuleChanges.NONE, problems);
    assertEquals(
        List.of(
            "The parking_level (outdoor) of site (s1) does not fit indoor (true).",
            "The parking_level (basement) of site (s2) must be one of outdoor, above-ground,"
                + " semi-basement, basement-1, deeper.",
            "The parking_level (deeper) of site (s3) does not fit indoor (false).",
            "The parking_level (semi-basement) of site (s6) does not fit indoor (false)."),
        problems.list().stream().map(Problem::message).toList());
  }

  private static void addColumn(Path table, String name, String... cells) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    lines.set(0, lines.get(0) + "," + name);
    for (int row = 1; row < lines.size(); row++) {
      lines.set(row, lines.get(row) + "," + cells[row - 1]);
    }
    Files.write(table, lines);
  }

  @Test
  void aFleetIsKnownInThePhasesThatNameOne(@TempDir Path dir) throws Exception {
    ToyRegion.copyTo(dir);
    Path yaml = dir.resolve("region.yaml");
    String fleet = "reach_m: 5000, fleet: {\"2027\": 900},";
    Files.writeString(yaml, Files.readString(yaml).replace("reach_m: 5000,", fleet));
    Region read = RegionReader.read(dir);
    VehicleClass cars = read.vehicleClasses().get(0);
    assertEquals(OptionalDouble.empty(), cars.fleet(read.phases().get(0)));
    assertEquals(OptionalDouble.of(900), cars.fleet(read.phases().get(1)));
  }

  private static void append(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
  }
}
