package org.chargeplan.decode;

import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.Plan;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Program;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Turns a plan back into values of a program's columns: what {@link PlanAssembler} began with. */
public final class ColumnValues {

  private final Plan plan;
  private final Program program;
  private final Problems problems;
  private final String fileName;

  private ColumnValues(Plan plan, Program program, Problems problems, String fileName) {
    this.plan = plan;
    this.program = program;
    this.problems = problems;
    this.fileName = fileName;
  }

  /**
   * The values of all columns.
   *
   * @param program compiled from the plan's region
   * @param fileName the plan's file, as the user named it
   * @param problems takes what no column can hold, such as more ports than a site has bays for
   * @return nothing where there is any problem
   */
  public static Optional<int[]> of(Plan plan, Program program, String fileName, Problems problems) {
    Problems found = new Problems();
    int[] values = new ColumnValues(plan, program, found, fileName).read();
    problems.addAll(found.list());
    return found.isEmpty() ? Optional.of(values) : Optional.empty();
  }

  /**
   * The values of all columns of a program that has room for the plan.
   *
   * @param program compiled from the plan's region, or from one with the same sites, port types,
   *     phases and grid nodes
   * @throws IllegalArgumentException where no column can hold a part of the plan
   */
  public static int[] of(Plan plan, Program program) {
    Problems found = new Problems();
    return of(plan, program, "plan", found)
        .orElseThrow(() -> new IllegalArgumentException(found.list().toString()));
  }

  /**
   * The values of all columns for a region that changed since the plan was made: what has no room
   * any more is left out.
   *
   * @param program compiled from the plan's region
   */
  public static int[] fitting(Plan plan, Program program) {
    int[] values = new ColumnValues(plan, program, new Problems(), "plan").read();
    for (int column = 0; column < values.length; column++) {
      values[column] = Math.max(0, Math.min(values[column], program.upper(column)));
    }
    return values;
  }

  /** How many new ports of a plan some values lack, for there is no room for them. */
  public static long portsWithoutRoom(Plan plan, Program program, int[] values) {
    long planned = 0;
    for (Site site : plan.region().sites()) {
      for (PortType type : plan.region().portTypes()) {
        for (Phase phase : plan.region().phases()) {
          planned += plan.newPorts(site, type, phase);
        }
      }
    }
    long kept = 0;
    for (int column = 0; column < values.length; column++) {
      boolean isBuild = program.decision(column) instanceof Decision.Build;
      kept += isBuild ? program.base(column) + values[column] : 0;
    }
    return planned - kept;
  }

  private int[] read() {
    Region region = plan.region();
    int types = region.portTypes().size();
    int phases = region.phases().size();
    int[] portsLeast = new int[region.sites().size() * types * phases];
    int[] portsLimit = new int[region.sites().size() * types * phases];
    int[] blocksLimit = new int[region.gridNodes().size() * phases];
    int[] values = new int[program.columns()];
    for (int column = 0; column < values.length; column++) {
      if (program.decision(column) instanceof Decision.Build build) {
        int at = (build.site() * types + build.type()) * phases + build.phase();
        portsLeast[at] = program.base(column);
        portsLimit[at] = program.base(column) + program.upper(column);
        values[column] =
            plan.newPorts(
                    region.sites().get(build.site()),
                    region.portTypes().get(build.type()),
                    region.phases().get(build.phase()))
                - program.base(column);
      } else if (program.decision(column) instanceof Decision.Reinforce block) {
        blocksLimit[block.gridNode() * phases + block.phase()] = program.upper(column);
        values[column] =
            plan.blocks(
                region.gridNodes().get(block.gridNode()), region.phases().get(block.phase()));
      }
    }
    requirePorts(portsLeast, portsLimit);
    requireBlocks(blocksLimit);
    return values;
  }

  private void requirePorts(int[] least, int[] limit) {
    int at = 0;
    for (Site site : plan.region().sites()) {
      for (PortType type : plan.region().portTypes()) {
        for (Phase phase : plan.region().phases()) {
          String what = "ports of " + type.id() + " at site (" + site.id() + ")";
          int ports = plan.newPorts(site, type, phase);
          requirePinned(ports, least[at], what, phase);
          require(ports, limit[at++], what, phase);
        }
      }
    }
  }

  private void requireBlocks(int[] limit) {
    int at = 0;
    for (GridNode node : plan.region().gridNodes()) {
      for (Phase phase : plan.region().phases()) {
        String what = "blocks of reinforcement at grid node (" + node.id() + ")";
        require(plan.blocks(node, phase), limit[at++], what, phase);
      }
    }
  }

  private void requirePinned(int value, int least, String what, Phase phase) {
    if (value < least) {
      problems.add(
          fileName,
          0,
          "The %s in %s (%d) must be %d, as pinned.".formatted(what, phase.id(), value, least),
          "Maybe the file was changed by hand; solve --take-edits takes changes over.");
    }
  }

  private void require(int value, int limit, String what, Phase phase) {
    if (value > limit) {
      problems.add(
          fileName,
          0,
          "The "
              + what
              + " in "
              + phase.id()
              + " ("
              + value
              + ") must be at most "
              + limit
              + ", what the place has room for.",
          "Maybe the region changed since; chargeplan verify lists what the plan breaks.");
    }
  }
}
