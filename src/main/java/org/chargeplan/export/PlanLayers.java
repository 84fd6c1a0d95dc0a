package org.chargeplan.export;

import static org.chargeplan.export.GeoPackageLayer.Shape.LINE;
import static org.chargeplan.export.GeoPackageLayer.Shape.POINT;
import static org.chargeplan.planfile.Attribute.decimal;
import static org.chargeplan.planfile.Attribute.integer;
import static org.chargeplan.planfile.Attribute.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chargeplan.network.CorridorPath;
import org.chargeplan.network.CorridorPaths;
import org.chargeplan.network.Route;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.GridFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.planfile.Attribute;
import org.chargeplan.planfile.SiteAttributes;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Location;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;
import org.chargeplan.service.SiteWaits;
import org.locationtech.jts.geom.Envelope;

/** The layers that show a plan on a map. */
final class PlanLayers {

  private final Plan plan;
  private final Region region;
  private final List<Route> routes;
  private final SiteWaits waits;

  PlanLayers(Plan plan, List<Route> routes, SiteWaits waits) {
    this.plan = plan;
    this.region = plan.region();
    this.routes = routes;
    this.waits = waits;
  }

  List<GeoPackageLayer<?>> all() {
    return List.of(sites(), gridNodes(), zones(), roads(), corridors());
  }

  private GeoPackageLayer<Site> sites() {
    SiteAttributes sites = new SiteAttributes(plan, routes, waits);
    List<Attribute<Site>> attributes = new ArrayList<>(sites.list());
    attributes.addAll(sites.names());
    return new GeoPackageLayer<>(
        "sites",
        "Sites that have or get ports: " + origin(),
        POINT,
        attributes,
        sites.sites(),
        site -> List.of(site.location()));
  }

  private GeoPackageLayer<GridNode> gridNodes() {
    GridFigures grid = new GridFigures(plan);
    List<Attribute<GridNode>> attributes = new ArrayList<>();
    attributes.add(text("grid_node", GridNode::id));
    attributes.add(text("name", GridNode::name));
    attributes.add(text("province", node -> node.province().id()));
    for (Phase phase : region.phases()) {
      String end = "_" + phase.id();
      attributes.add(decimal("peak_kw" + end, node -> Decimals.kw(grid.peakKw(node, phase))));
      attributes.add(
          decimal("capacity_kw" + end, node -> Decimals.kw(grid.capacityKw(node, phase))));
      attributes.add(integer("blocks" + end, node -> grid.blocks(node, phase)));
    }
    return new GeoPackageLayer<>(
        "grid_nodes",
        "Peak load of new ports against what substations can take: " + origin(),
        POINT,
        attributes,
        region.gridNodes(),
        node -> List.of(node.location()));
  }

  private GeoPackageLayer<Zone> zones() {
    List<Attribute<Zone>> attributes = new ArrayList<>();
    attributes.add(text("zone", Zone::id));
    attributes.add(text("name", Zone::name));
    attributes.add(text("province", zone -> zone.province().id()));
    attributes.add(decimal("population", zone -> Decimals.people(zone.population())));
    for (VehicleClass vehicles : region.vehicleClasses()) {
      for (Phase phase : region.phases()) {
        attributes.add(
            decimal(
                "kwh_per_day_" + vehicles.id() + "_" + phase.id(),
                zone -> Decimals.kwhPerDay(zone.kwhPerDay(vehicles, phase))));
      }
    }
    return new GeoPackageLayer<>(
        "zones",
        "Centres of zones with their demand for public charging: " + origin(),
        POINT,
        attributes,
        region.zones(),
        zone -> List.of(zone.location()));
  }

  private GeoPackageLayer<Roads.Edge> roads() {
    return new GeoPackageLayer<>(
        "roads",
        "Roads as straight lines between their ends: " + origin(),
        LINE,
        List.of(
            text("class", edge -> edge.roadClass().name().toLowerCase(Locale.ROOT)),
            decimal("length_m", edge -> Decimals.metres(edge.lengthM()))),
        edges(),
        edge -> List.of(node(edge.from()), node(edge.to())));
  }

  private GeoPackageLayer<Laid> corridors() {
    CorridorPaths paths = new CorridorPaths(region.roads());
    List<Laid> laid =
        region.corridors().stream()
            .flatMap(
                corridor -> paths.find(corridor).map(path -> new Laid(corridor, path)).stream())
            .toList();
    return new GeoPackageLayer<>(
        "corridors",
        "Corridors along the roads: " + origin(),
        LINE,
        List.of(
            text("corridor", each -> each.corridor.id()),
            text("name", each -> each.corridor.name()),
            text("network", each -> each.corridor.network()),
            decimal("length_km", each -> Decimals.kilometres(each.path.lengthM() / 1000))),
        laid,
        each ->
            IntStream.range(0, each.path.size()).mapToObj(i -> node(each.path.node(i))).toList());
  }

  private record Laid(Corridor corridor, CorridorPath path) {}

  private Location node(int index) {
    return region.roads().nodes().get(index).location();
  }

  /** All roads; of a part of a region those with an end in the box around its sites and zones. */
  private List<Roads.Edge> edges() {
    if (!region.scope().isPart()) {
      return region.roads().edges();
    }
    Envelope box = new Envelope();
    Stream.concat(
            region.sites().stream().map(Site::location),
            region.zones().stream().map(Zone::location))
        .forEach(place -> box.expandToInclude(place.lon(), place.lat()));
    return region.roads().edges().stream()
        .filter(edge -> isIn(box, node(edge.from())) || isIn(box, node(edge.to())))
        .toList();
  }

  private static boolean isIn(Envelope box, Location place) {
    return box.contains(place.lon(), place.lat());
  }

  private String origin() {
    Optional<String> part =
        Optional.of(region.scope().label()).filter(label -> region.scope().isPart());
    return "chargeplan "
        + plan.provenance().toolVersion()
        + ", "
        + region.title()
        + part.map(label -> ", " + label).orElse("")
        + ", region files of SHA-256 "
        + region.digest();
  }
}
