package org.chargeplan.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an import from Open Charge Map made, and what it left out.
 *
 * @param stations stations taken
 * @param ownSites those that became sites of their own
 * @param portsBefore existing ports of the region before, by type
 * @param ports existing ports that took their place, by type
 * @param leftOut stations and connectors left out, by reason in words
 */
public record OcmSummary(
    int stations,
    int ownSites,
    Map<String, Integer> portsBefore,
    Map<String, Integer> ports,
    Map<String, Integer> leftOut) {

  /** The summary in lines of text, for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%,d stations, %,d of them at new sites of their own, the others at sites within 100 m",
            stations, ownSites));
    lines.add(text("%,d existing ports in place of %,d:", sum(ports), sum(portsBefore)));
    ports.forEach((type, count) -> lines.add(text("  %,7d %s", count, type)));
    if (!leftOut.isEmpty()) {
      lines.add("left out:");
      leftOut.forEach((what, count) -> lines.add(text("  %,7d %s", count, what)));
    }
    return lines;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
