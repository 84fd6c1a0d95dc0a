package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.tally.Tallies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where rows lie, however their place is written, and what an area means. */
class OwnPlacesTest extends ToyTables {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,population,place~1,5,'41.25, 0.75'",
        "id,population,place~1,5,'[0.75, 41.25]'",
        "id,population,the_geom~1,5,POINT (0.75 41.25)",
        "id,population,lat,lon~1,5,41°15'0''N,0°45'0''E",
        "id,population,lat,lon~1,5,41 15 0 N,0 45 0 E",
        "id,population,WKT~1,5,'POLYGON ((0.74 41.24, 0.76 41.24, 0.76 41.26, 0.74 41.26, 0.74 41.24))'",
      })
  void placeIsReadHoweverItIsWritten(String table) throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("t.csv"),
            table
                .replace('~', '\n')
                .replace("''N", "\"\"N\"")
                .replace("''E", "\"\"E\"")
                .replace(",41°", ",\"41°")
                .replace(",0°", ",\"0°")
                .replaceAll("'(?=[\\[4P])|'$|(?<=[)\\]])'", "\""));
    CsvImport.run(file, country, "zones", options(""), false);
    assertEquals(0.75, region().zones().get(0).location().lon(), 1e-5);
    assertEquals(41.25, region().zones().get(0).location().lat(), 1e-5);
  }

  @Test
  void coordinatesOfAnotherSystemAreRead() throws Exception {
    run(
        "zones",
        "crs: EPSG:32631\ncolumns: {lon: x, lat: y}\n",
        "id,population,x,y\n1,5,289000,4541000\n");
    // By cs2cs of PROJ 9.1.1.
    assertEquals(0.4915101, region().zones().get(0).location().lon(), 1e-5);
    assertEquals(40.9929018, region().zones().get(0).location().lat(), 1e-5);
  }

  @Test
  void featuresWithoutAPlaceAreLeftOutAndCounted() throws Exception {
    String feature =
        "{\"type\": \"Feature\", \"properties\": {\"id\": \"%s\", \"power_kw\": 22}, \"geometry\": %s}\n";
    Path map =
        Files.writeString(
            dir.resolve("stations.geojson"),
            feature.formatted("a", "{\"type\": \"Point\", \"coordinates\": [0.5, 41.1]}")
                + feature.formatted("b", "null")
                + feature.formatted(
                    "c", "{\"type\": \"MultiPoint\", \"coordinates\": [[0.7, 41.1]]}")
                + feature.formatted(
                    "d", "{\"type\": \"MultiPoint\", \"coordinates\": [[0.7, 41.1], [0.8, 41]]}")
                + feature.formatted(
                    "e", "{\"type\": \"LineString\", \"coordinates\": [[0.7, 41.1], [0.8, 41]]}"));
    LayerSummary summary = GeoJsonImport.run(map, country, "existing", options(""), false);
    assertEquals(Map.of("a", 1, "c", 1), ports());
    assertEquals(
        Map.of(
            "without a geometry", 1,
            "whose geometry is several points", 1,
            "whose geometry is a line", 1),
        summary.tally().of(Layer.EXISTING, "rows").leftOut());
    Tallies.assertComplete(summary);
  }

  @Test
  void rowThatIsLeftOutKeepsNoIdFromALaterOne() throws Exception {
    LayerSummary summary =
        run(
            "zones",
            "",
            """
            id,population,lon,lat
            a,,0.5,41
            a,700,0.5,41
            a,800,0.5,41
            """);
    assertEquals(700, region().zones().get(0).population());
    assertEquals(
        Map.of("without population and demand", 1, "with the id of an earlier row", 1),
        summary.tally().of(Layer.ZONES, "rows").leftOut());
    Tallies.assertComplete(summary);
  }

  @Test
  void areaOfACityIsNoCarParkOfMillionsOfBays() throws Exception {
    LayerSummary summary =
        run(
            "sites",
            "values: {kind: parking}\n",
            "id,WKT\nbig,\"POLYGON ((0.5 41, 0.6 41, 0.6 41.1, 0.5 41.1, 0.5 41))\"\n");
    assertEquals(100_000, region().sites().get(0).lotBays());
    assertEquals(
        Map.of("areas so large that their bays were cut to 100,000", 1),
        summary.tally().of(Layer.SITES, "rows").remarks());
  }
}
