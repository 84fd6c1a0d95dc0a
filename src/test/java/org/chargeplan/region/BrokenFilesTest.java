package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.input.TextGuard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that can't be parsed at all: the rest of the region still is. */
class BrokenFilesTest {

  @TempDir private Path dir;

  @BeforeEach
  void copy() {
    ToyRegion.copyTo(dir);
  }

  @Test
  void missingFolderIsTheOnlyProblem() {
    InvalidInputException thrown =
        assertThrows(InvalidInputException.class, () -> RegionReader.read(dir.resolve("nowhere")));
    assertEquals(
        dir.resolve("nowhere") + ": The folder is missing. Maybe it is relative to another folder.",
        thrown.getMessage());
  }

  @Test
  void allMissingFilesAreReported() throws IOException {
    for (String name : List.of("region.yaml", "rules.yaml", "zones.csv")) {
      Files.delete(dir.resolve(name));
    }
    Files.move(dir.resolve("grid.csv"), dir.resolve("gird.csv"));
    assertEquals(
        List.of(
            "region.yaml: The file is missing.",
            "zones.csv: The file is missing.",
            "grid.csv: The file is missing. Maybe you meant 'gird.csv'.",
            "rules.yaml: The file is missing."),
        problems());
  }

  @Test
  void folderInPlaceOfAFileIsReported() throws IOException {
    Files.delete(dir.resolve("zones.csv"));
    Files.createDirectory(dir.resolve("zones.csv"));
    assertEquals(List.of("zones.csv: There must be a file, not a folder."), problems());
  }

  @Test
  void emptyFilesAreReported() throws IOException {
    Files.write(dir.resolve("region.yaml"), new byte[0]);
    Files.writeString(dir.resolve("rules.yaml"), "# rules:\n");
    assertEquals(
        List.of(
            "region.yaml:1: The file is empty. Maybe it was cut off when it was copied.",
            "rules.yaml:1: The file has no content. Maybe all of it is commented out."),
        problems());
  }

