package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.Needs;
import org.chargeplan.importer.tally.Tallies;

/**
 * A region of this repository.
 *
 * @param country its country, after which its folder and that of its source tables are called
 */
record CommittedRegion(String country) {

  private static final List<String> MADE =
      List.of(
          "provinces.csv",
          "zones.csv",
          "sites.csv",
          "grid.csv",
          "road_nodes.csv",
          "road_edges.csv",
          "sources.csv",
          "NOTICE");

  private Path folder() {
    return Path.of("regions", country);
  }

  /** Rows of a table by column. */
  static List<Map<String, String>> rows(Path table) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(table.toFile())) {
      return rows.readAll();
    }
  }

  /** People of the region's zones by province. */
  Map<String, Integer> peopleByProvince() throws IOException {
    Map<String, Integer> people = new TreeMap<>();
    for (Map<String, String> zone : rows(folder().resolve("zones.csv"))) {
      people.merge(zone.get("province"), Integer.valueOf(zone.get("population")), Integer::sum);
    }
    return people;
  }

  /** Runs the recipe again; the layers it makes must be the committed ones. */
  ImportSummary assertMadeByItsRecipe(Path temporary) throws Exception {
    Path sources = Needs.sourceTables(country);
    Path coastlines = Needs.coastlines();
    Path tables = Files.createDirectories(temporary.resolve("tables"));
    try (var files = Files.list(sources)) {
      for (Path file : files.toList()) {
        Files.copy(file, tables.resolve(file.getFileName().toString()));
      }
    }
    Files.copy(coastlines, tables.resolve("land.geojson"));
    return assertMade(folder(), tables, temporary);
  }

  /** Runs the recipe of a region; the layers it makes must be the committed ones. */
  static ImportSummary assertMade(Path folder, Path tables, Path temporary) throws Exception {
    Path made = Files.createDirectories(temporary.resolve(folder.getFileName().toString()));
    Files.copy(folder.resolve("region.yaml"), made.resolve("region.yaml"));

    ImportSummary summary = TableImport.run(folder.resolve("import.yaml"), tables, made);

    Tallies.assertComplete(summary);
    assertEquals(
        Files.exists(folder.resolve("people.csv")), Files.exists(made.resolve("people.csv")));
    List<String> all = new ArrayList<>(MADE);
    if (Files.exists(folder.resolve("people.csv"))) {
      all.add("people.csv");
    }
    for (String file : all) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(made.resolve(file)), file);
    }
    return summary;
  }
}
