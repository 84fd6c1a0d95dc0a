package org.chargeplan.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.network.Beside;
import org.chargeplan.network.Route;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Checks what a file states about a site against the region and the ledger. */
final class SiteChecks {

  private static final String SITES = "sites";
  private static final String TOTALS = "totals";

  /** Half of the last of 5 decimals, to which editors may round, and a little: 60 cm. */
  private static final double TOLERANCE_DEGREES = 6e-6;

  private static final double TOLERANCE_KW = 0.01;
  private static final double TOLERANCE_USD = 1;

  /** Months and kilometres are stated with one decimal. */
  private static final double TOLERANCE_MONTHS = 0.051;

  private static final double TOLERANCE_KM = 0.051;

  private final Ledger ledger;
  private final Region region;
  private final Findings findings;
  private final List<PermitSteps> permits;
  private final Map<Integer, Beside> corridors;

  SiteChecks(Ledger ledger, List<Route> routes, Findings findings) {
    this.ledger = ledger;
    this.region = ledger.region();
    this.permits = PermitSteps.of(region);
    this.corridors = Beside.of(routes);
    this.findings = findings;
  }

  void check(Site site, StatedSite stated) {
    checkIdentity(site, stated);
    for (PortType type : region.portTypes()) {
      double existing = stated.number(PortColumns.existing(type));
      compare(site, SITES, "existing ports of " + type.id(), existing, site.existingPorts(type), 0);
    }
    checkTotals(site, stated);
  }

  private void checkIdentity(Site site, StatedSite stated) {
    if (!near(stated.lon(), site.location().lon(), TOLERANCE_DEGREES)
        || !near(stated.lat(), site.location().lat(), TOLERANCE_DEGREES)) {
      findings.file(
          SITES,
          site.id(),
          Words.site(site)
              + " is at "
              + stated.lon()
              + ", "
              + stated.lat()
              + " in the plan but at "
              + site.location().lon()
              + ", "
              + site.location().lat()
              + " in the region");
    }
    compare(
        site, SITES, StatedSite.NAME, stated, Optional.of(site.name()).filter(n -> !n.isBlank()));
    compare(site, SITES, StatedSite.KIND, stated, Optional.of(site.kind().id()));
    compare(site, SITES, StatedSite.PROVINCE, stated, Optional.of(site.province().id()));
    compare(site, SITES, StatedSite.GRID_NODE, stated, Optional.of(site.gridNode().id()));
    compare(
        site, SITES, StatedSite.PARKING_LEVEL, stated, site.parkingLevel().map(ParkingLevel::word));
  }

  private void checkTotals(Site site, StatedSite stated) {
    long existing = site.existingPorts().stream().mapToLong(Integer::longValue).sum();
    long built = ledger.built(site);
    double kw = ledger.watts(site, region.lastPhase()) / 1000.0;
    double usd = 0;
    for (Phase phase : region.phases()) {
      usd += ledger.portsUsd(site, phase) + ledger.connectionUsd(site, phase);
    }
    compareTotal(site, stated, StatedSite.PORTS_TOTAL, (double) (existing + built), 0);
    compareTotal(site, stated, StatedSite.NEW_PORTS, (double) built, 0);
    compareTotal(site, stated, StatedSite.POWER_KW, kw, TOLERANCE_KW);
    compareTotal(site, stated, StatedSite.CAPEX_USD, usd, TOLERANCE_USD);
    Optional<String> first =
        region.phases().stream()
            .filter(phase -> ledger.built(site, phase) > 0)
            .map(Phase::id)
            .findFirst();
    compare(site, TOTALS, StatedSite.FIRST_PHASE, stated, first);
    String connectionClass = region.connection().classOf(kw).id();
    compare(site, TOTALS, StatedSite.CONNECTION_CLASS, stated, Optional.of(connectionClass));
    compareTotal(site, stated, StatedSite.PERMIT_MONTHS, permitMonths(site, kw), TOLERANCE_MONTHS);
    Optional<Beside> beside = Optional.ofNullable(corridors.get(site.index()));
    compare(site, SITES, StatedSite.CORRIDOR, stated, beside.map(b -> b.corridor().id()));
    double chainageKm = beside.map(b -> b.stop().chainageM() / 1000).orElse(0.0);
    compareTotal(site, stated, StatedSite.CHAINAGE_KM, chainageKm, TOLERANCE_KM);
  }

  private double permitMonths(Site site, double kw) {
    Set<String> groups = new HashSet<>();
    for (PortType type : region.portTypes()) {
      if (ledger.ports(site, type, region.lastPhase()) > site.existingPorts(type)) {
        groups.add(type.group().name().toLowerCase(Locale.ROOT));
      }
    }
    return groups.isEmpty()
        ? 0
        : permits.stream().mapToDouble(steps -> steps.months(site, kw, groups)).max().orElse(0);
  }

  private void compareTotal(
      Site site, StatedSite stated, String property, double actual, double tolerance) {
    compare(site, TOTALS, property, stated.number(property), actual, tolerance);
  }

  private void compare(
      Site site, String limit, String what, double given, double actual, double tolerance) {
    if (!near(given, actual, tolerance)) {
      findings.stated(
          limit,
          site.id(),
          site.name(),
          actual,
          given,
          "",
          Words.site(site)
              + ": "
              + what
              + " is stated as "
              + Words.number(given)
              + " but is "
              + Words.number(actual)
              + ": "
              + Words.number(Math.abs(given - actual))
              + " too "
              + (given > actual ? "many" : "few"));
    }
  }

  private void compare(
      Site site, String limit, String property, StatedSite stated, Optional<String> actual) {
    Optional<String> given = stated.findText(property);
    if (!given.equals(actual)) {
      findings.stated(
          limit,
          site.id(),
          site.name(),
          0,
          0,
          "",
          Words.site(site)
              + ": "
              + property
              + " is stated as "
              + given.orElse("nothing")
              + " but is "
              + actual.orElse("nothing"));
    }
  }

  private static boolean near(double a, double b, double tolerance) {
    return Math.abs(a - b) <= tolerance;
  }
}
