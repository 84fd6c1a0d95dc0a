package org.chargeplan.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.chargeplan.plan.CapitalCost;
import org.chargeplan.plan.GridFigures;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.SiteFigures;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;
import org.chargeplan.service.CoverageCurve;
import org.chargeplan.service.GroupWait;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.service.ZoneSupply;

/** The figures of one plan, in the order in which a comparison lists them. */
final class PlanFigures {

  private static final int[] WITHIN_KM = {1, 2, 5};
  private static final double M_PER_KM = 1000;
  private static final double HIGH_LOAD = 0.9;
  private static final String WHOLE = "";

  /** A figure without its amounts: what the same figure of another plan has in common with it. */
  record Key(Section section, String id, String title, String phase, String unit) {}

  private final Contender contender;
  private final Region region;
  private final Map<Key, Double> amounts = new LinkedHashMap<>();

  private PlanFigures(Contender contender) {
    this.contender = contender;
    this.region = contender.plan().region();
  }

  static Map<Key, Double> of(Contender contender) {
    PlanFigures figures = new PlanFigures(contender);
    figures.addCost();
    Totals totals = new Totals(contender.plan());
    figures.addCapital(totals);
    figures.addPorts(totals);
    figures.addDemand();
    figures.addWaits();
    figures.addCoverage();
    figures.addGrid();
    figures.addSites();
    figures.addProvinces(totals);
    return figures.amounts;
  }

  private void add(
      Section section, String id, String title, String phase, String unit, double amount) {
    amounts.put(new Key(section, id, title, phase, unit), amount);
  }

  private void byPhase(
      Section section, String id, String title, String unit, ToDoubleFunction<Phase> amount) {
    for (Phase phase : region.phases()) {
      add(section, id, title, phase.id(), unit, amount.applyAsDouble(phase));
    }
  }

  /** By phase and in all of them. */
  private void summed(
      Section section, String id, String title, String unit, ToDoubleFunction<Phase> amount) {
    byPhase(section, id, title, unit, amount);
    double sum = region.phases().stream().mapToDouble(amount).sum();
    add(section, id, title, WHOLE, unit, sum);
  }

  private void addCost() {
    double broken =
        (double) contender.plan().score().stream().filter(PlanFigures::isBroken).count();
    add(Section.TARGETS, "hard_broken", "hard rules broken", WHOLE, "rules", broken);
    double points = Contender.sum(contender.even(), RuleSpec.Level.MEDIUM);
    add(Section.TARGETS, "missed", "targets missed", WHOLE, "points", points);
    double own = contender.plan().costUsd();
    add(Section.COST, "own", "cost by its own weights", WHOLE, "USD", own);
    present("bound", "proven bound of that cost", "USD", contender.plan().boundUsd(), 1);
    present("gap", "gap to the bound", "%", contender.plan().gap(), 100);
    double even = Contender.sum(contender.even(), RuleSpec.Level.SOFT);
    add(Section.COST, "even", "cost, every weight 1", WHOLE, "USD", even);
    double alike = Contender.sum(contender.alike(), RuleSpec.Level.SOFT);
    add(Section.COST, "alike", "cost by the first plan's rules", WHOLE, "USD", alike);
    for (RuleScore score : contender.even()) {
      if (score.level() == RuleSpec.Level.SOFT) {
        Key key = new Key(Section.COST_BY_RULE, score.ruleId(), score.title(), WHOLE, "USD");
        amounts.merge(key, score.amount(), Double::sum);
      }
    }
  }

  private static boolean isBroken(RuleScore score) {
    return score.level() == RuleSpec.Level.HARD && score.amount() > 0;
  }

  private void present(String id, String title, String unit, OptionalDouble amount, double times) {
    if (amount.isPresent()) {
      add(Section.COST, id, title, WHOLE, unit, amount.getAsDouble() * times);
    }
  }

  private void addCapital(Totals totals) {
    capital("all", "capital", totals, CapitalCost::totalUsd);
    capital("ports", "ports", totals, CapitalCost::portsUsd);
    capital("connection", "connection", totals, CapitalCost::connectionUsd);
    capital("reinforcement", "reinforcement", totals, CapitalCost::reinforcementUsd);
  }

