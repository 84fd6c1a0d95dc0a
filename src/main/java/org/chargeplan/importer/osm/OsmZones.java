package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.people.Census;
import org.chargeplan.importer.people.PeopledZone;

/**
 * Zones of the places of an extract.
 *
 * @param all the zones
 * @param census how their people were found
 */
record OsmZones(List<ZoneDraft> all, Census census) {

  /**
   * @param provinces id of the province of each zone
   */
  static OsmZones of(Census census, List<String> provinces) {
    List<ZoneDraft> zones = new ArrayList<>();
    for (int i = 0; i < provinces.size(); i++) {
      PeopledZone zone = census.zones().get(i);
      zones.add(
          new ZoneDraft(
              zone.id(),
              zone.name(),
              provinces.get(i),
              zone.location(),
              zone.areaKm2(),
              zone.people(),
              zone.kind()));
    }
    return new OsmZones(zones, census);
  }

  /** The people in words. */
  String line() {
    String text = String.format(Locale.ROOT, "%,.0f people", census.people());
    long assumed = census.zones().stream().filter(PeopledZone::isByRank).count();
    if (assumed > 0) {
      text += String.format(Locale.ROOT, ", those of %,d zones assumed by rank", assumed);
      text +=
          census.total().isPresent()
              ? " and scaled to that total, as assumptions.yaml says"
              : "; assumptions.yaml may give the total";
    }
    return text;
  }
}
