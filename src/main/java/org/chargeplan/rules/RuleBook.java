package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.chargeplan.network.Network;
import org.chargeplan.program.Program;
import org.chargeplan.region.Falloff;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.VehicleClass;

/**
 * The rules of a region that are in force, read and checked, ready to compile. Site limits and grid
 * headroom are physics and always among them.
 */
public final class RuleBook {

  /** 30 km/h. */
  private static final double SUMMARY_M_PER_MINUTE = 500;

  private static final List<String> PHYSICS = List.of(SiteLimits.HEAD.id(), GridHeadroom.HEAD.id());

  private final Region region;
  private final Map<String, Rule> rules;

  private RuleBook(Region region, Map<String, Rule> rules) {
    this.region = region;
    this.rules = rules;
  }

  /**
   * Reads a region's rules. What is wrong with their parameters is reported to the problems that
   * the region was read with; those that are not on are read too, but left out.
   */
  public static RuleBook of(Region region) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put(SiteLimits.HEAD.id(), new SiteLimits());
    rules.put(GridHeadroom.HEAD.id(), new GridHeadroom());
    for (RuleSpec spec : inReadingOrder(region)) {
      Rule rule = read(spec, region, rules.values());
      if (rule != null && spec.isOn()) {
        rules.put(spec.id(), rule);
      }
    }
    return new RuleBook(region, rules);
  }

  /** Rules that others refer to first, rules that refer to any last; else the order of the file. */
  private static List<RuleSpec> inReadingOrder(Region region) {
    List<RuleSpec> order = new ArrayList<>(region.rules());
    order.sort(Comparator.comparingInt(spec -> turn(spec.type())));
    return order;
  }

  private static int turn(String type) {
    return switch (type) {
      case "port-target" -> 0;
      case "price-cap" -> 2;
      default -> 1;
    };
  }

  private static Rule read(RuleSpec spec, Region region, Collection<Rule> before) {
    Map<String, RuleType> catalogue = catalogue(before);
    RuleType type = catalogue.get(spec.type());
    if (type == null) {
      spec.fields()
          .unknownValue(
              "type",
              "The type (" + spec.type() + ") of rule (" + spec.id() + ") is not in the catalogue.",
              new TreeSet<>(catalogue.keySet()));
      return null;
    }
    if (PHYSICS.contains(spec.id())) {
      spec.fields()
          .problem(
              "id",
              "The id (" + spec.id() + ") is that of a rule of physics, which is always on.",
              "Maybe another id was meant.");
    }
    Rule rule = type.read(spec, region);
    spec.fields().rejectUnknown();
    return rule;
  }

  /**
   * The types by name.
   *
   * @param before rules in force read before, to which others refer
   */
  static Map<String, RuleType> catalogue(Collection<Rule> before) {
    return Map.ofEntries(
        entry("port-target", PortTarget::read),
        entry("open-sites", OpenSitesTarget::read),
        entry("budget", Budget::read),
        entry("connection-class", (spec, region) -> ConnectionLead.read(spec)),
        entry("lead-time", LeadTime::read),
        entry("corridor-spacing", CorridorSpacing::read),
        entry("bay-quota", BayQuota::read),
        entry("indoor-limit", IndoorLimit::read),
        entry("fleet-ratio", FleetRatio::read),
        entry("plug-set", PlugSet::read),
        entry("peak-load", PeakLoad::read),
        entry("coverage", Coverage::read),
        entry("nearest-access", NearestAccess::read),
        entry("type-mix", TypeMix::read),
        entry("wait", Wait::read),
        entry("equity", (spec, region) -> Equity.read(spec, region, mean(before, region))),
        entry("worth-of-supply", (spec, region) -> WorthOfSupply.read(spec)),
        entry("price-cap", (spec, region) -> PriceCap.read(spec, region, before)),
        entry("cost", (spec, region) -> Cost.read(spec)));
  }

  private static Map.Entry<String, RuleType> entry(String type, RuleType reader) {
    return Map.entry(type, reader);
  }

  /** The first target of all ports, from which equity takes its mean. */
  private static Optional<PortTarget> mean(Collection<Rule> before, Region region) {
    return before.stream()
        .filter(PortTarget.class::isInstance)
        .map(PortTarget.class::cast)
        .filter(target -> target.isOfAllPorts(region))
        .findFirst();
  }

  /** The ids of the rules in force. */
  public List<String> ids() {
    return List.copyOf(rules.keySet());
  }

  /**
   * The rules in force that a name speaks of: that of the id, else all of the type.
   *
   * @return their ids, none where there is no such rule in force
   */
  public List<String> idsOf(String idOrType) {
    if (rules.containsKey(idOrType)) {
      return List.of(idOrType);
    }
    return region.rules().stream()
        .filter(spec -> spec.type().equals(idOrType) && rules.containsKey(spec.id()))
        .map(RuleSpec::id)
        .toList();
  }

  /** Whether a name is that of a rule in force or of a type of the catalogue. */
  public boolean isTypeOrId(String name) {
    return rules.containsKey(name) || catalogue(List.of()).containsKey(name);
  }

  /**
   * The longest way by road that catchments, rules and summaries look along, in metres. Where
   * drivers measure minutes, summaries look as far as they come at 30 km/h.
   */
  public double reachM() {
    double reachM = 0;
    for (VehicleClass vehicleClass : region.vehicleClasses()) {
      Falloff falloff = vehicleClass.falloff();
      reachM = Math.max(reachM, falloff.reach() * (falloff.inMinutes() ? SUMMARY_M_PER_MINUTE : 1));
    }
    for (Rule rule : rules.values()) {
      reachM = Math.max(reachM, rule.reachM());
    }
    return reachM;
  }

  /**
   * The longest time by road that catchments and rules look along, in minutes; 0 where none asks
   * for a time.
   */
  public double reachMin() {
    double ofClasses =
        region.vehicleClasses().stream()
            .map(VehicleClass::falloff)
            .filter(Falloff::inMinutes)
            .mapToDouble(Falloff::reach)
            .max()
            .orElse(0);
    return Math.max(ofClasses, rules.values().stream().mapToDouble(Rule::reachMin).max().orElse(0));
  }

  /**
   * Compiles the rules to a program.
   *
   * @param network ways of the same region, of {@link #reachM()} and {@link #reachMin()} at least
   * @param weights factor on the penalties of a rule, by rule id; 1 where a rule is not named
   */
  public Program compile(Network network, Map<String, Double> weights) {
    Compilation compilation = new Compilation(region, network, weights);
    rules.values().forEach(rule -> rule.compile(compilation));
    return compilation.program().build();
  }
}
