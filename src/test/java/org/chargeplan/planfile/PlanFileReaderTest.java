package org.chargeplan.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.Toy;
import org.chargeplan.service.SiteWaits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileReaderTest {

  @TempDir private Path folder;

  private Path file;
  private String honest;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("plan.geojson");
    PlanFileWriter.write(Toy.honest(Toy.region()).plan(), List.of(), SiteWaits.unknown(), file);
    honest = Files.readString(file);
  }

  @Test
  void problemNamesTheLineOfItsFeature() throws IOException {
    PlanFile read = PlanFileReader.read(file, "plan.geojson", new Problems()).orElseThrow();
    List<String> lines = honest.lines().toList();
    String line = lines.get(read.sites().get(2).line() - 1);
    assertTrue(line.contains("\"s3\""), line);
  }

  @Test
  void allProblemsAreReportedAtOnce() throws IOException {
    String broken =
        honest
            .replace("\"ports_total\":40", "\"ports_total\":\"many\"")
            .replace("\"kind\":\"college\",", "")
            .replace("\"province\":\"48\"", "\"provnce\":\"48\"")
            .replace("\"seed\":7", "\"seed\":7.5")
            .replace("\"profile\"", "\"colour\":\"red\",\"profile\"");
    List<Problem> problems = problems(broken);
    List<String> messages = problems.stream().map(Problem::message).toList();
    assertEquals(5, problems.size(), problems.toString());
    assertTrue(messages.stream().anyMatch(m -> m.contains("(many)")));
    assertTrue(messages.stream().anyMatch(m -> m.contains("kind") && m.contains("missing")));
    assertTrue(messages.stream().anyMatch(m -> m.contains("province") && m.contains("missing")));
    assertTrue(messages.stream().anyMatch(m -> m.contains("(7.5)")));
    assertTrue(messages.stream().anyMatch(m -> m.contains("colour")));
    assertTrue(problems.stream().allMatch(problem -> problem.line() > 0));
  }

  @Test
  void swappedCoordinatesAreReported() throws IOException {
    List<Problem> problems = problems(honest.replace("[105.1234568,21.5]", "[21.5,105.1234568]"));
    assertEquals(1, problems.size());
    assertEquals(
        "The latitude (105.1234568) must be a number, -90 to 90.", problems.get(0).message());
    assertEquals("Maybe the longitude must come first.", problems.get(0).hint());
  }

  @Test
  void truncatedFileIsReportedWithItsLine() throws IOException {
    List<Problem> problems = problems(honest.substring(0, honest.length() / 2));
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).line() > 1, problems.toString());
  }

  @Test
  void brokenUtf8IsReported() throws IOException {
    byte[] bytes = honest.getBytes(StandardCharsets.ISO_8859_1);
    bytes[honest.indexOf("Mall 3")] = (byte) 0xE9;
    Files.write(file, bytes);
    Problems problems = new Problems();
    assertEquals(Optional.empty(), PlanFileReader.read(file, "plan.geojson", problems));
    assertEquals(1, problems.list().size(), problems.list().toString());
  }

  @Test
  void otherJsonIsRefused() throws IOException {
    assertTrue(problems("{\"type\":\"Feature\"}").size() >= 2);
    assertEquals(1, problems("[]").size());
    assertEquals(1, problems("").size());
  }

  @Test
  void missingFilesAndOtherExtensionsAreReported() {
    Problems problems = new Problems();
    PlanFileReader.read(folder.resolve("no.geojson"), "no.geojson", problems);
    PlanFileReader.read(folder.resolve("plan.csv"), "plan.csv", problems);
    assertEquals(2, problems.list().size());
  }

  @Test
  void unknownIdsAndImpossibleCountsAreRefused() throws IOException {
    String foreign =
        honest
            .replace("\"site\":\"s2\"", "\"site\":\"s9\"")
            .replace("\"new_dc60_2026\":5", "\"new_dc60_2026\":-5")
            .replace("\"grid_node\":\"g1\",\"phase\"", "\"grid_node\":\"g9\",\"phase\"");
    Files.writeString(file, foreign);
    Problems problems = new Problems();
    PlanFile read = PlanFileReader.read(file, "plan.geojson", problems).orElseThrow();
    assertTrue(PlanReader.plan(read, Toy.region(), problems).isEmpty());
    List<String> messages = problems.list().stream().map(Problem::message).toList();
    assertEquals(3, messages.size());
    assertTrue(messages.contains("The site (s9) is not in the region."));
    assertTrue(messages.contains("The grid node (g9) is not in the region."));
    assertTrue(messages.contains("The new_dc60_2026 (-5) of (s3) must be an integer, 0 or more."));
  }

  private List<Problem> problems(String text) throws IOException {
    Files.writeString(file, text);
    Problems problems = new Problems();
    assertEquals(Optional.empty(), PlanFileReader.read(file, "plan.geojson", problems));
    return problems.list();
  }
}
