package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
      "  chargeplan export plan.geojson --format mps",
      "  cbc plan.mps -mipstart plan.mst -seconds 60 -solve"
    })
final class ExportCommand implements Callable<Integer> {

  /** What can be written. */
  enum Format {
    /** The program as an exact mixed-integer program, with the plan as a start. */
    MPS;

    String extension() {
      return "." + name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "PLAN", description = "A plan file, e.g. plan.geojson.")
  private Path plan;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description =
          "mps: the plan's program as an exact mixed-integer program for any solver, and beside it"
              + " (.mst) the plan's values to start from, as CBC reads them.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file. Default: the plan's name with the format's ending.")
  private Path output;

  @Option(
      names = "--region",
      paramLabel = "DIR",
      description = "Folder of the plan's region. Default: regions/ID.")
  private Path region;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path target = target();
    PlannedRegion input =
        PlannedRegion.read(plan, Optional.ofNullable(region), spec.commandLine().getErr());
    switch (format) {
      case MPS -> MpsExport.run(input, target, spec.commandLine().getOut());
    }
    return ExitCode.OK;
  }

  private Path target() throws UsageException {
    Path target = output == null ? plan.resolveSibling(stem(plan) + format.extension()) : output;
    if (!target.getFileName().toString().endsWith(format.extension())) {
      throw new UsageException(
          "The output ("
              + target
              + ") must end in "
              + format.extension()
              + ". Maybe "
              + target
              + format.extension()
              + ".");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (!folder.toFile().isDirectory()) {
      throw new UsageException(
          "The folder (" + folder + ") of the output does not exist. Maybe it must be made first.");
    }
    if (target.toFile().isDirectory()) {
      throw new UsageException("The output (" + target + ") is a folder. Maybe another name.");
    }
    return target;
  }

  /** The name of a file without its ending. */
  static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
