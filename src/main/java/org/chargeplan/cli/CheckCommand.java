package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.chargeplan.planning.CheckedRegion;
import org.chargeplan.planning.Planner;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSubjects;
import org.chargeplan.report.CorridorTable;
import org.chargeplan.report.InputFigureLines;
import org.chargeplan.report.NationLines;
import org.chargeplan.report.RoadPartLines;
import org.chargeplan.report.json.JsonOut;
import org.chargeplan.report.json.RegionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chargeplan check}: every problem of a region's files. */
@Command(
    name = "check",
    description = "Lists every problem of a region's files, with file and line.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  chargeplan check regions/vietnam --rule vn-6=on")
final class CheckCommand implements Callable<Integer> {

  @Mixin private RegionFolder folder;

  @Mixin private RuleOptions rules;

  @Mixin private OutputOptions output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CheckedRegion checked = new Planner().check(folder.path(), rules.read());
    Region region = checked.region();
    LocalDate today = rules.asOf().orElseGet(LocalDate::now);
    if (region.law().areOutdatedAt(today)) {
      output
          .mode()
          .warnings(spec.commandLine().getErr())
          .accept(
              "the rules were last compared with the law on "
                  + region.law().checked().orElseThrow()
                  + ", more than a year ago; compare them, and change checked in rules.yaml.");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (output.mode().json()) {
      ObjectNode document = JsonOut.document("check", ExitCode.OK);
      RegionJson.addTo(document, region, checked.routes());
      JsonOut.print(document, out);
      return ExitCode.OK;
    }
    if (region.isWithoutLayers()) {
      out.printf(
          "%s is valid so far: %d rules, and tables without rows.%n"
              + "Next, import its layers: chargeplan import osm FILE.osm.pbf %s%n",
          region.title(), region.rules().size(), folder.path());
      NationLines.all(region).forEach(out::println);
      return ExitCode.OK;
    }
    out.printf(
        "%s is valid%s: %d provinces, %d zones, %d sites, %d grid nodes, %d road nodes, %d roads,"
            + " %d rules.%n",
        region.title(),
        region.isWithoutSites() ? " so far" : "",
        region.provinces().size(),
        region.zones().size(),
        region.sites().size(),
        region.gridNodes().size(),
        region.roads().nodes().size(),
        region.roads().edges().size(),
        region.rules().size());
    out.println(InputFigureLines.sentence(region));
    NationLines.all(region).forEach(out::println);
    CorridorTable.lines(region, checked.routes()).forEach(out::println);
    RoadPartLines.of(region).forEach(out::println);
    RuleSubjects.missing(region)
        .forEach((rule, why) -> out.printf("Rule %s has nothing to look at: %s.%n", rule, why));
    if (region.isWithoutSites()) {
      out.printf(
          "It has no sites yet. Next, one of:%n"
              + "  chargeplan import osm FILE.osm.pbf %1$s%n"
              + "  chargeplan import csv FILE.csv %1$s --layer sites --source TITLE --licence TEXT%n"
              + "  chargeplan import sites %1$s (kinds spread by people, assumed)%n",
          folder.path());
    }
    return ExitCode.OK;
  }
}
