package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Program;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Location;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * The builds of each site, in the order of a space-filling curve on which neighbours mostly follow
 * each other: grid node by grid node along a Hilbert curve, and within a node along the curve
 * again.
 */
final class SiteBlocks {

  /** Cells of the curve are half a kilometre wide. */
  private static final int CURVE_LEVEL = HilbertCode.MAX_LEVEL;

  /** No column. */
  static final int NONE = -1;

  private final Program program;
  private final List<int[]> blocks;
  private final int[] kind;
  private final int kinds;
  private final int phases;
  private final int[] expensiveFirst;
  private final int[] others;
  private final int[] blockOf;
  private final int[] home;
  private final int[][] columnOfKind;

  SiteBlocks(Region region, Program program) {
    this.program = program;
    phases = region.phases().size();
    expensiveFirst =
        region.portTypes().stream()
            .sorted(Comparator.comparingDouble(PortType::capexUsd).reversed())
            .mapToInt(PortType::index)
            .toArray();
    kinds = region.portTypes().size() * phases;
    kind = new int[program.columns()];
    IntArrayList[] bySite = new IntArrayList[region.sites().size()];
    Arrays.setAll(bySite, site -> new IntArrayList());
    IntArrayList rest = new IntArrayList();
    for (int column = 0; column < program.columns(); column++) {
      if (program.decision(column) instanceof Decision.Build build) {
        kind[column] = build.type() * phases + build.phase();
        bySite[build.site()].add(column);
      } else {
        kind[column] = -1;
        rest.add(column);
      }
    }
    others = rest.toIntArray();
    blocks =
        region.sites().stream()
            .sorted(
                Comparator.comparingLong((Site site) -> curvePosition(site.gridNode().location()))
                    .thenComparingInt(site -> site.gridNode().index())
                    .thenComparingLong(site -> curvePosition(site.location())))
            .map(site -> bySite[site.index()].toIntArray())
            .filter(columns -> columns.length > 0)
            .toList();
    blockOf = new int[program.columns()];
    home = home(region);
    columnOfKind = new int[blocks.size()][kinds];
    for (int block = 0; block < blocks.size(); block++) {
      Arrays.fill(columnOfKind[block], NONE);
      for (int column : blocks.get(block)) {
        blockOf[column] = block;
        columnOfKind[block][kind[column]] = column;
      }
    }
  }

  /** The first site on the curve that is connected to the grid node of a reinforcement. */
  private int[] home(Region region) {
    int[] firstOfNode = new int[region.gridNodes().size()];
    Arrays.fill(firstOfNode, NONE);
    for (int block = blocks.size() - 1; block >= 0; block--) {
      if (program.decision(blocks.get(block)[0]) instanceof Decision.Build build) {
        firstOfNode[region.sites().get(build.site()).gridNode().index()] = block;
      }
    }
    int[] homes = new int[program.columns()];
    for (int column : others) {
      homes[column] =
          program.decision(column) instanceof Decision.Reinforce reinforce
              ? firstOfNode[reinforce.gridNode()]
              : NONE;
    }
    return homes;
  }

  private static long curvePosition(Location location) {
    int side = HilbertCode.maxOrdinate(CURVE_LEVEL);
    int x = (int) ((location.lon() + 180) / 360 * side);
    int y = (int) ((location.lat() + 90) / 180 * side);
    return Integer.toUnsignedLong(HilbertCode.encode(CURVE_LEVEL, x, y));
  }

  /** How many sites can build anything. */
  int size() {
    return blocks.size();
  }

  /** The builds of a site. */
  int[] columns(int block) {
    return blocks.get(block);
  }

  /** The site of a build. */
  int block(int column) {
    return blockOf[column];
  }

  /**
   * The site of a build, or the first one at the grid node of a reinforcement, or {@link #NONE}.
   */
  int place(int column) {
    return kind[column] < 0 ? home[column] : blockOf[column];
  }

  /** The build of a kind at a site, or {@link #NONE}. */
  int column(int block, int ofKind) {
    return columnOfKind[block][ofKind];
  }

  /**
   * The builds of some sites in stages: the most expensive type first, and within it a chain for
   * each phase.
   *
   * @param from the first site
   * @param to the site after the last one
   */
  List<List<int[]>> stages(int from, int to) {
    List<List<int[]>> stages = new ArrayList<>();
    for (int type : expensiveFirst) {
      List<int[]> stage = new ArrayList<>();
      for (int phase = 0; phase < phases; phase++) {
        int ofKind = type * phases + phase;
        stage.add(
            IntStream.range(from, to)
                .map(block -> column(block, ofKind))
                .filter(column -> column != NONE)
                .toArray());
      }
      stages.add(stage);
    }
    return stages;
  }

  /** The builds of some sites, and the reinforcement of grid nodes that come first at them. */
  int[] columns(int from, int to) {
    return IntStream.concat(
            IntStream.range(from, to).flatMap(block -> Arrays.stream(columns(block))),
            Arrays.stream(others).filter(column -> from <= home[column] && home[column] < to))
        .toArray();
  }

  /** The reinforcement of the grid nodes that come first at some sites, each a chain of its own. */
  List<int[]> reinforcement(int from, int to) {
    return Arrays.stream(others)
        .filter(column -> from <= home[column] && home[column] < to)
        .mapToObj(column -> new int[] {column})
        .toList();
  }

  /** Columns that are no builds. */
  int[] others() {
    return others;
  }

  /** Columns that are no builds, those of the last phase first: what is built later costs less. */
  int[] latestFirst() {
    return Arrays.stream(others)
        .boxed()
        .sorted(Comparator.comparingInt((Integer column) -> -program.decision(column).phase()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How many kinds of builds there are: types times phases. */
  int kinds() {
    return kinds;
  }

  /** The kind of a build; -1 for other columns. */
  int kind(int column) {
    return kind[column];
  }

  /** The rows about the site whose builds these are. */
  int[] ownRows(int[] columns) {
    IntArrayList rows = new IntArrayList();
    for (int column : columns) {
      program.forEachTerm(
          column,
          (row, c) -> {
            if (program.subject(row).kind() == Subject.Kind.SITE && !rows.contains(row)) {
              rows.add(row);
            }
          });
    }
    return rows.toIntArray();
  }
}
