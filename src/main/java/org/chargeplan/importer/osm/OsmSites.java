package org.chargeplan.importer.osm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chargeplan.importer.layers.StationPlacer;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/** Candidate sites and existing ports of the map. */
final class OsmSites {

  private final StationPlacer placer;

  private OsmSites(StationPlacer placer) {
    this.placer = placer;
  }

  /**
   * Finds sites and stations.
   *
   * @param things places on the map, in order of their ids
   * @param day the day of the data: what opens later or has closed is left out
   * @param nearest finds the zone nearest to a place
   * @param tally counts what is taken and left out
   */
  static OsmSites of(
      List<OsmThing> things,
      RegionFrame frame,
      LocalDate day,
      Function<Location, ZoneDraft> nearest,
      ImportTally tally) {
    LayerTally ofSites = OsmInterest.tally(tally, Layer.SITES);
    List<CandidateSite> candidates = new OsmCandidates(frame, day, nearest, ofSites).of(things);
    OsmSites sites = at(candidates, things, frame, day, nearest, tally);
    ofSites.remark(
        "sites more, of charging stations at none", sites.sites().size() - candidates.size());
    return sites;
  }

  /**
   * Finds stations at the sites that a region has.
   *
   * @param sites sites of the region
   * @param things places on the map, in order of their ids
   * @param day the day of the data: what opens later or has closed is left out
   * @param nearest finds the zone nearest to a place
   * @param tally counts what is taken and left out
   */
  static OsmSites at(
      List<CandidateSite> sites,
      List<OsmThing> things,
      RegionFrame frame,
      LocalDate day,
      Function<Location, ZoneDraft> nearest,
      ImportTally tally) {
    StationPlacer placer = new StationPlacer(frame, sites, nearest);
    new OsmStations(frame, day, placer, OsmInterest.tally(tally, Layer.EXISTING)).add(things);
    return new OsmSites(placer);
  }

  /** Whether an element with such tags can become a site or a station, or is counted as none. */
  static boolean isWanted(Map<String, String> tags) {
    return isPlace(tags) || (OsmLifeCycle.hasPrefix(tags) && isPlace(OsmLifeCycle.asIfThere(tags)));
  }

  private static boolean isPlace(Map<String, String> tags) {
    return OsmStations.isWanted(tags) || SiteKindTags.ofTags(tags).isPresent();
  }

  List<CandidateSite> sites() {
    return placer.sites();
  }

  /** Existing ports, by site and type. */
  Map<String, Map<String, Integer>> existing() {
    return placer.existing();
  }

  /** How far the existing ports of a site can be trusted; assumed where it has none. */
  Status existingStatus(String siteId) {
    return placer.existingStatus(siteId);
  }
}
