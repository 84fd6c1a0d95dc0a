package org.chargeplan.importer.layers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;

/**
 * What an import changes in a layer that was there: places are the same by their id.
 *
 * @param layer name of the layer
 * @param before rows that were there
 * @param added ids that are new, in order
 * @param gone ids that are no more, in order
 * @param moved ids of places that lie elsewhere, in order
 */
public record LayerChange(
    String layer, int before, List<String> added, List<String> gone, List<String> moved) {

  /** A node that somebody drew better has not moved. */
  private static final double MOVED_M = 10;

  private static final int MOST_NAMED = 5;

  public LayerChange {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    moved = List.copyOf(moved);
  }

  /**
   * The change of a layer that an import is about to write.
   *
   * @param now places by id
   * @return nothing where the table is not there, is empty or can't be read
   */
  public static Optional<LayerChange> of(Layer layer, Path folder, Map<String, Location> now) {
    Problems broken = new Problems();
    String word = layer.word();
    EditableTable table = EditableTable.read(folder, word + ".csv", word, broken);
    if (!broken.isEmpty() || table.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Location> before = new HashMap<>();
    table
        .rows()
        .forEach(
            row ->
                EditableTable.location(row)
                    .ifPresent(place -> before.put(row.get(EditableTable.ID), place)));
    Set<String> added = new TreeSet<>(now.keySet());
    added.removeAll(table.ids());
    Set<String> gone = new TreeSet<>(table.ids());
    gone.removeAll(now.keySet());
    Set<String> moved = new TreeSet<>(before.keySet());
    moved.retainAll(now.keySet());
    moved.removeIf(id -> before.get(id).distanceM(now.get(id)) <= MOVED_M);
    return Optional.of(
        new LayerChange(
            word, table.rows().size(), List.copyOf(added), List.copyOf(gone), List.copyOf(moved)));
  }

  /** The change in a line of text, for people. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "%s: %,d before; added %s; removed %s; moved %s",
        layer,
        before,
        counted(added),
        counted(gone),
        counted(moved));
  }

  private static String counted(List<String> ids) {
    if (ids.isEmpty()) {
      return "none";
    }
    String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
    return String.format(
        Locale.ROOT, "%,d (%s%s)", ids.size(), named, ids.size() > MOST_NAMED ? ", ..." : "");
  }
}
