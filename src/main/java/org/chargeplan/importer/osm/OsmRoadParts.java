package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.NetworkParts;

/** The connected parts of the roads in words: who lives on each, and whether it has a site. */
final class OsmRoadParts {

  private static final int MOST_LINES = 10;
  private static final int MOST_NAMES = 5;

  private OsmRoadParts() {}

  /** A line for each part, where there are several or one has no site. */
  static List<String> lines(NetworkParts network, List<ZoneDraft> zones) {
    List<NetworkParts.Part> parts = network.parts();
    List<String> lines = new ArrayList<>();
    if (parts.size() > 1) {
      for (NetworkParts.Part part : parts.subList(0, Math.min(MOST_LINES, parts.size()))) {
        lines.add(
            String.format(
                Locale.ROOT,
                "  %,9.1f km with %,d zones, %,.0f people, %,d sites",
                part.lengthM() / 1000,
                part.zones().size(),
                people(part, zones),
                part.sites().size()));
      }
      if (parts.size() > MOST_LINES) {
        lines.add(String.format(Locale.ROOT, "  and %,d shorter parts", parts.size() - MOST_LINES));
      }
    }
    for (NetworkParts.Part part : parts) {
      if (part.sites().isEmpty() && !part.zones().isEmpty()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "no site on the roads of %,.0f people: %s; they can't reach a port",
                people(part, zones),
                names(part, zones)));
      }
    }
    return lines;
  }

  private static double people(NetworkParts.Part part, List<ZoneDraft> zones) {
    return part.zones().stream().mapToDouble(i -> zones.get(i).population()).sum();
  }

  private static String names(NetworkParts.Part part, List<ZoneDraft> zones) {
    List<String> names = part.zones().stream().map(i -> zones.get(i).name()).toList();
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_NAMES)) + ", ...";
  }
}
