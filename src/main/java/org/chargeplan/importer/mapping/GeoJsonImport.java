package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.nio.file.Path;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.input.InvalidInputException;

/**
 * Puts points, areas or lines of a GeoJSON file into a region as a layer and keeps the other
 * layers.
 */
public final class GeoJsonImport {

  private GeoJsonImport() {}

  /**
   * Runs an import.
   *
   * @param file a collection of features, or a feature a line
   * @param regionDir folder with {@code region.yaml}
   * @param layer zones, sites, grid, existing or roads
   * @param options what the features' properties mean, and where they come from
   * @param add whether rows with other ids stay; else the layer is replaced
   * @return what was done and what was left out
   * @throws InvalidInputException with every problem of region, options and file; nothing is
   *     written then
   * @throws IOException where a file can't be read or written
   */
  public static LayerSummary run(
      Path file, Path regionDir, String layer, MappingOptions options, boolean add)
      throws InvalidInputException, IOException {
    return new MappedImport(
            "geojson",
            file,
            regionDir,
            (mapping, problems, rows) -> GeoJsonFeatures.read(file, mapping.crs(), problems, rows))
        .run(layer, options, add);
  }
}
