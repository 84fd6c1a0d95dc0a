package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chargeplan.input.Problems;
import org.locationtech.jts.geom.Envelope;

/**
 * Two islands on the equator: one from 101 to 103 degrees east, 1 degree to the north and south,
 * with a bay from the north down to the equator at 101.9 to 102.1 degrees; one from 104 to 105.
 */
public final class ToyLand {

  public static final Envelope BOUNDS = new Envelope(100, 110, -5, 5);

  static final String GEO_JSON =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": [
          [[[101, -1], [103, -1], [103, 1], [102.1, 1], [102.1, 0], [101.9, 0], [101.9, 1], [101, 1],
            [101, -1]]],
          [[[104, -1], [105, -1], [105, 1], [104, 1], [104, -1]]],
          [[[120, -1], [121, -1], [121, 1], [120, -1]]]]}}]}
      """;

  private ToyLand() {}

  /** The land, off whose coast places belong to it up to 5 km. */
  public static Land read(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("land.geojson"), GEO_JSON);
    Problems problems = new Problems();
    Land land = Land.read(file, 5000, BOUNDS, problems);
    assertEquals(List.of(), problems.list());
    return land;
  }
}
