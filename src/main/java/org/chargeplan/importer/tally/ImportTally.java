package org.chargeplan.importer.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chargeplan.importer.model.Layer;

/** What became of all objects of a source, by layer; the table at the end of every import. */
public final class ImportTally {

  private final Map<Layer, LayerTally> layers = new EnumMap<>(Layer.class);

  /**
   * The tally of a layer, begun where it is asked for first.
   *
   * @param objects what is counted, in words: {@code places}
   */
  public LayerTally of(Layer layer, String objects) {
    return layers.computeIfAbsent(layer, each -> new LayerTally(each, objects));
  }

  /** The tallies in order of the layers. */
  public Collection<LayerTally> layers() {
    return layers.values();
  }

  /** Whether the source has zones. */
  public boolean hasZones() {
    return layers.containsKey(Layer.ZONES);
  }

  /** The table in lines of text, for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%-10s %9s %9s %9s %9s", "layer", "read", "taken", "assumed", "left out"));
    for (LayerTally tally : layers.values()) {
      lines.add(tally.line());
      addCounts(lines, "left out", tally.leftOut());
      addCounts(lines, "taken", tally.remarks());
    }
    return lines;
  }

  private static void addCounts(List<String> lines, String head, Map<String, Integer> counts) {
    counts.forEach(
        (what, count) ->
            lines.add(String.format(Locale.ROOT, "  %-8s %,9d %s", head, count, what)));
  }
}
