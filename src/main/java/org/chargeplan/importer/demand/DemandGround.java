package org.chargeplan.importer.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.RoadTable;

/**
 * What demand is spread over.
 *
 * @param zones the zones
 * @param areaOfZone the area that a zone has a part of the people of, by the zone's id; none where
 *     the zones are a table
 * @param sites candidate places
 * @param roads road graph
 */
public record DemandGround(
    List<ZoneDraft> zones,
    Map<String, DemandArea> areaOfZone,
    List<CandidateSite> sites,
    RoadTable roads) {

  public DemandGround {
    zones = List.copyOf(zones);
    areaOfZone = Map.copyOf(areaOfZone);
    sites = List.copyOf(sites);
  }

  /** Zones alone. */
  public static DemandGround of(List<ZoneDraft> zones) {
    return new DemandGround(zones, Map.of(), List.of(), new RoadTable(List.of(), List.of()));
  }

  /** The places of the zones, in their order. */
  List<DemandPlace> places() {
    Map<String, OptionalDouble> ofProvince = densityOfProvinces();
    List<DemandPlace> places = new ArrayList<>();
    for (ZoneDraft zone : zones) {
      OptionalDouble provincePerKm2 = ofProvince.get(zone.province());
      OptionalDouble zonePerKm2 = density(zone.population(), zone.areaKm2(), provincePerKm2);
      DemandArea area = areaOfZone.get(zone.id());
      places.add(
          new DemandPlace(
              zone,
              area == null ? "" : area.id(),
              zonePerKm2,
              area == null ? zonePerKm2 : density(area.people(), area.areaKm2(), provincePerKm2)));
    }
    return places;
  }

  /** Density of the zones of each province whose size is known. */
  private Map<String, OptionalDouble> densityOfProvinces() {
    Map<String, Double> people = new LinkedHashMap<>();
    Map<String, Double> km2 = new LinkedHashMap<>();
    for (ZoneDraft zone : zones) {
      boolean isKnown = zone.areaKm2() > 0;
      people.merge(zone.province(), isKnown ? zone.population() : 0, Double::sum);
      km2.merge(zone.province(), isKnown ? zone.areaKm2() : 0, Double::sum);
    }
    Map<String, OptionalDouble> densities = new LinkedHashMap<>();
    people.forEach(
        (province, count) ->
            densities.put(province, density(count, km2.get(province), OptionalDouble.empty())));
    return densities;
  }

  private static OptionalDouble density(double people, double km2, OptionalDouble unknown) {
    return km2 > 0 ? OptionalDouble.of(people / km2) : unknown;
  }
}
