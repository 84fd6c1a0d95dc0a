package org.chargeplan.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.chargeplan.network.Network;
import org.chargeplan.network.Route;
import org.chargeplan.region.Region;
import org.chargeplan.report.CorridorTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code chargeplan check}: every problem of a region's files. */
@Command(
    name = "check",
    description = "Tells every problem of a region's files, with file and line.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private RegionFolder folder;

  @Mixin private RuleOptions rules;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Region region = LoadedRegion.check(folder.path(), rules.read());
    spec.commandLine()
        .getOut()
        .printf(
            "%s is valid: %d provinces, %d zones, %d sites, %d grid nodes, %d road nodes, %d roads,"
                + " %d rules.%n",
            region.title(),
            region.provinces().size(),
            region.zones().size(),
            region.sites().size(),
            region.gridNodes().size(),
            region.roads().nodes().size(),
            region.roads().edges().size(),
            region.rules().size());
    if (!region.corridors().isEmpty()) {
      List<Route> routes = Network.of(region, 0).routes();
      CorridorTable.lines(region, routes).forEach(spec.commandLine().getOut()::println);
    }
    return ExitCode.OK;
  }
}
