package org.chargeplan.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Location;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Region;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Site;
import org.chargeplan.region.Status;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.region.Zone;

/** A region of a test's own places and roads; all else is the toy region's. */
final class Places {

  private static final Region TOY = ToyRegion.read();

  private final List<Roads.Node> nodes = new ArrayList<>();
  private final List<Roads.Edge> edges = new ArrayList<>();
  private final List<Zone> zones = new ArrayList<>();
  private final List<PeoplePlace> places = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final List<Corridor> corridors = new ArrayList<>();

  Places node(double lon, double lat) {
    nodes.add(new Roads.Node("n" + nodes.size(), new Location(lon, lat)));
    return this;
  }

  Places road(int from, int to, double lengthM) {
    return road(from, to, lengthM, RoadClass.PRIMARY);
  }

  Places road(int from, int to, double lengthM, RoadClass roadClass) {
    edges.add(new Roads.Edge(from, to, lengthM, roadClass));
    return this;
  }

  Places limited(int from, int to, double lengthM, RoadClass roadClass, double limitKmH) {
    edges.add(new Roads.Edge(from, to, lengthM, roadClass, OptionalDouble.of(limitKmH)));
    return this;
  }

  /** A corridor on motorways and trunk roads through nodes. */
  Places corridor(int... through) {
    corridors.add(
        new Corridor(
            corridors.size(),
            "c" + corridors.size(),
            "Corridor",
            "",
            Set.of(RoadClass.MOTORWAY, RoadClass.TRUNK),
            Arrays.stream(through).mapToObj(node -> nodes.get(node).location()).toList(),
            Status.ASSUMED));
    return this;
  }

  Places zone(double lon, double lat) {
    Zone like = TOY.zones().get(0);
    int index = zones.size();
    zones.add(
        new Zone(
            index,
            "z" + index,
            "Zone",
            like.province(),
            new Location(lon, lat),
            like.areaKm2(),
            like.population(),
            like.kwhPerDay(),
            like.status()));
    return this;
  }

  /** A place where a share of the people of the last zone live. */
  Places people(double lon, double lat, double share) {
    Zone zone = zones.get(zones.size() - 1);
    places.add(new PeoplePlace(places.size(), zone, new Location(lon, lat), share));
    return this;
  }

  Places site(double lon, double lat) {
    Site like = TOY.sites().get(0);
    int index = sites.size();
    sites.add(
        new Site(
            index,
            "s" + index,
            "Site",
            like.kind(),
            like.province(),
            like.gridNode(),
            new Location(lon, lat),
            like.bays(),
            like.lotBays(),
            like.indoor(),
            like.parkingLevel(),
            like.maxKw(),
            like.existingPorts(),
            like.status(),
            like.existingStatus()));
    return this;
  }

  Region region() {
    return new Region(
        TOY.id(),
        TOY.title(),
        TOY.country(),
        TOY.currency(),
        TOY.start(),
        TOY.finance(),
        TOY.connection(),
        TOY.phases(),
        TOY.vehicleClasses(),
        TOY.portTypes(),
        TOY.siteKinds(),
        TOY.provinces(),
        zones,
        places.isEmpty() ? PeoplePlace.atPointsOf(zones) : places,
        sites,
        TOY.gridNodes(),
        new Roads(nodes, edges),
        corridors,
        TOY.rules(),
        TOY.law(),
        TOY.sources(),
        TOY.layerSources(),
        TOY.digest(),
        TOY.scope(),
        TOY.nation(),
        TOY.pins());
  }
}
