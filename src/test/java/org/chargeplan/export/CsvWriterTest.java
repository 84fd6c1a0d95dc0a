package org.chargeplan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chargeplan.output.AtomicFolder;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Toy;
import org.chargeplan.planfile.RandomPlans;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables, read back by commons-csv. */
class CsvWriterTest {

  private static final CSVFormat RFC4180 =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir private Path folder;

  private static Plan plan(RuleSpec... rules) {
    return Toy.honest(Toy.region(rules)).plan();
  }

  private List<Map<String, String>> table(Plan plan, String name) throws IOException {
    Path target = folder.resolve("tables");
    CsvWriter.write(plan, List.of(), SiteWaits.unknown(), Formulas.SHOWN, target);
    return read(target.resolve(name));
  }

  private static List<Map<String, String>> read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = RFC4180.parse(reader)) {
      return parser.getRecords().stream().map(CSVRecord::toMap).toList();
    }
  }

  @Test
  void siteTableMatchesThePlanFileWithPlaceAndNames() throws IOException {
    List<Map<String, String>> sites = table(plan(), "sites.csv");
    assertEquals(3, sites.size());
    Map<String, String> first = sites.get(0);
    assertEquals("Vincom \"Plaza\"", first.get("name"));
    assertEquals("105.1234568", first.get("lon"));
    assertEquals("21.5", first.get("lat"));
    assertEquals("mall", first.get("kind_name"));
    assertEquals("North", first.get("province_name"));
    assertEquals("Substation g1", first.get("grid_node_name"));
    assertEquals("2", first.get("existing_ac11"));
    assertEquals("Trường Đại học", sites.get(1).get("name"));
    Map<String, String> third = sites.get(2);
    assertEquals("480", third.get("power_kw")); // 8 x 60.
    assertEquals("317800", third.get("capex_usd")); // As in the plan file.
    assertEquals("", third.get("corridor"));
  }

  @Test
  void aSiteThatGetsNothingHasNoFirstPhase() throws IOException {
    List<Map<String, String>> sites = table(Plan.builder(Toy.region()).plan(), "sites.csv");
    assertEquals(1, sites.size()); // s1 holds 2 ports from before.
    assertEquals("", sites.get(0).get("first_phase"));
  }

  @Test
  void portTableHasARowForEachSiteTypeAndPhase() throws IOException {
    List<Map<String, String>> ports = table(plan(), "ports.csv");
    assertEquals(9, ports.size()); // Three sites with one type each, three phases.
    assertEquals(
        List.of("s3,dc60,2026,5,5", "s3,dc60,2027,0,5", "s3,dc60,2028,3,8"),
        ports.stream().skip(6).map(row -> String.join(",", row.values())).toList());
    assertEquals("38", ports.get(0).get("new_ports"));
    assertEquals("40", ports.get(0).get("ports"));
  }

  @Test
  void gridTableHasTheEndOfEachPhase() throws IOException {
    List<Map<String, String>> grid = table(plan(), "grid.csv");
    assertEquals(6, grid.size());
    // 48 new AC ports x 11 kW x 0.3 = 158.4 kW; 150 kW and a block of 200 kW.
    assertEquals(
        "g1,Substation g1,2027,158.4,350,1,1000000", String.join(",", grid.get(1).values()));
    // The block stands in 2028, and was paid for in 2027.
    assertEquals("g1,Substation g1,2028,158.4,350,1,0", String.join(",", grid.get(2).values()));
    assertEquals("g2,Substation g2,2026,150,500,0,0", String.join(",", grid.get(3).values()));
  }

  @Test
  void provinceTableHasGroupsAndPortsForAThousandPeople() throws IOException {
    List<Map<String, String>> provinces = table(plan(), "provinces.csv");
    // 40 ports for 3,000 people in 2026, 50 in 2027; 8 for 1,000 in 2028.
    assertEquals(
        "01,North,2026,0,0,40,0,40,3000,13.333333", String.join(",", provinces.get(0).values()));
    assertEquals(
        "01,North,2027,0,0,50,0,50,3000,16.666667", String.join(",", provinces.get(1).values()));
    assertEquals("48,South,2028,0,0,0,8,8,1000,8", String.join(",", provinces.get(5).values()));
  }

  @Test
  void aProvinceOutsideThePartPlannedIsLeftOut() throws IOException {
    Region part = ToyRegion.read();
    part = part.only("province=02", List.of(part.provinces().get(1)));
    List<Map<String, String>> provinces = table(Plan.builder(part).plan(), "provinces.csv");
    assertEquals(List.of("02", "02"), provinces.stream().map(row -> row.get("province")).toList());
  }

  @Test
  void costTableHasCapitalByPart() throws IOException {
    List<Map<String, String>> capital = table(plan(), "capital.csv");
    assertEquals(
        List.of("2027,ports,11000", "2027,connection,37600", "2027,reinforcement,1000000"),
        capital.stream()
            .filter(row -> row.get("phase").equals("2027"))
            .map(row -> String.join(",", row.values()))
            .toList());
  }

  @Test
  void totalsTableIsByType() throws IOException {
    List<Map<String, String>> totals = table(plan(), "totals.csv");
    assertEquals(9, totals.size());
    assertEquals("2026,ac11,2,38,40", String.join(",", totals.get(1).values()));
    assertEquals("2028,dc60,0,3,8", String.join(",", totals.get(8).values()));
  }

  @Test
  void ruleTableHasRulesWithAndWithoutScore() throws IOException {
    RuleSpec target = Toy.rule("target", "port-target", RuleSpec.Level.MEDIUM, Map.of());
    RuleSpec draft =
        Toy.rule("draft", "type-mix", RuleSpec.Level.HARD, RuleSpec.LegalStatus.DRAFT, Map.of());
    List<Map<String, String>> rules = table(plan(target, draft), "rules.csv");
    assertEquals(
        List.of(
            "target,All ports,medium,in_force,true,none,942,points",
            "cost,Cost,soft,,,,1234.5,USD/year",
            "draft,Rule draft,hard,draft,false,none,,"),
        rules.stream().map(row -> String.join(",", row.values())).toList());
  }

  @Test
  void linesEndAsRfc4180Demands() throws IOException {
    Path target = folder.resolve("tables");
    CsvWriter.write(plan(), List.of(), SiteWaits.unknown(), Formulas.SHOWN, target);
    for (String name : CsvWriter.TABLES) {
      String text = Files.readString(target.resolve(name));
      assertTrue(text.endsWith("\r\n"), name);
      assertFalse(text.replace("\r\n", "").contains("\n"), name);
      assertFalse(text.startsWith("\ufeff"), name);
    }
    assertTrue(Files.readString(target.resolve("sites.csv")).contains("\"Vincom \"\"Plaza\"\"\""));
  }

  @Test
  void folderIsReplacedCompletely() throws IOException {
    Path target = folder.resolve("tables");
    Files.createDirectory(target);
    Files.writeString(target.resolve("sites.csv"), "old");
    CsvWriter.write(plan(), List.of(), SiteWaits.unknown(), Formulas.SHOWN, target);
    assertEquals(Set.copyOf(CsvWriter.TABLES), names(target));
    assertEquals(3, read(target.resolve("sites.csv")).size());
    assertEquals(Set.of("tables"), names(folder));
  }

  @Test
  void folderWithOtherFilesIsNotReplaced() throws IOException {
    Path target = folder.resolve("tables");
    Files.createDirectory(target);
    Path mine = Files.writeString(target.resolve("thesis.csv"), "ten years of work");
    assertEquals(mine, CsvWriter.findForeign(target).orElseThrow());
    assertThrows(
        IOException.class,
        () -> CsvWriter.write(plan(), List.of(), SiteWaits.unknown(), Formulas.SHOWN, target));
    assertEquals(Set.of("thesis.csv"), names(target));
    assertEquals(Set.of("tables"), names(folder));
  }

  @Test
  void failedExportLeavesTheOldFolder() throws IOException {
    Path target = folder.resolve("tables");
    Files.createDirectory(target);
    Files.writeString(target.resolve("sites.csv"), "old");
    assertThrows(
        IOException.class,
        () ->
            AtomicFolder.write(
                target,
                CsvWriter.TABLES,
                part -> {
                  Files.writeString(part.resolve("sites.csv"), "new");
                  throw new IOException("disk full");
                }));
    assertEquals("old", Files.readString(target.resolve("sites.csv")));
    assertEquals(Set.of("tables"), names(folder));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> held = Files.list(folder)) {
      return new HashSet<>(held.map(each -> each.getFileName().toString()).toList());
    }
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Arbitraries.of(ToyRegion.read(), Toy.region()).flatMap(RandomPlans::of);
  }

  @Property(tries = 20)
  void sameBytesAreWrittenTwiceAndEveryTextIsReadBack(@ForAll("plans") Plan plan)
      throws IOException {
    Path dir = Files.createTempDirectory("tables");
    Path one = dir.resolve("one");
    Path two = dir.resolve("two");
    CsvWriter.write(plan, List.of(), SiteWaits.unknown(), Formulas.AS_THEY_ARE, one);
    CsvWriter.write(plan, List.of(), SiteWaits.unknown(), Formulas.AS_THEY_ARE, two);
    for (String name : CsvWriter.TABLES) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(two.resolve(name)), name);
    }
    List<String> units = plan.score().stream().map(score -> score.unit()).toList();
    List<Map<String, String>> rules = read(one.resolve("rules.csv"));
    assertEquals(units, rules.stream().limit(units.size()).map(row -> row.get("unit")).toList());
    for (Path written : List.of(one, two)) {
      for (String name : CsvWriter.TABLES) {
        Files.delete(written.resolve(name));
      }
      Files.delete(written);
    }
    Files.delete(dir);
  }
}
