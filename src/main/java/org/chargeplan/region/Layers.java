package org.chargeplan.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.CsvTable;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;

/**
 * The files of a region's folder besides {@code region.yaml}.
 *
 * @param dir the folder
 * @param rules the rules
 * @param provinces table of provinces
 * @param zones table of zones
 * @param people table of where their people live; it may be missing where it has its usual name
 * @param grid table of grid nodes
 * @param sites table of sites
 * @param roadNodes table of road nodes
 * @param roadEdges table of road edges
 */
record Layers(
    Path dir,
    String rules,
    String provinces,
    String zones,
    String people,
    String grid,
    String sites,
    String roadNodes,
    String roadEdges) {

  static final String REGION = "region.yaml";
  static final String RULES = "rules.yaml";
  private static final String PEOPLE = "people.csv";

  /** The files that {@code layers} of {@code region.yaml} names, else those of the usual names. */
  static Layers of(Path dir, Fields fields) {
    Layers layers =
        new Layers(
            dir,
            name(fields, "rules", RULES),
            name(fields, "provinces", "provinces.csv"),
            name(fields, "zones", "zones.csv"),
            name(fields, "people", PEOPLE),
            name(fields, "grid", "grid.csv"),
            name(fields, "sites", "sites.csv"),
            name(fields, "road_nodes", "road_nodes.csv"),
            name(fields, "road_edges", "road_edges.csv"));
    fields.rejectUnknown();
    return layers;
  }

  private static String name(Fields fields, String key, String usual) {
    String name = fields.text(key, usual);
    if (isName(name)) {
      return name;
    }
    fields.problem(
        key,
        "The " + key + " (" + name + ") of layers must be a file of the region's folder.",
        "Maybe '" + usual + "'.");
    return usual;
  }

  /** Whether a text can be the name of a file of the folder. */
  static boolean isName(String text) {
    return text.matches("[^/\\\\\\p{Cntrl}]+");
  }

  /**
   * Reads a table of the folder, as {@link CsvTable#read} does.
   *
   * @param name its name
   */
  boolean read(String name, Columns columns, Problems problems, Consumer<CsvRow> rows) {
    return read(name, columns, areMissing(), problems, rows);
  }

  /** Reads as above a table that may have no rows. */
  boolean read(
      String name, Columns columns, boolean mayBeEmpty, Problems problems, Consumer<CsvRow> rows) {
    return CsvTable.read(path(name), shown(name), columns, mayBeEmpty, problems, rows);
  }

  /** Whether a table has only its header. */
  boolean isEmpty(String name) {
    return CsvTable.hasHeaderOnly(path(name));
  }

  /**
   * Whether the layers are still to be made: sites, the last of them, have only their header.
   * Another table without rows beside sites is a mistake.
   */
  private boolean areMissing() {
    return isEmpty(sites);
  }

  /** The names of all files, in the order they are read. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(REGION, provinces, zones));
    if (hasPeople()) {
      names.add(people);
    }
    names.addAll(List.of(grid, sites, roadNodes, roadEdges, rules));
    return names;
  }

  /** Whether there is to be a table of where people live: it has a name of its own, or is there. */
  boolean hasPeople() {
    return !people.equals(PEOPLE) || Files.exists(path(people));
  }

  Path path(String name) {
    return dir.resolve(name);
  }

  /** A file as problems name it: below the folder as the user gave it, with slashes. */
  String shown(String name) {
    return shown(dir, name);
  }

  static String shown(Path dir, String name) {
    return dir.resolve(name).toString().replace('\\', '/');
  }
}
