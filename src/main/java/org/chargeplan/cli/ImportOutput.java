package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.tally.ImportReport;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.region.RegionReader;
import org.chargeplan.report.NationLines;
import org.chargeplan.report.json.JsonOut;
import picocli.CommandLine.Mixin;

/** Prints what an import did, as text or as JSON. */
final class ImportOutput {

  @Mixin private OutputOptions output;

  /**
   * Prints the report.
   *
   * @param command the import's name: {@code osm}
   * @param region folder of the region, now with its layers
   * @return the exit code
   */
  int print(String command, ImportReport report, Path region, PrintWriter out) {
    OutputMode mode = output.mode();
    List<String> lines = new ArrayList<>(people(report, region));
    lines.addAll(report.lines());
    if (mode.json()) {
      ObjectNode document = JsonOut.document("import " + command, ExitCode.OK);
      JsonOut.array(document, "layers", report.tally().layers(), ImportOutput::fill);
      JsonOut.texts(document, "lines", lines);
      JsonOut.print(document, out);
    } else if (!mode.quiet()) {
      lines.forEach(out::println);
    }
    return ExitCode.OK;
  }

  /** After an import of zones, how their people compare with the country's, and what is scaled. */
  private static List<String> people(ImportReport report, Path region) {
    if (!report.tally().hasZones()) {
      return List.of();
    }
    try {
      return NationLines.all(RegionReader.readWithoutRoads(region));
    } catch (InvalidInputException otherLayer) {
      return List.of(); // check reports it
    }
  }

  private static void fill(LayerTally tally, ObjectNode layer) {
    layer.put("layer", tally.layer()).put("objects", tally.objects());
    layer.put("read", tally.read()).put("taken", tally.taken());
    counts(layer, "taken_by_status", tally.takenByStatus());
    counts(layer, "remarks", tally.remarks());
    layer.put("left_out", tally.leftOutCount());
    counts(layer, "left_out_by_reason", tally.leftOut());
  }

  private static void counts(ObjectNode node, String key, Map<String, Integer> counts) {
    ObjectNode object = node.putObject(key);
    counts.forEach(object::put);
  }
}
