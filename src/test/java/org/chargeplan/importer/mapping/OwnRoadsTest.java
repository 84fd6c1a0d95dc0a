package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Region;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.junit.jupiter.api.Test;

/** Roads of lines that GIS programs export. */
class OwnRoadsTest extends ToyTables {

  /** One road is listed twice, one has neither zone nor site, and three rows are none. */
  @Test
  void linesThatShareAVertexAreRoadsThatMeet() throws Exception {
    LayerSummary summary =
        run(
            "roads",
            """
            columns: {class: Highway, limit_kmh: speed}
            classes: {Autovia: TRUNK, Calle: minor}
            separator: ";"
            """,
            """
            WKT;Highway;speed
            LINESTRING (0.5 41, 1 41, 1.5 41);Autovia;100
            MULTILINESTRING ((1 41, 1 40.5), (1.5 41, 3 41));Calle;0
            LINESTRING (1 41, 1 40.5);secondary;
            LINESTRING (0.1 41.9, 0.2 41.9);secondary;
            LINESTRING EMPTY;Calle;
            POINT (1 41);Calle;
            LINESTRING (0.5 41, 1 41);Tren;
            """);
    Region region = region();
    // By geod of PROJ 9.1.1: 0.5 degrees along 41 degrees north, and along a meridian.
    assertEquals(
        List.of(42_067.5, 42_067.5, 55_524.5),
        region.roads().edges().stream().map(Roads.Edge::lengthM).toList());
    assertEquals(
        List.of(RoadClass.TRUNK, RoadClass.TRUNK, RoadClass.MINOR),
        region.roads().edges().stream().map(Roads.Edge::roadClass).toList());
    assertEquals(100, region.roads().edges().get(0).limitKmH().getAsDouble());
    assertTrue(region.roads().edges().get(2).limitKmH().isEmpty());
    assertEquals(
        Map.of(
            "of class (Tren), which 'classes' of the mapping lacks", 1,
            "in a part without a zone or a site", 1,
            "whose geometry is no line", 1,
            "without a geometry", 1),
        summary.tally().of(Layer.ROADS, "rows").leftOut());
    assertEquals(
        Map.of("lines cut at the bounds of the region", 1),
        summary.tally().of(Layer.ROADS, "rows").remarks());
    assertTrue(
        summary.notes().toString().contains("left out 1 connected parts of 8.3 km"),
        summary.notes()::toString);
    Tallies.assertComplete(summary);
    // The region had none before, and its links are no longer listed.
    assertEquals(
        List.of("Own"),
        region.layerSources().stream()
            .filter(source -> source.layer().equals("roads"))
            .map(LayerSource::title)
            .toList());
    // Roads that were surveyed stay where zones are replaced.
    run("zones", "", "id,population,lon,lat\nz,900,0.5,41.0\ny,800,1.5,41.0\n");
    assertEquals(3, region().roads().edges().size());
  }

  /** Only the first leads anywhere; the second is a ring at its end, the third one far away. */
  @Test
  void roadsThatLeadNowhereAreLeftOutAndCounted() throws Exception {
    LayerSummary summary =
        run(
            "roads",
            "values: {class: primary}\n",
            """
            id,WKT
            1,"LINESTRING (0.5 41, 1.5 41)"
            2,"LINESTRING (1.5 41, 1.5 41.01, 1.51 41, 1.5 41)"
            3,"LINESTRING (0.1 41.9, 0.1 41.91, 0.11 41.9, 0.1 41.9)"
            4,"LINESTRING (0.1 41.5, 0.1 41.5)"
            5,"LINESTRING (5 41, 6 41)"
            6,"LINESTRING (0.1 41.7, 0.2 41.7, 3 41.7)"
            """);
    assertEquals(1, region().roads().edges().size());
    LayerTally tally = summary.tally().of(Layer.ROADS, "rows");
    assertEquals(1, tally.taken());
    assertEquals(
        Map.of(
            "that ends where it begins", 2,
            "of no length", 1,
            "outside the bounds of the region", 1,
            "in a part without a zone or a site", 1),
        tally.leftOut());
    assertEquals(Map.of(), tally.remarks());
    Tallies.assertComplete(summary);
  }

  @Test
  void roadsOfWhichNoneIsLeftAreAProblem() throws Exception {
    run("roads", "values: {class: primary}\n", "id,WKT\n1,\"LINESTRING (0.5 41, 1.5 41)\"\n");
    List<Problem> problems =
        problems(
            "roads",
            "values: {class: primary}\n",
            "id,WKT\n1,\"LINESTRING (0.1 41.9, 0.1 41.91, 0.11 41.9, 0.1 41.9)\"\n");
    assertEquals(
        List.of("No row can be taken: 1 that ends where it begins."),
        problems.stream().map(Problem::message).toList());
    assertEquals(1, region().roads().edges().size());
  }

  @Test
  void roadsCanNotBeAddedTo() throws IOException {
    Path file = Files.writeString(dir.resolve("t.csv"), "class,WKT\n");
    MappingOptions options = options("");
    InvalidInputException invalid =
        assertThrows(
            InvalidInputException.class,
            () -> CsvImport.run(file, country, "roads", options, /* add= */ true));
    assertTrue(invalid.getMessage().contains("Roads can't be added"), invalid.getMessage());
  }
}
