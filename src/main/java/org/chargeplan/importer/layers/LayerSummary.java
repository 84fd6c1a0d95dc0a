package org.chargeplan.importer.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.tally.ImportReport;
import org.chargeplan.importer.tally.ImportTally;

/**
 * What an import of single layers did to a region.
 *
 * @param layers rows by layer
 * @param tally what was read, taken and left out
 * @param adjusted what was adjusted in the layers that stay, in words
 * @param notes in words what else a planner must know, e.g. what was modelled
 */
public record LayerSummary(
    List<Count> layers, ImportTally tally, Map<String, Integer> adjusted, List<String> notes)
    implements ImportReport {

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
    adjusted = Map.copyOf(adjusted);
    notes = List.copyOf(notes);
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Count count : layers) {
      lines.add(
          text(
              "%s: %,d added, %,d replaced, %,d removed, %,d kept",
              count.layer, count.added, count.replaced, count.removed, count.kept));
    }
    if (!adjusted.isEmpty()) {
      lines.add("adjusted:");
      new TreeMap<>(adjusted).forEach((what, n) -> lines.add(text("  %,7d %s", n, what)));
    }
    lines.addAll(notes);
    lines.addAll(tally.lines());
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
