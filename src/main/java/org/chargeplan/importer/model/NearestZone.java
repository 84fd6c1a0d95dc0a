package org.chargeplan.importer.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/** Finds the zone of a province whose centre is nearest. */
public final class NearestZone {

  private final List<ZoneDraft> zones;
  private final Map<String, List<Integer>> ofProvince = new HashMap<>();
  private final Map<String, PointIndex> centres = new HashMap<>();

  /** Finds the nearest of these zones. */
  public NearestZone(List<ZoneDraft> zones) {
    this.zones = List.copyOf(zones);
    for (int z = 0; z < zones.size(); z++) {
      ofProvince.computeIfAbsent(zones.get(z).province(), p -> new ArrayList<>()).add(z);
    }
    ofProvince.forEach(
        (province, list) ->
            centres.put(
                province,
                new PointIndex(list.stream().map(z -> zones.get(z).location()).toList())));
  }

  /** The nearest zone of the province; nothing where it has no zone. */
  public Optional<ZoneDraft> find(String province, Location place) {
    return centres.containsKey(province)
        ? Optional.of(zones.get(index(province, place)))
        : Optional.empty();
  }

  /**
   * The index of the nearest zone of the province.
   *
   * @throws IllegalArgumentException where it has no zone
   */
  public int index(String province, Location place) {
    if (!centres.containsKey(province)) {
      throw new IllegalArgumentException("The province (" + province + ") has no zone.");
    }
    return ofProvince.get(province).get(centres.get(province).nearest(place));
  }
}
