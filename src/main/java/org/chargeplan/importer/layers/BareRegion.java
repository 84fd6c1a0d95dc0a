package org.chargeplan.importer.layers;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.roads.RoadTable;
import org.chargeplan.input.Fields;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;

/** The folder of a region that has no layers yet: tables that have only their headers. */
public final class BareRegion {

  private BareRegion() {}

  /**
   * Writes a region's own files, and tables without rows as they ask for.
   *
   * @param folder new, or empty
   * @param texts texts by name of the file; {@code region.yaml} is one
   * @throws InvalidInputException where {@code region.yaml} is invalid
   * @throws IOException where a file can't be written; a new folder is deleted then
   */
  public static void write(Path folder, Map<String, String> texts)
      throws InvalidInputException, IOException {
    Problems problems = new Problems();
    String shown = folder.resolve("region.yaml").toString();
    Fields region =
        Fields.read(new StringReader(texts.get("region.yaml")), shown, problems).orElseThrow();
    RegionFrame frame = RegionFrame.read(region);
    problems.throwIfAny();
    LayerFiles files = new LayerFiles();
    texts.forEach(files::addText);
    addTables(files, frame);
    SourceLedger.without(region.text("title", frame.id())).addTo(files);
    boolean isNew = Files.notExists(folder);
    Files.createDirectories(folder);
    try {
      files.writeTo(folder);
    } catch (InvalidInputException | IOException e) {
      if (isNew) {
        Files.deleteIfExists(folder);
      }
      throw e;
    }
  }

  private static void addTables(LayerFiles files, RegionFrame frame) {
    LayerRows rows = new LayerRows(frame, LayerAssumptions.defaults(frame));
    files.addTable("provinces.csv", LayerRows.provinceColumns(), List.of());
    files.addTable("zones.csv", rows.zoneColumns(), List.of());
    files.addTable("sites.csv", rows.siteColumns(), List.of());
    files.addTable("grid.csv", rows.gridColumns(), List.of());
    new LayerWriter(frame, files).addRoads(new RoadTable(List.of(), List.of()));
  }
}
