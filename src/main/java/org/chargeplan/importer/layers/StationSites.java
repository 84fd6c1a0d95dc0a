package org.chargeplan.importer.layers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.PointIndex;

/** Puts existing charging stations into the sites of a region. */
public final class StationSites {

  private StationSites() {}

  /**
   * Finds a site for each station and adds the sites that stations become themselves; a station
   * that finds none is counted as left out, and so are all in a region without zones.
   *
   * @return ports by type, by id of the site, for {@link RegionUpdate#putExisting}
   */
  public static Map<String, Map<String, Integer>> add(
      RegionUpdate update, Collection<ChargingStation> stations) {
    RegionTables tables = update.tables();
    List<ZoneDraft> zones = tables.zones();
    if (zones.isEmpty()) {
      update.leaveOut("stations, because the region has no zones yet", stations.size());
      return Map.of();
    }
    PointIndex centres = new PointIndex(zones.stream().map(ZoneDraft::location).toList());
    StationPlacer placer =
        new StationPlacer(
            tables.frame(), tables.sites(), place -> zones.get(centres.nearest(place)));
    for (ChargingStation station : stations) {
      if (!placer.place(station)) {
        update.leaveOut("stations at no site, with no kind (charging-station) in region.yaml", 1);
      }
    }
    List<Map<String, String>> own =
        placer.sites().stream()
            .filter(site -> !tables.siteIds().contains(site.id()))
            .map(LayerRows::site)
            .toList();
    if (!own.isEmpty()) {
      update.putSites(own, PutMode.ADD);
    }
    return placer.existing();
  }
}
