package org.chargeplan.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A country or a part of it, valid and complete: what there is, what is wanted, and the rules.
 *
 * <p>Every list is in the order of the files; the {@code index} of an item is its place in its
 * list.
 *
 * @param id name of the region's folder
 * @param title name for people
 * @param country ISO 3166-1 alpha-3
 * @param currency for display
 * @param start first day of the programme; what is there before it is existing
 * @param finance how capital becomes a yearly cost
 * @param connection how sites connect to the grid
 * @param phases phases in order of time
 * @param vehicleClasses classes of vehicles
 * @param portTypes types of ports
 * @param siteKinds kinds of places
 * @param provinces first-level units
 * @param zones zones of demand
 * @param places where their people live, in the order of the zones; at least one of each
 * @param sites candidate places
 * @param gridNodes substations
 * @param roads road network
 * @param corridors roads along which drivers must find ports
 * @param rules rules, in the order of the file
 * @param law the day of whose law plans are, and when the rules were checked
 * @param sources where the data come from
 * @param layerSources where each layer comes from, where the imports recorded it
 * @param digest SHA-256 of the region's files, in hexadecimal
 * @param scope what part of the region is planned
 * @param nation its people and those of its country
 * @param pins decisions made by hand, which every plan keeps
 */
public record Region(
    String id,
    String title,
    String country,
    Currency currency,
    LocalDate start,
    Finance finance,
    Connection connection,
    List<Phase> phases,
    List<VehicleClass> vehicleClasses,
    List<PortType> portTypes,
    List<SiteKind> siteKinds,
    List<Province> provinces,
    List<Zone> zones,
    List<PeoplePlace> places,
    List<Site> sites,
    List<GridNode> gridNodes,
    Roads roads,
    List<Corridor> corridors,
    List<RuleSpec> rules,
    LawDates law,
    List<Source> sources,
    List<LayerSource> layerSources,
    String digest,
    Scope scope,
    Nation nation,
    List<Pin> pins) {

  public Region {
    phases = List.copyOf(phases);
    vehicleClasses = List.copyOf(vehicleClasses);
    portTypes = List.copyOf(portTypes);
    siteKinds = List.copyOf(siteKinds);
    provinces = List.copyOf(provinces);
    zones = List.copyOf(zones);
    places = List.copyOf(places);
    sites = List.copyOf(sites);
    gridNodes = List.copyOf(gridNodes);
    corridors = List.copyOf(corridors);
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
    layerSources = List.copyOf(layerSources);
    pins = List.copyOf(pins);
  }

  /** Whether its sites are still to be made: there is nothing yet to plan with. */
  public boolean isWithoutSites() {
    return sites.isEmpty();
  }

  /** Whether all its layers are still to be made: there is nothing yet to plan for. */
  public boolean isWithoutLayers() {
    return zones.isEmpty() && sites.isEmpty() && gridNodes.isEmpty() && roads.edges().isEmpty();
  }

  /**
   * Vehicles of a class on the region's roads at the end of a phase, where that is known; of a
   * national fleet, the region's share.
   */
  public OptionalDouble fleet(VehicleClass vehicleClass, Phase phase) {
    OptionalDouble vehicles = vehicleClass.fleet(phase);
    return vehicles.isPresent() && nation.fleets().contains(vehicleClass.id())
        ? OptionalDouble.of(vehicles.getAsDouble() * nation.share())
        : vehicles;
  }

  /** The places where the people of a zone live, at least one. */
  public List<PeoplePlace> places(Zone zone) {
    return places.subList(firstPlace(zone.index()), firstPlace(zone.index() + 1));
  }

  /** The first place of a zone or of one after it. */
  private int firstPlace(int zone) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).zone().index() < zone) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether people live elsewhere than at the points of their zones, as far as it is known. */
  public boolean hasPlacesOfPeople() {
    return places.stream().anyMatch(place -> !place.location().equals(place.zone().location()));
  }

  /** The last phase. */
  public Phase lastPhase() {
    return phases.get(phases.size() - 1);
  }

  /** The port type of an id, where there is one. */
  public Optional<PortType> findPortType(String typeId) {
    return portTypes.stream().filter(type -> type.id().equals(typeId)).findFirst();
  }

  /** The phase of an id, where there is one. */
  public Optional<Phase> findPhase(String phaseId) {
    return phases.stream().filter(phase -> phase.id().equals(phaseId)).findFirst();
  }

  /** The province of an id, where there is one. */
  public Optional<Province> findProvince(String provinceId) {
    return provinces.stream().filter(province -> province.id().equals(provinceId)).findFirst();
  }

  /** The sites by id, for readers of many. */
  public Map<String, Site> sitesById() {
    return byId(sites, Site::id);
  }

  /** The grid nodes by id, for readers of many. */
  public Map<String, GridNode> gridNodesById() {
    return byId(gridNodes, GridNode::id);
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> map = new HashMap<>();
    items.forEach(item -> map.put(id.apply(item), item));
    return map;
  }

  /**
   * The part of this region that lies in some provinces: their zones, their sites, and the grid
   * nodes those connect to. All roads stay, for routes through a neighbour.
   *
   * @param label the part in words
   * @param chosen provinces of this region
   * @throws IllegalArgumentException where no site or zone lies in them
   */
  public Region only(String label, List<Province> chosen) {
    List<Zone> keptZones = zones.stream().filter(z -> chosen.contains(z.province())).toList();
    List<Site> keptSites = sites.stream().filter(s -> chosen.contains(s.province())).toList();
    if (keptZones.isEmpty() || keptSites.isEmpty()) {
      throw new IllegalArgumentException(
          "The part (" + label + ") must have at least one zone and one site.");
    }
    double share =
        vehicleClasses.stream()
            .mapToDouble(c -> demand(keptZones, c) / Math.max(demand(zones, c), 1e-9))
            .average()
            .orElse(1);

    List<GridNode> newNodes = new ArrayList<>();
    Map<GridNode, GridNode> nodes = new HashMap<>();
    for (Site site : keptSites) {
      nodes.computeIfAbsent(
          site.gridNode(),
          old -> {
            GridNode node = old.withIndex(newNodes.size());
            newNodes.add(node);
            return node;
          });
    }
    List<Site> newSites = new ArrayList<>();
    for (Site site : keptSites) {
      newSites.add(site.withPosition(newSites.size(), nodes.get(site.gridNode())));
    }
    List<Zone> newZones = new ArrayList<>();
    for (Zone zone : keptZones) {
      newZones.add(zone.withIndex(newZones.size()));
    }
    Scope part = new Scope(label, share);
    Set<String> ids = keptSites.stream().map(Site::id).collect(Collectors.toSet());
    return with(connection, newZones, newSites, newNodes, rules, part)
        .withPins(pins.stream().filter(pin -> ids.contains(pin.site())).toList());
  }

  /** The same region, its sites and zones too, with other rules. */
  public Region withRules(List<RuleSpec> otherRules) {
    return with(connection, zones, sites, gridNodes, otherRules, scope);
  }

  /** The same region, its sites and zones too, with other decisions made by hand. */
  public Region withPins(List<Pin> otherPins) {
    return with(connection, zones, sites, gridNodes, rules, scope, otherPins);
  }

  /** The same region but for what changes from variant to variant. */
  Region with(
      Connection otherConnection,
      List<Zone> otherZones,
      List<Site> otherSites,
      List<GridNode> otherNodes,
      List<RuleSpec> otherRules,
      Scope otherScope) {
    return with(otherConnection, otherZones, otherSites, otherNodes, otherRules, otherScope, pins);
  }

  private Region with(
      Connection otherConnection,
      List<Zone> otherZones,
      List<Site> otherSites,
      List<GridNode> otherNodes,
      List<RuleSpec> otherRules,
      Scope otherScope,
      List<Pin> otherPins) {
    return new Region(
        id,
        title,
        country,
        currency,
        start,
        finance,
        otherConnection,
        phases,
        vehicleClasses,
        portTypes,
        siteKinds,
        provinces,
        otherZones,
        placesOf(otherZones),
        otherSites,
        otherNodes,
        roads,
        corridors,
        otherRules,
        law,
        sources,
        layerSources,
        digest,
        otherScope,
        nation,
        otherPins);
  }

  /** The places of zones that are this region's, or some of them, in their order. */
  private List<PeoplePlace> placesOf(List<Zone> otherZones) {
    if (otherZones.equals(zones)) {
      return places;
    }
    Map<String, Zone> byId = byId(otherZones, Zone::id);
    List<PeoplePlace> kept = new ArrayList<>();
    for (PeoplePlace place : places) {
      Zone zone = byId.get(place.zone().id());
      if (zone != null) {
        kept.add(place.with(kept.size(), zone));
      }
    }
    return kept;
  }

  private double demand(List<Zone> of, VehicleClass vehicleClass) {
    return of.stream().mapToDouble(zone -> zone.kwhPerDay(vehicleClass, lastPhase())).sum();
  }
}
