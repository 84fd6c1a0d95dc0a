package org.chargeplan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chargeplan.export.Formulas;
import org.chargeplan.export.OcpiWriter;
import org.chargeplan.planning.PlanSource;
import org.chargeplan.planning.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chargeplan export}: a plan in the formats of other software. */
@Command(
    name = "export",
    description = "Writes a plan in a format that other software reads.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  chargeplan export plan.geojson --format csv -o tables",
      "  chargeplan export plan.geojson --format gpkg",
      "  ogrinfo -so -al plan.gpkg",
      "  chargeplan export plan.geojson --format geojsonseq",
      "  chargeplan export plan.geojson --format ocpi --party ABC",
      "  chargeplan export plan.geojson --format mps",
      "  cbc plan.mps -mipstart plan.mst -seconds 60 -solve"
    })
final class ExportCommand implements Callable<Integer> {

  @Mixin private PlanOption plan;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = {
        "csv: a folder of tables: sites, ports, grid, provinces, capital, rules, totals.",
        "gpkg: an OGC GeoPackage with layers for sites, grid nodes, zones, roads and corridors.",
        "geojsonseq: newline-delimited GeoJSON, one site per line.",
        "ocpi: Locations of OCPI 2.2.1, one EVSE per port; swap cabinets are left out.",
        "mps: the exact mixed-integer program of the plan for any solver, and beside it (.mst) the"
            + " plan as a start, in CBC's format."
      })
  private ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The file, or the folder of tables. Default: the plan's name with the format's ending.")
  private Path output;

  @Option(
      names = "--formulas",
      description =
          "csv: write texts that begin with =, +, - or @ as they are. Without it an apostrophe goes"
              + " before them, so that a spreadsheet shows them and runs nothing.")
  private boolean asTheyAre;

  @Mixin private OcpiOptions ocpi;

  @Mixin private QuietOption quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path target = output == null ? plan.sibling(format.afterPlan()) : output;
    ExportTarget.requireUsable(target, format, plan.file());
    OcpiWriter.Party party = ocpi.party(format);
    Planner planner = new Planner();
    PlanSource source = plan.source();
    PrintWriter out = spec.commandLine().getOut();
    Consumer<String> warnings = quiet.mode().warnings(spec.commandLine().getErr());
    Formulas formulas = asTheyAre ? Formulas.AS_THEY_ARE : Formulas.SHOWN;
    switch (format) {
      case CSV -> PlanExport.csv(planner.load(source, warnings), formulas, target, out);
      case GPKG -> PlanExport.gpkg(planner.load(source, warnings), target, out);
      case GEOJSONSEQ -> PlanExport.geojsonseq(planner.load(source, warnings), target, out);
      case OCPI -> OcpiExport.run(planner.load(source, warnings), party, target, out);
      case MPS -> MpsExport.print(planner.exportModel(source, target, warnings), out);
    }
    return ExitCode.OK;
  }
}
