package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.PeopledPlace;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.people.Census;
import org.chargeplan.importer.people.PeopleWarnings;
import org.chargeplan.importer.people.PeopledZone;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.RoadClass;

/**
 * Zones of the places of an extract, and their provinces.
 *
 * @param all the zones
 * @param provinces names of the provinces by id
 * @param census how the zones' people were found
 * @param warnings what can't be right about the people, a sentence each
 */
record OsmZones(
    List<ZoneDraft> all, Map<String, String> provinces, Census census, List<String> warnings) {

  /**
   * Finds the zones.
   *
   * @param names how names are shown
   * @param title the region's name for people
   * @param people people of all zones, where they are known
   * @param tally counts what is read, taken and left out
   */
  static OsmZones of(
      OsmMap map,
      RegionFrame frame,
      OsmNames names,
      String title,
      OptionalDouble people,
      ImportTally tally) {
    LayerTally ofZones = OsmInterest.tally(tally, Layer.ZONES);
    Census census =
        Census.of(OsmSettlements.of(map, frame, names, title, people, ofZones), ofZones);
    OsmProvinces provinces =
        OsmProvinces.of(
            map,
            census.zones().stream().map(PeopledZone::location).toList(),
            frame.id(),
            title,
            names,
            OsmInterest.tally(tally, Layer.PROVINCES));
    return new OsmZones(
        drafts(census, provinces.ids()),
        provinces.names(),
        census,
        PeopleWarnings.of(census.zones(), streetKm(map)));
  }

  private static List<ZoneDraft> drafts(Census census, List<String> provinces) {
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
    return zones;
  }

  /** Streets of all classes, or nothing where those of the lowest were not read. */
  private static double streetKm(OsmMap map) {
    Map<RoadClass, OsmRoadFigures> figures = map.streets().figures();
    if (!figures.containsKey(RoadClass.MINOR)) {
      return 0;
    }
    return figures.entrySet().stream()
        .filter(each -> each.getKey() != RoadClass.FERRY)
        .mapToDouble(each -> each.getValue().lengthM() / 1000)
        .sum();
  }

  /** Finds the zone nearest to a place. */
  static Function<Location, ZoneDraft> nearest(List<ZoneDraft> zones) {
    PointIndex centres = new PointIndex(zones.stream().map(ZoneDraft::location).toList());
    return place -> zones.get(centres.nearest(place));
  }

  /** Places where people live, the points of zones without others among them. */
  private long placesOfHomes() {
    long zonesWithPlaces = census.places().stream().map(PeopledPlace::zone).distinct().count();
    return census.places().size() + census.zones().size() - zonesWithPlaces;
  }

  /** The people in words. */
  String line() {
    String text = String.format(Locale.ROOT, "%,.0f people", census.people());
    if (!census.places().isEmpty()) {
      text += String.format(Locale.ROOT, " at %,d places of homes", placesOfHomes());
    }
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
