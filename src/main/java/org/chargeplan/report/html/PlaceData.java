package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.network.Beside;
import org.chargeplan.network.Route;
import org.chargeplan.plan.GridFigures;
import org.chargeplan.plan.PermitFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.SiteFigures;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.PermitChain;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.service.ZoneSupply;

/** What the map shows: sites with their ports, grid nodes, zones and provinces. */
final class PlaceData {

  private final Plan plan;
  private final Region region;
  private final Totals totals;
  private final ZoneSupply supply;
  private final SiteWaits waits;
  private final SiteFigures figures;
  private final PermitFigures permits;
  private final Map<Integer, Beside> corridors;

  PlaceData(Plan plan, Totals totals, ZoneSupply supply, SiteWaits waits, List<Route> routes) {
    this.plan = plan;
    this.region = plan.region();
    this.totals = totals;
    this.supply = supply;
    this.waits = waits;
    this.figures = new SiteFigures(plan);
    this.permits = new PermitFigures(plan);
    this.corridors = Beside.of(routes);
  }

  void writeTo(JsonGenerator json) throws IOException {
    JsonArrays arrays = new JsonArrays(json);
    RegionData ofRegion = new RegionData(region, json);
    ofRegion.writeTypesAndKinds();
    arrays.texts("connections", region.connection().classes(), ConnectionClass::name);
    writeProvinces(json, ofRegion);
    writeSites(json, arrays);
    writeNodes(json, arrays);
    writeZones(json, arrays);
  }

  private void writeProvinces(JsonGenerator json, RegionData ofRegion) throws IOException {
    List<Province> provinces = region.provinces();
    json.writeObjectFieldStart("provinces");
    ofRegion.writeProvinces();
    json.writeArrayFieldStart("ports");
    for (Phase phase : region.phases()) {
      json.writeStartArray();
      for (Province province : provinces) {
        json.writeNumber(totals.ports(province, phase));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeSites(JsonGenerator json, JsonArrays arrays) throws IOException {
    List<Site> sites =
        region.sites().stream()
            .filter(site -> figures.existingPorts(site) + figures.newPorts(site) > 0)
            .toList();
    json.writeObjectFieldStart("sites");
    arrays.texts("id", sites, Site::id);
    arrays.texts("name", sites, Site::name);
    arrays.degrees("lon", sites, site -> site.location().lon());
    arrays.degrees("lat", sites, site -> site.location().lat());
    arrays.integers("kind", sites, site -> site.kind().index());
    arrays.integers("province", sites, site -> site.province().index());
    arrays.integers("node", sites, site -> site.gridNode().index());
    arrays.numbers("bays", sites, Site::bays);
    arrays.numbers("maxKw", sites, Site::maxKw);
    arrays.numbers("kw", sites, site -> figures.connectedKw(site, region.lastPhase()));
    arrays.numbers("usd", sites, site -> Math.rint(figures.capital(site).totalUsd()));
    arrays.integers("connection", sites, site -> figures.connectionClass(site).index());
    arrays.texts("status", sites, site -> site.status().name().toLowerCase(Locale.ROOT));
    arrays.numbers("waitMin", sites, site -> waits.waitMinutes(site).orElse(Double.NaN));
    arrays.numbers("useShare", sites, site -> waits.useShare(site).orElse(Double.NaN));
    arrays.texts("corridor", sites, this::corridor);
    arrays.texts("permit", sites, this::permit);
    json.writeArrayFieldStart("ports");
    for (Site site : sites) {
      writePorts(site, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** For each type with ports: the type, ports before, and ports at the end of each phase. */
  private void writePorts(Site site, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (PortType type : region.portTypes()) {
      if (plan.ports(site, type, region.lastPhase()) > 0) {
        json.writeNumber(type.index());
        json.writeNumber(site.existingPorts(type));
        for (Phase phase : region.phases()) {
          json.writeNumber(plan.ports(site, type, phase));
        }
      }
    }
    json.writeEndArray();
  }

  private String corridor(Site site) {
    Beside beside = corridors.get(site.index());
    return beside == null ? "" : beside.corridor().name() + ", km " + beside.chainageKm();
  }

  private String permit(Site site) {
    Optional<PermitChain.Duration> duration = permits.of(site);
    if (duration.isEmpty()) {
      return "";
    }
    String step = duration.get().heldBackBy().map(s -> ", longest: " + s.name()).orElse("");
    return Math.rint(duration.get().months() * 10) / 10 + " months" + step;
  }

  private void writeNodes(JsonGenerator json, JsonArrays arrays) throws IOException {
    GridFigures grid = new GridFigures(plan);
    List<GridNode> nodes = region.gridNodes();
    json.writeObjectFieldStart("nodes");
    arrays.texts("name", nodes, node -> node.name().isBlank() ? node.id() : node.name());
    arrays.degrees("lon", nodes, node -> node.location().lon());
    arrays.degrees("lat", nodes, node -> node.location().lat());
    arrays.integers("province", nodes, node -> node.province().index());
    byPhase(json, arrays, "peakKw", nodes, grid::peakKw);
    byPhase(json, arrays, "canKw", nodes, grid::capacityKw);
    byPhase(json, arrays, "blocks", nodes, grid::blocks);
    json.writeEndObject();
  }

  private void writeZones(JsonGenerator json, JsonArrays arrays) throws IOException {
    List<Zone> zones = region.zones();
    json.writeObjectFieldStart("zones");
    arrays.texts("name", zones, Zone::name);
    arrays.degrees("lon", zones, zone -> zone.location().lon());
    arrays.degrees("lat", zones, zone -> zone.location().lat());
    arrays.integers("province", zones, zone -> zone.province().index());
    arrays.numbers("people", zones, Zone::population);
    byPhase(json, arrays, "demandKwh", zones, (zone, phase) -> sum(zone, phase, Zone::kwhPerDay));
    byPhase(
        json,
        arrays,
        "unservedKwh",
        zones,
        (zone, phase) -> sum(zone, phase, supply::unservedKwhPerDay));
    json.writeEndObject();
  }

  private interface ClassAmount {
    double of(Zone zone, VehicleClass vehicleClass, Phase phase);
  }

  private double sum(Zone zone, Phase phase, ClassAmount amount) {
    return region.vehicleClasses().stream()
        .mapToDouble(vehicleClass -> amount.of(zone, vehicleClass, phase))
        .sum();
  }

  private interface PhaseAmount<T> {
    double of(T item, Phase phase);
  }

  private <T> void byPhase(
      JsonGenerator json, JsonArrays arrays, String name, List<T> items, PhaseAmount<T> amount)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Phase phase : region.phases()) {
      json.writeStartArray();
      for (T item : items) {
        arrays.number(Math.rint(10 * amount.of(item, phase)) / 10);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
