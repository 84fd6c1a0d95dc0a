package org.chargeplan.solve;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Program;
import org.chargeplan.region.Region;

/**
 * Which columns can replace one another in a move: the same type and phase at the same grid node or
 * anywhere, other types at the same site, other phases. Built once before the search.
 */
final class ColumnNeighbours {

  /** No columns. */
  private static final int[] NONE = {};

  private final int[] builds;
  private final int[] reinforcements;
  private final int[] nearGroup;
  private final int[] farGroup;
  private final int[] siteGroup;
  private final int[] shiftGroup;
  private final int[] nodeOf;
  private final int[][] reliefs;
  private final int[][] near;
  private final int[][] far;
  private final int[][] site;
  private final int[][] shift;

  /** What the columns of one group have in common. */
  private record Key(int place, int type, int phase) {}

  ColumnNeighbours(Region region, Program program) {
    IntArrayList buildColumns = new IntArrayList();
    IntArrayList reinforceColumns = new IntArrayList();
    nodeOf = new int[program.columns()];
    IntArrayList[] reliefLists = new IntArrayList[region.gridNodes().size()];
    Arrays.setAll(reliefLists, node -> new IntArrayList());
    Groups nearGroups = new Groups(program.columns());
    Groups farGroups = new Groups(program.columns());
    Groups siteGroups = new Groups(program.columns());
    Groups shiftGroups = new Groups(program.columns());
    for (int column = 0; column < program.columns(); column++) {
      if (program.decision(column) instanceof Decision.Build build) {
        int node = region.sites().get(build.site()).gridNode().index();
        nodeOf[column] = node;
        buildColumns.add(column);
        nearGroups.add(column, new Key(node, build.type(), build.phase()));
        farGroups.add(column, new Key(0, build.type(), build.phase()));
        siteGroups.add(column, new Key(build.site(), 0, build.phase()));
        shiftGroups.add(column, new Key(build.site(), build.type(), 0));
      } else if (program.decision(column) instanceof Decision.Reinforce block) {
        nodeOf[column] = block.gridNode();
        reinforceColumns.add(column);
        reliefLists[block.gridNode()].add(column);
      }
    }
    builds = buildColumns.toIntArray();
    reinforcements = reinforceColumns.toIntArray();
    nearGroup = nearGroups.group;
    farGroup = farGroups.group;
    siteGroup = siteGroups.group;
    shiftGroup = shiftGroups.group;
    reliefs = Arrays.stream(reliefLists).map(IntArrayList::toIntArray).toArray(int[][]::new);
    near = nearGroups.members();
    far = farGroups.members();
    site = siteGroups.members();
    shift = shiftGroups.members();
  }

  private static final class Groups {
    private final int[] group;
    private final Map<Key, Integer> index = new HashMap<>();
    private final List<IntArrayList> lists = new ArrayList<>();

    Groups(int columns) {
      group = new int[columns];
      Arrays.fill(group, -1);
    }

    void add(int column, Key key) {
      int at = index.computeIfAbsent(key, k -> lists.size());
      if (at == lists.size()) {
        lists.add(new IntArrayList());
      }
      lists.get(at).add(column);
      group[column] = at;
    }

    int[][] members() {
      return lists.stream().map(IntArrayList::toIntArray).toArray(int[][]::new);
    }
  }

  /** All columns that build ports. */
  int[] builds() {
    return builds;
  }

  /** All columns that reinforce the grid. */
  int[] reinforcements() {
    return reinforcements;
  }

  /** Columns that reinforce the grid node of a column, by rising phase. */
  int[] reliefs(int column) {
    return reliefs[nodeOf[column]];
  }

  /** Columns of the same type and phase at the same grid node, itself among them. */
  int[] near(int column) {
    return members(near, nearGroup[column]);
  }

  /** Columns of the same type and phase, itself among them. */
  int[] far(int column) {
    return members(far, farGroup[column]);
  }

  /** Columns of the same site and phase, itself among them. */
  int[] typesAtSite(int column) {
    return members(site, siteGroup[column]);
  }

  /** Columns of the same site and type, itself among them. */
  int[] phases(int column) {
    return members(shift, shiftGroup[column]);
  }

  private static int[] members(int[][] groups, int group) {
    return group < 0 ? NONE : groups[group];
  }
}
