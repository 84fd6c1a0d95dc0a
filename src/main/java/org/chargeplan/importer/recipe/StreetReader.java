package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.importer.roads.StreetGraph;
import org.chargeplan.input.CsvRow;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads a street network from lines in well-known text. */
final class StreetReader {

  private static final String EXAMPLE = "Maybe LINESTRING(121.03 14.58,121.04 14.59).";

  private final RoadSpec.Streets spec;
  private final RegionFrame frame;
  private final Tables tables;
  private final WKTReader wkt = new WKTReader();
  private final List<Coordinate[]> lines = new ArrayList<>();

  StreetReader(RoadSpec.Streets spec, RegionFrame frame, Tables tables) {
    this.spec = spec;
    this.frame = frame;
    this.tables = tables;
  }

  /** The graph of all streets, whether or not they are connected. */
  RoadTable read() {
    tables.read(
        spec.table(),
        "street",
        List.of(spec.wkt()),
        row -> {
          String text = row.text(spec.wkt());
          if (!text.isEmpty()) {
            add(row, text);
          }
        });
    return StreetGraph.of(lines, spec.roadClass());
  }

  private void add(CsvRow row, String text) {
    try {
      Geometry geometry = wkt.read(text);
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof LineString line && !line.isEmpty()) {
          add(row, CoordinateArrays.removeRepeatedPoints(line.getCoordinates()));
        } else {
          row.problem("The " + row.subject() + " must be a line.", EXAMPLE);
        }
      }
    } catch (ParseException | IllegalArgumentException broken) {
      row.problem(
          "The "
              + row.subject()
              + " can't be read: "
              + broken.getMessage().lines().findFirst().orElse("")
              + ".",
          EXAMPLE);
    }
  }

  private void add(CsvRow row, Coordinate[] line) {
    for (Coordinate vertex : line) {
      if (!frame.bounds().contains(vertex)) {
        row.problem(
            "The vertex ("
                + vertex.x
                + " "
                + vertex.y
                + ") of this street must lie inside the bounds of the region.",
            frame.bounds().contains(vertex.y, vertex.x)
                ? "Maybe longitude and latitude are swapped."
                : "Maybe the bounds in region.yaml are too narrow.");
        return;
      }
    }
    if (line.length > 1) {
      lines.add(line);
    }
  }
}
