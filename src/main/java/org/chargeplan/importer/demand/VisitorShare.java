package org.chargeplan.importer.demand;

import java.util.ArrayList;
import java.util.List;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * A part of the demand that is where visitors are, not where people live: at airports, ports,
 * tourist places, or at sites of a kind, as hotels.
 *
 * @param name what the places are
 * @param share share of the demand, 0 to 1
 * @param places places with their weights
 * @param withinM the demand of a place is spread over the zones so near, by people; where there are
 *     none, the nearest zone has it
 * @param siteKind kind of sites that count by their bays; empty where places are listed
 * @param evidence what it rests on
 */
record VisitorShare(
    String name,
    double share,
    List<Place> places,
    double withinM,
    String siteKind,
    Evidence evidence) {

  /**
   * A place that visitors come to.
   *
   * @param location where it is
   * @param weight visitors or passengers, in the same unit as those of other places
   */
  record Place(Location location, double weight) {}

  VisitorShare {
    places = List.copyOf(places);
  }

  static VisitorShare read(Fields fields, RegionFrame frame) {
    List<Place> places = new ArrayList<>();
    for (Fields place : fields.listOrEmpty("places")) {
      place.text("name");
      places.add(new Place(frame.place(place, "at"), place.number("weight", 0, 1e9)));
      place.rejectUnknown();
    }
    String kind =
        fields.has("site_kind") ? Keys.known(fields, "site_kind", frame.siteKinds().keySet()) : "";
    String name = fields.text("name");
    if (places.isEmpty() == kind.isEmpty()) {
      fields.problem(
          "name",
          "The visitors (" + name + ") must have either places or a site_kind.",
          "Maybe make two entries of it.");
    }
    VisitorShare visitors =
        new VisitorShare(
            name,
            fields.number("share", 0, 1),
            places,
            fields.number("within_m", 0, 1e6, 0),
            kind,
            Evidence.read(fields));
    fields.rejectUnknown();
    return visitors;
  }

  /** The share of each zone in these visitors; they sum to 1, or are all 0 where there are none. */
  double[] shares(List<ZoneDraft> zones, List<CandidateSite> sites) {
    double[] visitors = new double[zones.size()];
    if (zones.isEmpty()) {
      return visitors;
    }
    PointIndex centres = new PointIndex(zones.stream().map(ZoneDraft::location).toList());
    for (Place place : places) {
      spread(place, zones, centres, visitors);
    }
    for (CandidateSite site : sites) {
      if (site.kind().equals(siteKind)) {
        visitors[centres.nearest(site.location())] += site.bays();
      }
    }
    return Shares.of(visitors);
  }

  private void spread(Place place, List<ZoneDraft> zones, PointIndex centres, double[] visitors) {
    int[] near = centres.within(place.location(), withinM);
    double people = 0;
    for (int z : near) {
      people += zones.get(z).population();
    }
    if (people == 0) {
      visitors[centres.nearest(place.location())] += place.weight();
      return;
    }
    for (int z : near) {
      visitors[z] += place.weight() * zones.get(z).population() / people;
    }
  }
}
