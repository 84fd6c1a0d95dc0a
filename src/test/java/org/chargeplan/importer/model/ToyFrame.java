package org.chargeplan.importer.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** A region of one degree square with types of 11, 60 and 150 kW, and two kinds of sites. */
public final class ToyFrame {

  private static final Envelope SQUARE = new Envelope(0, 1, 0, 1);

  private ToyFrame() {}

  public static RegionFrame frame() {
    return frame(Map.of("parking", Set.of("ac11", "dc60", "dc150"), "market", Set.of("ac11")));
  }

  public static RegionFrame frame(Map<String, Set<String>> kinds) {
    return frame(SQUARE, kinds, new LinkedHashMap<>());
  }

  /** The same with an outlet for two-wheelers at its car parks. */
  public static RegionFrame withOutlets() {
    Map<String, RegionFrame.PortSize> types = new LinkedHashMap<>();
    types.put("e2w", new RegionFrame.PortSize("two-wheeler", 1.3, 0.12, "outlet"));
    return frame(SQUARE, Map.of("parking", Set.of("e2w", "ac11", "dc60", "dc150")), types);
  }

  /** The same elsewhere, with car parks. */
  public static RegionFrame at(Envelope bounds) {
    return frame(bounds, Map.of("parking", Set.of("ac11", "dc60", "dc150")), new LinkedHashMap<>());
  }

  private static RegionFrame frame(
      Envelope bounds, Map<String, Set<String>> kinds, Map<String, RegionFrame.PortSize> types) {
    types.put("ac11", new RegionFrame.PortSize("car", 11, 1, "ac"));
    types.put("dc60", new RegionFrame.PortSize("car", 60, 1, "dc"));
    types.put("dc150", new RegionFrame.PortSize("car", 150, 2, "dc"));
    return new RegionFrame("toy", bounds, List.of("2026"), List.of("car"), types, kinds, List.of());
  }
}
