package org.chargeplan.importer.layers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/** Puts existing charging stations into the sites of a region. */
public final class StationSites {

  private StationSites() {}

  /**
   * Stations in the sites of a region.
   *
   * @param existing ports by type, by id of the site, for {@link RegionUpdate#putExisting}
   * @param homeless ids of the stations that found no site, with the reason in words
   * @param status how far the ports of a site can be trusted, by its id
   */
  public record Placed(
      Map<String, Map<String, Integer>> existing,
      Map<String, String> homeless,
      Map<String, Status> status) {}

  /**
   * Finds a site for each station and adds the sites that stations become themselves. In a region
   * without zones no station finds one.
   */
  public static Placed add(RegionUpdate update, Collection<ChargingStation> stations) {
    Map<String, String> homeless = new LinkedHashMap<>();
    RegionTables tables = update.tables();
    List<ZoneDraft> zones = tables.zones();
    if (zones.isEmpty()) {
      stations.forEach(
          station -> homeless.put(station.id(), "because the region has no zones yet"));
      return new Placed(Map.of(), homeless, Map.of());
    }
    PointIndex centres = new PointIndex(zones.stream().map(ZoneDraft::location).toList());
    StationPlacer placer =
        new StationPlacer(
            tables.frame(), tables.sites(), place -> zones.get(centres.nearest(place)));
    for (ChargingStation station : stations) {
      if (!placer.place(station)) {
        homeless.put(station.id(), "at no site, with no kind (charging-station) in region.yaml");
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
    Map<String, Status> status = new TreeMap<>();
    placer.existing().keySet().forEach(id -> status.put(id, placer.existingStatus(id)));
    return new Placed(placer.existing(), homeless, status);
  }
}
