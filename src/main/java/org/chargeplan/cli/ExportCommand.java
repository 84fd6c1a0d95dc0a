package org.chargeplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chargeplan.export.CsvWriter;
import org.chargeplan.export.OcpiWriter;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.LoadedPlan;
import org.chargeplan.planning.PlanSource;
import org.chargeplan.planning.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan export}: a plan in the formats of others. */
@Command(
    name = "export",
    description = "Writes a plan in a format that other programs read.",
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

  /** What can be written. */
  enum Format {
    /** A folder of CSV tables. */
    CSV("", "-csv"),
    /** An OGC GeoPackage. */
    GPKG(".gpkg", ".gpkg"),
    /** A GeoJSON feature a line. */
    GEOJSONSEQ(".geojsonl", ".geojsonl"),
    /** Locations of OCPI 2.2.1. */
    OCPI(".json", ".ocpi.json"),
    /** The program as an exact mixed-integer program, with the plan as a start. */
    MPS(".mps", ".mps");

    private final String ending;
    private final String afterPlan;

    /**
     * @param ending what the name of a file must end in; empty for a folder
     * @param afterPlan what follows the plan's name where no other name is given
     */
    Format(String ending, String afterPlan) {
      this.ending = ending;
      this.afterPlan = afterPlan;
    }

    boolean isFolder() {
      return ending.isEmpty();
    }
  }

  @Parameters(paramLabel = "PLAN", description = "A plan file, e.g. plan.geojson.")
  private Path plan;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = {
        "csv: a folder of tables: sites, ports, grid, provinces, capital, rules, totals.",
        "gpkg: an OGC GeoPackage with layers for sites, grid nodes, zones, roads and corridors.",
        "geojsonseq: newline-delimited GeoJSON, one site a line.",
        "ocpi: Locations of OCPI 2.2.1, one port an EVSE; swap cabinets are left out.",
        "mps: the plan's program as an exact mixed-integer program for any solver, and beside it"
            + " (.mst) the plan's values to start from, as CBC reads them."
      })
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The file, or the folder of tables. Default: the plan's name with the format's ending.")
  private Path output;

  @Option(
      names = "--region",
      paramLabel = "DIR",
      description = "Folder of the plan's region. Default: regions/ID.")
  private Path region;

  @Option(
      names = "--party",
      paramLabel = "ID",
      description = "ocpi: party_id of the operator, three letters or digits. Default: CPL.")
  private String party;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description =
          "ocpi: time zone of all sites, e.g. Asia/Ho_Chi_Minh. Default: the nautical zone of each"
              + " site's longitude.")
  private String timeZone;

  @Mixin private QuietOption quiet;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path target = target();
    OcpiWriter.Party owner = party();
    PlanSource source = new PlanSource(plan, Optional.ofNullable(region));
    Planner planner = new Planner();
    PrintWriter out = spec.commandLine().getOut();
    Consumer<String> warnings = quiet.mode().warnings(spec.commandLine().getErr());
    if (format == Format.MPS) {
      MpsExport.print(planner.exportModel(source, target, warnings), out);
      return ExitCode.OK;
    }
    LoadedPlan input = planner.load(source, warnings);
    switch (format) {
      case CSV -> PlanExport.csv(input, target, out);
      case GPKG -> PlanExport.gpkg(input, target, out);
      case GEOJSONSEQ -> PlanExport.geojsonseq(input, target, out);
      case OCPI -> OcpiExport.run(input, owner, target, out);
      default -> throw new IllegalStateException("Not written here: " + format);
    }
    return ExitCode.OK;
  }

  private OcpiWriter.Party party() throws InvalidRequestException {
    if (format != Format.OCPI && (party != null || timeZone != null)) {
      throw new InvalidRequestException(
          "The option ("
              + (party != null ? "--party" : "--time-zone")
              + ") is for --format ocpi. Maybe leave it out.");
    }
    String id = party == null ? "CPL" : party.toUpperCase(Locale.ROOT);
    if (!id.matches("[A-Z0-9]{3}")) {
      throw new InvalidRequestException(
          "The party (" + party + ") must be three letters or digits. Maybe CPL.");
    }
    if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
      throw new InvalidRequestException(
          "The time zone ("
              + timeZone
              + ") must be one of IANA's. Maybe in the manner of Asia/Ho_Chi_Minh.");
    }
    return new OcpiWriter.Party(id, Optional.ofNullable(timeZone).map(ZoneId::of));
  }

  private Path target() throws InvalidRequestException, IOException {
    Path target = output == null ? plan.resolveSibling(stem(plan) + format.afterPlan) : output;
    Path name = target.toAbsolutePath().normalize().getFileName();
    if (name == null || !name.toString().endsWith(format.ending)) {
      throw new InvalidRequestException(
          "The output ("
              + target
              + ") must end in "
              + format.ending
              + ". Maybe "
              + target
              + format.ending
              + ".");
    }
    Path folder = target.toAbsolutePath().normalize().getParent();
    if (!Files.isDirectory(folder)) {
      throw new InvalidRequestException(
          "The folder (" + folder + ") of the output does not exist. Maybe it must be made first.");
    }
    if (Files.exists(target) && Files.exists(plan) && Files.isSameFile(target, plan)) {
      throw new InvalidRequestException(
          "The output (" + target + ") is the plan itself. Maybe another name.");
    }
    checkKind(target);
    return target;
  }

  private void checkKind(Path target) throws InvalidRequestException, IOException {
    if (!format.isFolder() && Files.isDirectory(target)) {
      throw new InvalidRequestException(
          "The output (" + target + ") is a folder. Maybe another name.");
    }
    if (format.isFolder() && Files.isRegularFile(target)) {
      throw new InvalidRequestException(
          "The output (" + target + ") is a file. Maybe another name.");
    }
    Optional<Path> foreign = format.isFolder() ? CsvWriter.findForeign(target) : Optional.empty();
    if (foreign.isPresent()) {
      throw new InvalidRequestException(
          "The output folder ("
              + target
              + ") holds something else ("
              + foreign.get().getFileName()
              + ") and is not replaced. Maybe "
              + target
              + "-csv.");
    }
  }

  /** The name of a file without its ending. */
  static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
