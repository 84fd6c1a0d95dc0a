package org.chargeplan.importer.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.model.Layer;

/**
 * What an import of single layers did to a region.
 *
 * @param layers rows by layer
 * @param leftOut what was left out, by reason in words
 * @param adjusted what was adjusted in the layers that stay, in words
 * @param notes in words what else a planner must know, e.g. what was modelled
 */
public record LayerSummary(
    List<Count> layers,
    Map<String, Integer> leftOut,
    Map<String, Integer> adjusted,
    List<String> notes) {

  /**
   * Rows of a layer; for existing ports, sites that have some.
   *
   * @param layer its name
   * @param added rows with a new id
   * @param replaced rows with an id that was there
   * @param removed rows that were there and are no more
   * @param kept rows that stay as they were
   */
  public record Count(String layer, int added, int replaced, int removed, int kept) {

    /**
     * The count of rows that were put.
     *
     * @param put all rows put
     * @param replaced those of them with an id that was there
     * @param before rows that were there
     */
    static Count of(Layer layer, int put, int replaced, int before, PutMode mode) {
      int others = before - replaced;
      return mode == PutMode.ADD
          ? new Count(layer.word(), put - replaced, replaced, 0, others)
          : new Count(layer.word(), put - replaced, replaced, others, 0);
    }
  }

  public LayerSummary {
    layers = List.copyOf(layers);
    leftOut = Map.copyOf(leftOut);
    adjusted = Map.copyOf(adjusted);
    notes = List.copyOf(notes);
  }

  /** The summary in lines of text, for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Count count : layers) {
      lines.add(
          text(
              "%s: %,d added, %,d replaced, %,d removed, %,d kept",
              count.layer, count.added, count.replaced, count.removed, count.kept));
    }
    addCounts(lines, "left out:", leftOut);
    addCounts(lines, "adjusted:", adjusted);
    lines.addAll(notes);
    return lines;
  }

  private static void addCounts(List<String> lines, String head, Map<String, Integer> counts) {
    if (!counts.isEmpty()) {
      lines.add(head);
      new TreeMap<>(counts).forEach((what, n) -> lines.add(text("  %,7d %s", n, what)));
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
