package org.chargeplan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.chargeplan.country.NewRegion;
import org.chargeplan.input.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code chargeplan init}: a new folder of a region, ready for layers. */
@Command(
    name = "init",
    description =
        "Creates a region of any country: commented files with its defaults and rules, ready for"
            + " layers.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  chargeplan init andorra --country AD",
      "  chargeplan import osm andorra.osm.pbf andorra"
    })
final class InitCommand implements Callable<Integer> {

  /** What the files are for, by name. */
  private static final Map<String, String> PURPOSES =
      Map.of(
          "region.yaml", "phases, vehicle classes, port types, kinds of sites, connection",
          "rules.yaml", "targets, law, money: set a target",
          "assumptions.yaml", "what imports assume: demand per person, substations");

  @Parameters(
      index = "0",
      paramLabel = "REGION",
      description = "Folder to create, or an empty one.")
  private Path folder;

  @Option(
      names = "--country",
      paramLabel = "ID",
      required = true,
      description = "ISO 3166-1 code (AD, AND) or English name of the country.")
  private String country;

  @Option(
      names = "--bounds",
      paramLabel = "W,S,E,N",
      description =
          "West, south, east and north in degrees (default: those of the country). Not for the five"
              + " countries that begin with region files of their own.")
  private String bounds;

  @Option(
      names = "--start",
      paramLabel = "YEAR",
      description =
          "First year of the programme (default: that of the country's figures, or next year). Not for"
              + " countries that begin with region files of their own.")
  private Integer start;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Problems problems = new Problems();
    NewRegion region =
        NewRegion.begin(
            folder,
            country,
            Optional.ofNullable(bounds).flatMap(text -> BoundsOption.read(text, problems)),
            start == null ? OptionalInt.empty() : OptionalInt.of(start),
            Year.now(ZoneId.systemDefault()).getValue() + 1,
            problems);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s is a region of %s, %d to %d, without layers.%n",
        folder, region.country(), region.start(), region.end());
    out.println(
        region.isKnown()
            ? "Figures and rules known of the country are used; the others are assumed."
            : "Every figure is assumed: chargeplan knows no figures of this country.");
    region
        .people()
        .ifPresent(
            people ->
                out.printf(
                    Locale.ROOT,
                    "The country has %,d people (%d): the region takes its share by people of fleets"
                        + " and targets%nthat are marked as national, once it has zones.%n",
                    people.count(),
                    people.year()));
    for (String file : region.files()) {
      out.printf(
          "  %-17s %s%n",
          file, PURPOSES.getOrDefault(file, "rules to add to it: --rules " + folder.resolve(file)));
    }
    out.printf(
        "Next, import its layers: chargeplan import osm FILE.osm.pbf %s%n"
            + "(extracts of OpenStreetMap by country: https://download.geofabrik.de)%n",
        folder);
    return ExitCode.OK;
  }
}