  private void capital(String id, String title, Totals totals, ToDoubleFunction<CapitalCost> part) {
    summed(
        Section.CAPITAL,
        id,
        title,
        "USD",
        phase -> Math.rint(part.applyAsDouble(totals.capital(phase))));
  }

  private void addPorts(Totals totals) {
    byPhase(Section.PORTS, "all", "all ports", "ports", totals::ports);
    for (PortGroup group : PortGroup.values()) {
      List<PortType> types = region.portTypes().stream().filter(t -> t.group() == group).toList();
      if (!types.isEmpty()) {
        String id = group.name().toLowerCase(Locale.ROOT);
        byPhase(Section.PORTS_BY_GROUP, id, group.label(), "ports", p -> totals.ports(group, p));
      }
      for (PortType type : types) {
        byPhase(Section.PORTS_BY_TYPE, type.id(), type.name(), "ports", p -> totals.ports(type, p));
      }
    }
    byPhase(Section.POWER, "connected", "connected power", "kW", totals::connectedKw);
  }

  private void addDemand() {
    ZoneSupply supply = ZoneSupply.of(contender.network(), contender.plan());
    for (VehicleClass of : region.vehicleClasses()) {
      String title = "unserved, " + of.name();
      byPhase(
          Section.DEMAND, of.id(), title, "kWh/day", phase -> supply.unservedKwhPerDay(of, phase));
    }
  }

  /** Only at the end of the programme. */
  private void addWaits() {
    Phase end = region.lastPhase();
    SiteWaits waits = SiteWaits.of(contender.network(), contender.plan(), end);
    for (GroupWait of : waits.byGroup(0)) {
      String id = of.group().name().toLowerCase(Locale.ROOT);
      String title = "wait at the busiest hour, " + of.group().label();
      add(Section.WAIT, id, title, end.id(), "minutes", of.waitMinutes());
    }
  }

  private void addCoverage() {
    CoverageCurve curve = CoverageCurve.of(contender.network(), contender.plan());
    double people = region.zones().stream().mapToDouble(Zone::population).sum();
    for (int km : WITHIN_KM) {
      double withinM = km * M_PER_KM;
      if (withinM <= curve.reachM()) {
        String title = "people within " + km + " km of an open site";
        byPhase(
            Section.COVERAGE,
            "people_within_" + km + "_km",
            title,
            "people",
            phase -> Math.rint(people * curve.share(withinM, phase)));
        byPhase(
            Section.COVERAGE,
            "share_within_" + km + "_km",
            title,
            "%",
            phase -> 100 * curve.share(withinM, phase));
      }
    }
  }

  private void addGrid() {
    GridFigures grid = new GridFigures(contender.plan());
    byPhase(
        Section.GRID,
        "highest_load",
        "highest load of a grid node",
        "%",
        phase ->
            region.gridNodes().stream()
                .mapToDouble(node -> 100 * grid.loadShare(node, phase))
                .max()
                .orElse(0));
    byPhase(
        Section.GRID,
        "nodes_above_90",
        "grid nodes above 90 %",
        "nodes",
        phase ->
            region.gridNodes().stream()
                .filter(node -> grid.loadShare(node, phase) > HIGH_LOAD)
                .count());
    summed(
        Section.GRID,
        "blocks",
        "blocks of reinforcement",
        "blocks",
        phase ->
            region.gridNodes().stream()
                .mapToInt(node -> contender.plan().blocks(node, phase))
                .sum());
  }

  /** Sites with ports of the plan that had none before it. */
  private void addSites() {
    SiteFigures figures = new SiteFigures(contender.plan());
    summed(
        Section.SITES,
        "opened",
        "sites opened",
        "sites",
        phase ->
            region.sites().stream()
                .filter(site -> figures.existingPorts(site) == 0)
                .filter(site -> figures.findFirstPhase(site).filter(phase::equals).isPresent())
                .count());
  }

  private void addProvinces(Totals totals) {
    for (Province province : region.provinces()) {
      if (totals.ports(province, region.lastPhase()) > 0) {
        byPhase(
            Section.PORTS_BY_PROVINCE,
            province.id(),
            province.name(),
            "ports",
            phase -> totals.ports(province, phase));
      }
    }
  }
}
