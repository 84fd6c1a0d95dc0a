package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** The order of columns does not matter. */
class ColumnOrderTest {

  private static final List<String> TABLES =
      List.of(
          "provinces.csv",
          "zones.csv",
          "grid.csv",
          "sites.csv",
          "road_nodes.csv",
          "road_edges.csv");

  /** A comma outside quotes. */
  private static final String COMMA = ",(?=([^\"]*\"[^\"]*\")*[^\"]*$)";

  private Path dir;

  @BeforeTry
  void copy() throws IOException {
    dir = Files.createTempDirectory("columns");
    ToyRegion.copyTo(dir);
  }

  @AfterTry
  void delete() throws IOException {
    try (var files = Files.list(dir)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(dir);
  }

  @Property(tries = 50)
  void tableReadsTheSameInAnyOrderOfColumns(@ForAll Random random) throws Exception {
    for (String table : TABLES) {
      shuffleColumns(dir.resolve(table), random);
    }
    assertEquals(Map.of(), differences(ToyRegion.read(), RegionReader.read(dir)));
  }

  private static void shuffleColumns(Path table, Random random) throws IOException {
    List<String[]> rows =
        Files.readAllLines(table).stream().map(line -> line.split(COMMA, -1)).toList();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.get(0).length; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Files.write(
        table,
        rows.stream()
            .map(row -> order.stream().map(i -> row[i]).collect(Collectors.joining(",")))
            .toList());
  }

  private static Map<String, String> differences(Region one, Region other) {
    Map<String, String> differences = new TreeMap<>();
    compare(differences, "provinces", one.provinces(), other.provinces());
    compare(differences, "zones", one.zones(), other.zones());
    compare(differences, "grid", one.gridNodes(), other.gridNodes());
    compare(differences, "sites", one.sites(), other.sites());
    compare(differences, "roads", one.roads(), other.roads());
    return differences;
  }

  private static void compare(
      Map<String, String> differences, String name, Object one, Object other) {
    if (!one.equals(other)) {
      differences.put(name, one + " <> " + other);
    }
  }
}