  @Test
  void badUtf8IsReportedWithLineAndByte() throws IOException {
    byte[] provinces = Files.readAllBytes(dir.resolve("provinces.csv"));
    // id,name / 01,South / 02,North: byte 4 of line 3 becomes a Latin-1 letter.
    provinces[8 + 9 + 3] = (byte) 0xD0;
    Files.write(dir.resolve("provinces.csv"), provinces);
    // A letter of two bytes, cut off at the end of the file.
    Files.write(dir.resolve("rules.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC3});
    String hint = " Maybe the file was saved in another encoding: save it as UTF-8.";
    assertEquals(
        List.of(
            "provinces.csv:3: The byte (0xD0) at byte 4 of the line is not UTF-8." + hint,
            "rules.yaml:1: The byte (0xC3) at byte 4 of the line is not UTF-8." + hint),
        problems());
  }

  @Test
  void charactersAcrossBufferBordersAreAccepted() throws IOException {
    String line = "# " + "Đà Nẵng ".repeat(60_000) + "\n";
    assertTrue(line.getBytes(StandardCharsets.UTF_8).length < TextGuard.MOST_LINE_BYTES);
    Path rules = dir.resolve("rules.yaml");
    Files.writeString(rules, "#" + line + line + Files.readString(rules));
    assertEquals(List.of(), problems());
  }

  @Test
  void nulBytesAndUtf16AreReported() throws IOException {
    Path provinces = dir.resolve("provinces.csv");
    Files.writeString(provinces, Files.readString(provinces).replace("South", "So\0th"));
    Path rules = dir.resolve("rules.yaml");
    Files.write(rules, "rules: []\n".getBytes(StandardCharsets.UTF_16BE));
    String hint = " Maybe the file is not a text, or was saved as UTF-16: save it as UTF-8.";
    assertEquals(
        List.of(
            "provinces.csv:2: Byte 6 of the line is a NUL byte." + hint,
            "rules.yaml:1: Byte 1 of the line is a NUL byte." + hint),
        problems());
  }

  @Test
  void lineOf100MegabytesNeedsLittleMemory() throws IOException {
    Path sites = dir.resolve("sites.csv");
    byte[] million = new byte[1_000_000];
    Arrays.fill(million, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(sites)) {
      out.write("id,name\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(million);
      }
      out.write('\n');
      out.write(million);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    List<String> problems = problems();
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertEquals(
        List.of(
            "sites.csv:2: The line has 100000000 bytes; at most 1000000 can be read."
                + " Maybe its line breaks were lost."),
        problems,
        "the line of a million bytes is good");
    assertTrue(allocated < 20_000_000, allocated + " bytes allocated");
  }

  @Test
  void referencesToAnUnreadableTableAreNotReported() throws IOException {
    Files.writeString(dir.resolve("provinces.csv"), "id,name\n");
    Files.writeString(dir.resolve("grid.csv"), "id\0");
    Files.writeString(dir.resolve("road_nodes.csv"), "n1\n");
    Path sites = dir.resolve("sites.csv");
    Files.writeString(sites, Files.readString(sites).replace("parking", "parkin"));
    assertEquals(
        List.of(
            "provinces.csv:1: The table has no rows. Maybe only its header was written.",
            "grid.csv:1: Byte 3 of the line is a NUL byte."
                + " Maybe the file is not a text, or was saved as UTF-16: save it as UTF-8.",
            "sites.csv:4: The kind (parkin) of site (s3) is no known site kind."
                + " Maybe you meant 'parking'.",
            "road_nodes.csv:1: The column (n1) is unknown. Maybe one of: id, lon, lat.",
            "road_nodes.csv:1: The column (id) is missing.",
            "road_nodes.csv:1: The column (lon) is missing.",
            "road_nodes.csv:1: The column (lat) is missing."),
        problems());
  }

  @Test
  void allFilesAreReadWhereRegionYamlIsBroken() throws IOException {
    Files.writeString(dir.resolve("region.yaml"), "region: [\n");
    replace("zones.csv", "20000", "-20000");
    replace("road_edges.csv", "n4,n8", "n4,n9");
    replace("rules.yaml", "level: hard", "level: hart");
    assertEquals(
        List.of(
            "region.yaml:1: The syntax is broken: expected the node content, but found"
                + " '<stream end>'. Maybe the indentation, a quote or a bracket on this line or the"
                + " one before.",
            "zones.csv:2: The population (-20000) of zone (z1) must be 0 to 50000000."
                + " Maybe without the minus sign: 20000.",
            "road_edges.csv:5: The to (n9) of road edge from (n4) is no known road node."
                + " Maybe you meant 'n1'.",
            "rules.yaml:15: The level (hart) of rules (budget) must be one of hard, medium, soft."
                + " Maybe you meant 'hard'."),
        problems());
  }

  @Test
  void problemsOfManyFilesComeInOneRun() throws IOException {
    replace("region.yaml", "power_kw: 60", "power_kw: -60");
    replace("provinces.csv", "02,North", "01,North");
    replace("zones.csv", "108.02,16.00", "16.00,108.02");
    replace("grid.csv", "2000,2,", "2000,2.5,");
    replace("sites.csv", "g-north", "g-nord");
    replace("sites.csv", "true", "ja");
    replace("road_nodes.csv", "n8,", "n7,");
    replace("road_edges.csv", "12000", "-12000");
    replace("rules.yaml", "level: soft", "levle: soft");
    List<String> places =
        problems().stream().map(each -> each.substring(0, each.indexOf(": "))).toList();
    assertEquals(
        List.of(
            "region.yaml:82",
            "provinces.csv:3",
            "zones.csv:3", // off the map
            "zones.csv:4", // province 02 is gone
            "zones.csv:5",
            "grid.csv:2",
            "grid.csv:3",
            "sites.csv:2", // indoor
            "sites.csv:5", // province, grid node, indoor
            "sites.csv:5",
            "sites.csv:5",
            "sites.csv:6",
            "sites.csv:6",
            "sites.csv:6",
            "sites.csv:7", // province, grid node
            "sites.csv:7",
            "road_nodes.csv:9",
            "road_edges.csv:5", // node n8 is gone, and its length
            "road_edges.csv:5",
            "road_edges.csv:8",
            "rules.yaml:31", // the level of unserved-demand and of cost is missing
            "rules.yaml:40"),
        places);
  }

  @Test
  void problemsThatAreAlikeAreOneLineAndACount() throws IOException {
    StringBuilder edges = new StringBuilder("from,to,length_m,road_class\n");
    for (int i = 0; i < 1250; i++) {
      edges.append("n1,n2,-").append(i + 1).append(",minor\n");
    }
    Files.writeString(dir.resolve("road_edges.csv"), edges + "n1,n2,5,mino\n");
    List<String> problems = problems();
    assertEquals(2, problems.size());
    assertTrue(problems.get(0).startsWith("road_edges.csv:2: The length_m (-1) "), problems.get(0));
    assertTrue(problems.get(0).endsWith(" ... and 1,249 more lines like it."), problems.get(0));
    assertTrue(problems.get(1).startsWith("road_edges.csv:1252: The road_class (mino)"));
  }

  private void replace(String file, String good, String bad) throws IOException {
    Files.writeString(dir.resolve(file), Files.readString(dir.resolve(file)).replace(good, bad));
  }

  private List<String> problems() {
    Problems problems = new Problems();
    boolean complete =
        RegionReader.read(dir, RuleChanges.NONE, problems)
            .map(region -> !region.digest().isEmpty())
            .orElse(false);
    assertEquals(problems.isEmpty(), complete, "only a complete region has a digest");
    return problems.list().stream()
        .map(problem -> problem.toString().replace(dir + "/", ""))
        .toList();
  }
}
