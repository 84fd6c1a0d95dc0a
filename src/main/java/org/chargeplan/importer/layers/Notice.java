package org.chargeplan.importer.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.LayerSource;

/** The notice that goes with a region's layers: sources, licences, and how to make them again. */
final class Notice {

  /** Begins what an earlier notice said, where there is no table of sources for it. */
  static final String EARLIER = "What the notice said before the sources were kept by layer:";

  /** Distinguishes a notice that an import made from one that somebody wrote. */
  static final String MADE = "The tables of this folder are compiled from the sources below";

  private record Origin(String title, String licence, String url) {}

  private record Use(String date, String used) {}

  private Notice() {}

  /**
   * @param sources the sources by layer; those of one title, licence and address are listed
   *     together
   * @param earlier text of an earlier notice that still holds, or empty
   */
  static String text(String title, List<LayerSource> sources, String earlier) {
    StringBuilder text = new StringBuilder();
    text.append(title).append("\n\n");
    if (sources.isEmpty() && earlier.isBlank()) {
      return text.append("The tables of this folder have no rows yet.\n").toString();
    }
    text.append(MADE).append(", each under its ");
    text.append("licence.\nFigures with the status 'assumed' come from no source.\n");
    Map<Origin, List<LayerSource>> byOrigin = new LinkedHashMap<>();
    Map<String, List<String>> byCommand = new LinkedHashMap<>();
    for (LayerSource source : sources) {
      Origin origin = new Origin(source.title(), source.licence(), source.url());
      byOrigin.computeIfAbsent(origin, o -> new ArrayList<>()).add(source);
      if (!source.command().isEmpty()) {
        List<String> layers = byCommand.computeIfAbsent(source.command(), c -> new ArrayList<>());
        if (!layers.contains(source.layer())) {
          layers.add(source.layer());
        }
      }
    }
    byOrigin.forEach((origin, rows) -> append(text, origin, rows));
    if (!byCommand.isEmpty()) {
      text.append("\nThe layers are made again by\n");
      byCommand.forEach(
          (command, layers) ->
              text.append("\n    ")
                  .append(command)
                  .append("\n      (")
                  .append(String.join(", ", layers))
                  .append(")\n"));
      // Only recipes read a folder of tables.
      boolean namesFolder = byCommand.keySet().stream().anyMatch(c -> c.contains(" TABLES "));
      text.append("\nwhere files stand without their folders");
      text.append(
          namesFolder
              ? ", and TABLES is the folder of the source tables\nthat a recipe names.\n"
              : ".\n");
    }
    if (!earlier.isBlank()) {
      text.append('\n').append(EARLIER).append("\n\n").append(earlier.strip()).append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Origin origin, List<LayerSource> rows) {
    text.append("\n* ").append(origin.title()).append('\n');
    text.append("  Licence: ").append(origin.licence()).append('\n');
    if (!origin.url().isEmpty()) {
      text.append("  ").append(origin.url()).append('\n');
    }
    Map<Use, List<String>> layersByUse = new LinkedHashMap<>();
    for (LayerSource row : rows) {
      Use use = new Use(row.date(), row.used());
      layersByUse.computeIfAbsent(use, u -> new ArrayList<>()).add(row.layer());
    }
    layersByUse.forEach(
        (use, layers) -> {
          text.append("  Layers: ").append(String.join(", ", layers));
          text.append(use.date().isEmpty() ? "" : "; data of " + use.date()).append('\n');
          text.append(use.used().isEmpty() ? "" : "  Used for: " + use.used() + '\n');
        });
  }
}
