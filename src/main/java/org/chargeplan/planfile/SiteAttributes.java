package org.chargeplan.planfile;

import static org.chargeplan.planfile.Attribute.decimal;
import static org.chargeplan.planfile.Attribute.integer;
import static org.chargeplan.planfile.Attribute.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chargeplan.network.Beside;
import org.chargeplan.network.Route;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.PermitFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.SiteFigures;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.PermitChain;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.service.SiteWaits;

/**
 * What plan files, tables and layers say of a site. Flat, since GIS tools flatten nothing; every
 * site has the same columns of ports: those that are not zero at some site; and of levels and
 * waits: those that are known of some site.
 */
public final class SiteAttributes {

  private final Plan plan;
  private final Region region;
  private final SiteFigures figures;
  private final PermitFigures permits;
  private final Map<Integer, Beside> corridors;
  private final SiteWaits waits;
  private final List<Attribute<Site>> all;

  /** Knows the attributes of the sites of a plan. */
  public SiteAttributes(Plan plan, List<Route> routes, SiteWaits waits) {
    this.plan = plan;
    this.region = plan.region();
    this.figures = new SiteFigures(plan);
    this.permits = new PermitFigures(plan);
    this.corridors = Beside.of(routes);
    this.waits = waits;
    this.all = all();
  }

  /** The attributes, in the order of plan files. */
  public List<Attribute<Site>> list() {
    return all;
  }

  /** Names for the ids in the attributes. */
  public List<Attribute<Site>> names() {
    return List.of(
        text("kind_name", site -> site.kind().name()),
        text("province_name", site -> site.province().name()),
        text("grid_node_name", site -> site.gridNode().name()));
  }

  /** The sites that have or get ports, in the order of the region. */
  public List<Site> sites() {
    return region.sites().stream()
        .filter(site -> figures.existingPorts(site) + figures.newPorts(site) > 0)
        .toList();
  }

  private List<Attribute<Site>> all() {
    List<Attribute<Site>> found = new ArrayList<>();
    found.add(text(StatedSite.SITE, Site::id));
    found.add(text(StatedSite.NAME, Site::name));
    found.add(text(StatedSite.KIND, site -> site.kind().id()));
    found.add(text(StatedSite.PROVINCE, site -> site.province().id()));
    found.add(text(StatedSite.GRID_NODE, site -> site.gridNode().id()));
    found.add(optionalText(StatedSite.FIRST_PHASE, s -> figures.findFirstPhase(s).map(Phase::id)));
    found.addAll(ports());
    found.add(integer(StatedSite.PORTS_TOTAL, s -> figures.existingPorts(s) + figures.newPorts(s)));
    found.add(integer(StatedSite.NEW_PORTS, figures::newPorts));
    found.add(
        decimal(StatedSite.POWER_KW, s -> Decimals.kw(figures.connectedKw(s, region.lastPhase()))));
    found.add(decimal(StatedSite.CAPEX_USD, s -> Decimals.usd(figures.capital(s).totalUsd())));
    found.add(text(StatedSite.CONNECTION_CLASS, s -> figures.connectionClass(s).id()));
    found.add(
        optionalDecimal(
            StatedSite.PERMIT_MONTHS,
            s -> permits.of(s).map(PermitChain.Duration::months).map(Decimals::months)));
    found.add(
        optionalText(
            StatedSite.HELD_BACK_BY,
            s -> permits.of(s).flatMap(PermitChain.Duration::heldBackBy).map(step -> step.name())));
    found.add(optionalText(StatedSite.CORRIDOR, s -> beside(s).map(b -> b.corridor().id())));
    found.add(
        optionalDecimal(
            StatedSite.CHAINAGE_KM, s -> beside(s).map(b -> Decimals.kilometres(b.chainageKm()))));
    found.addAll(parkingLevel());
    found.addAll(waits());
    return List.copyOf(found);
  }

  private List<Attribute<Site>> ports() {
    List<Attribute<Site>> found = new ArrayList<>();
    for (PortType type : region.portTypes()) {
      found.add(integer(PortColumns.existing(type), site -> site.existingPorts(type)));
    }
    for (PortType type : region.portTypes()) {
      for (Phase phase : region.phases()) {
        found.add(
            integer(PortColumns.built(type, phase), site -> plan.newPorts(site, type, phase)));
      }
    }
    found.removeIf(
        column ->
            region.sites().stream()
                .allMatch(site -> column.value().apply(site).equals(Optional.of(0L))));
    return found;
  }

  /** Nothing in a region that knows no level of any site. */
  private List<Attribute<Site>> parkingLevel() {
    return region.sites().stream().anyMatch(site -> site.parkingLevel().isPresent())
        ? List.of(
            optionalText(StatedSite.PARKING_LEVEL, s -> s.parkingLevel().map(ParkingLevel::word)))
        : List.of();
  }

  private List<Attribute<Site>> waits() {
    Attribute<Site> wait =
        optionalDecimal(
            StatedSite.WAIT_MIN, s -> boxed(waits.waitMinutes(s)).map(Decimals::minutes));
    Attribute<Site> use =
        optionalDecimal(
            StatedSite.USE_SHARE, s -> boxed(waits.useShare(s)).map(Decimals::hundredths));
    return Stream.of(wait, use)
        .filter(a -> region.sites().stream().anyMatch(s -> a.value().apply(s).isPresent()))
        .toList();
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  private Optional<Beside> beside(Site site) {
    return Optional.ofNullable(corridors.get(site.index()));
  }

  private static Attribute<Site> optionalText(String name, Function<Site, Optional<String>> value) {
    return new Attribute<>(name, Attribute.Kind.TEXT, value::apply);
  }

  private static Attribute<Site> optionalDecimal(
      String name, Function<Site, Optional<BigDecimal>> value) {
    return new Attribute<>(name, Attribute.Kind.DECIMAL, value::apply);
  }
}
