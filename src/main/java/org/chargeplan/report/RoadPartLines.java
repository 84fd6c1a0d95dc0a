package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chargeplan.network.RoadParts;
import org.chargeplan.region.Region;
import org.chargeplan.region.Zone;

/** The connected parts of a region's roads in words, and who lives where no site is. */
public final class RoadPartLines {

  private static final int MOST_PARTS = 10;
  private static final int MOST_NAMES = 5;

  private RoadPartLines() {}

  /** A line for each part, where there are several, and for the people who reach no site. */
  public static List<String> of(Region region) {
    List<RoadParts.Part> parts = RoadParts.of(region);
    List<String> lines = new ArrayList<>();
    if (parts.size() > 1) {
      lines.add(
          text(
              "The roads are %,d unconnected parts: ports of one serve nobody on another.",
              parts.size()));
      for (RoadParts.Part part : parts.subList(0, Math.min(MOST_PARTS, parts.size()))) {
        lines.add(
            text(
                "  %,9.1f km with %,d zones, %,.0f people, %,d sites",
                part.lengthM() / 1000, part.zones().size(), part.people(), part.sites().size()));
      }
      if (parts.size() > MOST_PARTS) {
        lines.add(text("  and %,d with fewer people", parts.size() - MOST_PARTS));
      }
    }
    lines.addAll(unreachable(parts));
    return lines;
  }

  /** Who lives on roads without any site, in a sentence; nothing where nobody does. */
  public static List<String> unreachable(Region region) {
    return unreachable(RoadParts.of(region));
  }

  private static List<String> unreachable(List<RoadParts.Part> parts) {
    List<Zone> zones =
        parts.stream()
            .filter(part -> part.sites().isEmpty())
            .flatMap(part -> part.zones().stream())
            .toList();
    if (zones.isEmpty() || zones.size() == parts.stream().mapToInt(p -> p.zones().size()).sum()) {
      return List.of();
    }
    List<String> names = zones.stream().map(Zone::name).toList();
    return List.of(
        text(
            "No site is on the roads of %,.0f people, who can't reach a port: %s%s.",
            zones.stream().mapToDouble(Zone::population).sum(),
            String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))),
            names.size() > MOST_NAMES
                ? text(" and %,d more zones", names.size() - MOST_NAMES)
                : ""));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
