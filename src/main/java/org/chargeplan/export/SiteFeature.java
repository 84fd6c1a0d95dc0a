package org.chargeplan.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.chargeplan.network.Beside;
import org.chargeplan.network.Route;
import org.chargeplan.plan.PermitFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.SiteFigures;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.PermitChain;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Writes sites as features. Properties are flat, since GIS tools flatten nothing; every feature has
 * the same columns of ports: those that are not zero at some site.
 */
final class SiteFeature {

  private final Region region;
  private final SiteFigures figures;
  private final PermitFigures permits;
  private final Map<Integer, Beside> corridors;
  private final List<Column> columns;

  private record Column(String name, ToIntFunction<Site> ports) {}

  SiteFeature(Plan plan, List<Route> routes) {
    this.region = plan.region();
    this.figures = new SiteFigures(plan);
    this.permits = new PermitFigures(plan);
    this.corridors = Beside.of(routes);
    this.columns = columns(plan);
  }

  private static List<Column> columns(Plan plan) {
    Region region = plan.region();
    List<Column> all = new ArrayList<>();
    for (PortType type : region.portTypes()) {
      all.add(new Column(PortColumns.existing(type), site -> site.existingPorts(type)));
    }
    for (PortType type : region.portTypes()) {
      for (Phase phase : region.phases()) {
        all.add(
            new Column(PortColumns.built(type, phase), site -> plan.newPorts(site, type, phase)));
      }
    }
    all.removeIf(column -> region.sites().stream().allMatch(s -> column.ports.applyAsInt(s) == 0));
    return List.copyOf(all);
  }

  boolean hasPorts(Site site) {
    return columns.stream().anyMatch(column -> column.ports.applyAsInt(site) > 0);
  }

  void write(Site site, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(Decimals.degrees(site.location().lon()));
    json.writeNumber(Decimals.degrees(site.location().lat()));
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    writeProperties(site, json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeProperties(Site site, JsonGenerator json) throws IOException {
    json.writeStringField(StatedSite.SITE, site.id());
    if (!site.name().isBlank()) {
      json.writeStringField(StatedSite.NAME, site.name());
    }
    json.writeStringField(StatedSite.KIND, site.kind().id());
    json.writeStringField(StatedSite.PROVINCE, site.province().id());
    json.writeStringField(StatedSite.GRID_NODE, site.gridNode().id());
    Optional<Phase> first = figures.findFirstPhase(site);
    if (first.isPresent()) {
      json.writeStringField(StatedSite.FIRST_PHASE, first.get().id());
    }
    for (Column column : columns) {
      json.writeNumberField(column.name, column.ports.applyAsInt(site));
    }
    int newPorts = figures.newPorts(site);
    json.writeNumberField(StatedSite.PORTS_TOTAL, figures.existingPorts(site) + newPorts);
    json.writeNumberField(StatedSite.NEW_PORTS, newPorts);
    json.writeNumberField(
        StatedSite.POWER_KW, Decimals.kw(figures.connectedKw(site, region.lastPhase())));
    json.writeNumberField(StatedSite.CAPEX_USD, Decimals.usd(figures.capital(site).totalUsd()));
    json.writeStringField(StatedSite.CONNECTION_CLASS, figures.connectionClass(site).id());
    Optional<PermitChain.Duration> permit = permits.of(site);
    if (permit.isPresent()) {
      json.writeNumberField(StatedSite.PERMIT_MONTHS, Decimals.months(permit.get().months()));
      if (permit.get().heldBackBy().isPresent()) {
        json.writeStringField(StatedSite.HELD_BACK_BY, permit.get().heldBackBy().get().name());
      }
    }
    Beside beside = corridors.get(site.index());
    if (beside != null) {
      json.writeStringField(StatedSite.CORRIDOR, beside.corridor().id());
      json.writeNumberField(StatedSite.CHAINAGE_KM, Decimals.kilometres(beside.chainageKm()));
    }
  }
}
