package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.region.Status;

/**
 * Ports that a charging station, or a charge point of one, has on the map.
 *
 * @param byType ports by id of the region's type; empty where the region has none for them
 * @param status how far their number can be trusted
 * @param isCounted whether the map gives their number, by a capacity or by sockets
 */
record OsmPorts(Map<String, Integer> byType, Status status, boolean isCounted) {

  OsmPorts {
    byType = Collections.unmodifiableMap(new TreeMap<>(byType));
  }

  int count() {
    return byType.values().stream().mapToInt(i -> i).sum();
  }

  /** These ports and others. */
  OsmPorts with(OsmPorts others) {
    Map<String, Integer> sum = new TreeMap<>(byType);
    others.byType.forEach((type, count) -> sum.merge(type, count, Integer::sum));
    Status weaker = status.compareTo(others.status) >= 0 ? status : others.status;
    return new OsmPorts(sum, weaker, isCounted || others.isCounted);
  }

  /** At most so many ports: those of direct current first, and of these the fastest. */
  OsmPorts atMost(int most, RegionFrame frame) {
    List<String> types = new ArrayList<>(byType.keySet());
    Comparator<String> fastestFirst =
        Comparator.comparing((String id) -> frame.portTypes().get(id).group().equals("dc"))
            .thenComparing(id -> frame.portTypes().get(id).powerKw())
            .reversed();
    types.sort(fastestFirst);
    Map<String, Integer> kept = new TreeMap<>();
    int left = most;
    for (String type : types) {
      int count = Math.min(left, byType.get(type));
      if (count > 0) {
        kept.put(type, count);
      }
      left -= count;
    }
    return new OsmPorts(kept, status, isCounted);
  }

  /** As many ports in all, with more of the commonest type; there must be some. */
  OsmPorts filledUpTo(int all) {
    String commonest =
        Collections.max(
                byType.entrySet(),
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .getKey();
    Map<String, Integer> filled = new TreeMap<>(byType);
    filled.merge(commonest, all - count(), Integer::sum);
    return new OsmPorts(filled, status, /* isCounted= */ true);
  }
}
