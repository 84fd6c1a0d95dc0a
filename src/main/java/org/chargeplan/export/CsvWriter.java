package org.chargeplan.export;

import static org.chargeplan.planfile.Attribute.decimal;
import static org.chargeplan.planfile.Attribute.integer;
import static org.chargeplan.planfile.Attribute.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chargeplan.network.Route;
import org.chargeplan.output.AtomicFolder;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.CapitalCost;
import org.chargeplan.plan.GridFigures;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.ProvinceFigures;
import org.chargeplan.plan.Totals;
import org.chargeplan.planfile.Attribute;
import org.chargeplan.planfile.SiteAttributes;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.service.SiteWaits;

/**
 * Writes a plan as a folder of CSV tables (RFC 4180), for spreadsheets and statistics. Units are in
 * the names of columns; ports without another word are those at the end of the phase.
 */
public final class CsvWriter {

  private static final String SITES = "sites.csv";
  private static final String PORTS = "ports.csv";
  private static final String GRID = "grid.csv";
  private static final String PROVINCES = "provinces.csv";
  private static final String CAPITAL = "capital.csv";
  private static final String RULES = "rules.csv";
  private static final String TOTALS = "totals.csv";

  /** Names of the tables. */
  public static final List<String> TABLES =
      List.of(SITES, PORTS, GRID, PROVINCES, CAPITAL, RULES, TOTALS);

  private final Plan plan;
  private final Region region;
  private final SiteAttributes sites;
  private final CsvTableWriter tables;

  private CsvWriter(Plan plan, List<Route> routes, SiteWaits waits, Formulas formulas) {
    this.tables = new CsvTableWriter(formulas);
    this.plan = plan;
    this.region = plan.region();
    this.sites = new SiteAttributes(plan, routes, waits);
  }

  private record SitePorts(Site site, PortType type, Phase phase) {}

  private record At<T>(T what, Phase phase) {}

  private record Spent(Phase phase, String part, double usd) {}

  /**
   * Writes the tables of a plan, all or none.
   *
   * @param routes routes of the region's corridors, for the sites along them
   * @param waits waits at the end of the last phase
   * @param formulas what becomes of texts that look like formulas
   * @param target the folder; where it is there, it is replaced completely
   * @throws IOException where that fails; the folder is then as it was
   */
  public static void write(
      Plan plan, List<Route> routes, SiteWaits waits, Formulas formulas, Path target)
      throws IOException {
    CsvWriter writer = new CsvWriter(plan, routes, waits, formulas);
    AtomicFolder.write(target, TABLES, writer::writeTo);
  }

  /**
   * What a folder holds beside our tables: then it is not replaced.
   *
   * @throws IOException where it can't be read
   */
  public static Optional<Path> findForeign(Path folder) throws IOException {
    return AtomicFolder.findForeign(folder, TABLES);
  }

  private void writeTo(Path folder) throws IOException {
    writeSites(folder.resolve(SITES));
    writePorts(folder.resolve(PORTS));
    writeGrid(folder.resolve(GRID));
    writeProvinces(folder.resolve(PROVINCES));
    writeCapital(folder.resolve(CAPITAL));
    tables.write(folder.resolve(RULES), RuleRow.ATTRIBUTES, RuleRow.of(plan));
    writeTotals(folder.resolve(TOTALS));
  }

  private void writeSites(Path file) throws IOException {
    List<Attribute<Site>> columns = new ArrayList<>(sites.list());
    columns.add(decimal("lon", site -> Decimals.degrees(site.location().lon())));
    columns.add(decimal("lat", site -> Decimals.degrees(site.location().lat())));
    columns.addAll(sites.names());
    tables.write(file, columns, sites.sites());
  }

