package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Map;
import org.chargeplan.importer.tally.ImportReport;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.report.json.JsonOut;
import picocli.CommandLine.Mixin;

/** Prints what an import did, as text or as JSON. */
final class ImportOutput {

  @Mixin private OutputOptions output;

  /**
   * Prints the report.
   *
   * @param command the import's name: {@code osm}
   * @return the exit code
   */
  int print(String command, ImportReport report, PrintWriter out) {
    OutputMode mode = output.mode();
    if (mode.json()) {
      ObjectNode document = JsonOut.document("import " + command, ExitCode.OK);
      JsonOut.array(document, "layers", report.tally().layers(), ImportOutput::fill);
      JsonOut.texts(document, "lines", report.lines());
      JsonOut.print(document, out);
    } else if (!mode.quiet()) {
      report.lines().forEach(out::println);
    }
    return ExitCode.OK;
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