  private void writePorts(Path file) throws IOException {
    Stream<SitePorts> rows =
        sites.sites().stream()
            .flatMap(
                site ->
                    region.portTypes().stream()
                        .filter(type -> plan.ports(site, type, region.lastPhase()) > 0)
                        .flatMap(
                            type ->
                                region.phases().stream()
                                    .map(phase -> new SitePorts(site, type, phase))));
    tables.write(
        file,
        List.of(
            text("site", row -> row.site.id()),
            text("port_type", row -> row.type.id()),
            text("phase", row -> row.phase.id()),
            integer("new_ports", row -> plan.newPorts(row.site, row.type, row.phase)),
            integer("ports", row -> plan.ports(row.site, row.type, row.phase))),
        once(rows));
  }

  private void writeGrid(Path file) throws IOException {
    GridFigures grid = new GridFigures(plan);
    List<Attribute<At<GridNode>>> columns =
        List.of(
            text("grid_node", row -> row.what.id()),
            text("name", row -> row.what.name()),
            text("phase", row -> row.phase.id()),
            decimal("peak_kw", row -> Decimals.kw(grid.peakKw(row.what, row.phase))),
            decimal("capacity_kw", row -> Decimals.kw(grid.capacityKw(row.what, row.phase))),
            integer("blocks", row -> grid.blocks(row.what, row.phase)),
            decimal(
                "reinforcement_usd",
                row -> Decimals.usd(plan.blocks(row.what, row.phase) * row.what.blockUsd())));
    tables.write(file, columns, byPhase(region.gridNodes()));
  }

  private void writeProvinces(Path file) throws IOException {
    ProvinceFigures figures = new ProvinceFigures(plan);
    List<Attribute<At<Province>>> columns = new ArrayList<>();
    columns.add(text("province", row -> row.what.id()));
    columns.add(text("name", row -> row.what.name()));
    columns.add(text("phase", row -> row.phase.id()));
    for (PortGroup group : PortGroup.values()) {
      String name = group.name().toLowerCase(Locale.ROOT) + "_ports";
      columns.add(integer(name, row -> figures.ports(row.what, group, row.phase)));
    }
    columns.add(integer("ports", row -> figures.ports(row.what, row.phase)));
    columns.add(decimal("people", row -> Decimals.people(figures.people(row.what))));
    columns.add(
        decimal(
            "ports_per_1000_people",
            row -> Decimals.share(figures.portsPerThousand(row.what, row.phase))));
    tables.write(file, columns, byPhase(figures.provinces()));
  }

  private void writeCapital(Path file) throws IOException {
    Totals totals = new Totals(plan);
    List<Spent> rows = new ArrayList<>();
    for (Phase phase : region.phases()) {
      CapitalCost cost = totals.capital(phase);
      rows.add(new Spent(phase, "ports", cost.portsUsd()));
      rows.add(new Spent(phase, "connection", cost.connectionUsd()));
      rows.add(new Spent(phase, "reinforcement", cost.reinforcementUsd()));
    }
    tables.write(
        file,
        List.of(
            text("phase", row -> row.phase.id()),
            text("part", Spent::part),
            decimal("usd", row -> Decimals.usd(row.usd))),
        rows);
  }

  private void writeTotals(Path file) throws IOException {
    Totals totals = new Totals(plan);
    List<Attribute<At<PortType>>> columns =
        List.of(
            text("phase", row -> row.phase.id()),
            text("port_type", row -> row.what.id()),
            integer("existing_ports", row -> totals.existingPorts(row.what)),
            integer("new_ports", row -> totals.newPorts(row.what, row.phase)),
            integer("ports", row -> totals.ports(row.what, row.phase)));
    Stream<At<PortType>> rows =
        region.phases().stream()
            .flatMap(phase -> region.portTypes().stream().map(type -> new At<>(type, phase)));
    tables.write(file, columns, once(rows));
  }

  private <T> Iterable<At<T>> byPhase(List<T> items) {
    return once(
        items.stream()
            .flatMap(item -> region.phases().stream().map(phase -> new At<>(item, phase))));
  }

  /** Rows that are read once, so that they need not all be in memory. */
  private static <T> Iterable<T> once(Stream<T> rows) {
    Iterator<T> iterator = rows.iterator();
    return () -> iterator;
  }
}
