package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;
import org.chargeplan.input.TooLargeException;
import org.chargeplan.network.Network;
import org.chargeplan.program.PenaltyRangeException;
import org.chargeplan.program.Program;
import org.chargeplan.program.ProgramBuilder;
import org.chargeplan.region.Falloff;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleCatalogue;
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

  /** The rules of a region that were read before without a problem. */
  public static RuleBook of(Region region) {
    return of(region, RuleSpec::fields);
  }

  /**
   * Reads a region's rules; those that are not on are read too, but left out.
   *
   * @param problems collects the problems of their parameters
   */
  public static RuleBook of(Region region, Problems problems) {
    // What is wrong in all wordings of a rule is one problem.
    Problems found = new Problems();
    RuleBook book = of(region, spec -> spec.fields(found));
    problems.addAll(new LinkedHashSet<>(found.list()));
    return book;
  }

  private static RuleBook of(Region region, Function<RuleSpec, Fields> fields) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put(SiteLimits.HEAD.id(), new SiteLimits());
    rules.put(GridHeadroom.HEAD.id(), new GridHeadroom());
    for (RuleSpec spec : inReadingOrder(region)) {
      List<Rule> earlier = List.copyOf(rules.values());
      List<Rule> versions = new ArrayList<>();
      for (RuleSpec version : spec.versions()) {
        read(new RuleContext(version, fields.apply(version), region, earlier))
            .ifPresent(versions::add);
      }
      if (spec.isOn() && !versions.isEmpty()) {
        rules.put(spec.id(), versions.size() == 1 ? versions.get(0) : new Versions(versions));
      }
    }
    return new RuleBook(region, rules);
  }

  /** Rules that others refer to first, rules that refer to others last; else the file's order. */
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

  private static Optional<Rule> read(RuleContext context) {
    RuleSpec spec = context.spec();
    Optional<Class<? extends Rule>> type = RuleCatalogue.find(spec.type(), Rule.class);
    if (type.isEmpty()) {
      context
          .fields()
          .unknownValue(
              "type",
              "The type (" + spec.type() + ") of rule (" + spec.id() + ") is not in the catalogue.",
              new TreeSet<>(RuleCatalogue.types()));
      return Optional.empty();
    }
    if (PHYSICS.contains(spec.id())) {
      context
          .fields()
          .problem(
              "id",
              "The id (" + spec.id() + ") is that of a physical limit, which is always on.",
              "Maybe another id was meant.");
    }
    Rule rule = RuleReader.of(type.get()).read(context);
    context.fields().rejectUnknown();
    return Optional.of(rule);
  }

  /** The ids of the rules in force. */
  public List<String> ids() {
    return List.copyOf(rules.keySet());
  }

  /**
   * The rules in force that a name refers to: that of the id, else all of the type.
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
    return rules.containsKey(name) || RuleCatalogue.types().contains(name);
  }

  /**
   * The largest distance by road that catchments, rules and summaries need, in metres. Where
   * drivers measure minutes, summaries cover the distance driven at 30 km/h.
   */
  public double reachM() {
    double reachM = 0;
    for (VehicleClass vehicleClass : region.vehicleClasses()) {
      Falloff falloff = vehicleClass.falloff();
      reachM = Math.max(reachM, falloff.reach() * (falloff.inMinutes() ? SUMMARY_M_PER_MINUTE : 1));
    }
    return Math.max(reachM, longest(Within::reachM));
  }

  /**
   * The longest time by road that catchments and rules need, in minutes; 0 where none uses times.
   */
  public double reachMin() {
    double ofClasses =
        region.vehicleClasses().stream()
            .map(VehicleClass::falloff)
            .filter(Falloff::inMinutes)
            .mapToDouble(Falloff::reach)
            .max()
            .orElse(0);
    return Math.max(ofClasses, longest(Within::reachMin));
  }

  private double longest(ToDoubleFunction<Within> reach) {
    return rules.values().stream()
        .flatMap(rule -> rule.withins().stream())
        .mapToDouble(reach)
        .max()
        .orElse(0);
  }

  /**
   * Compiles the rules to a program.
   *
   * @param network the network of the same region, with at least {@link #reachM()} and {@link
   *     #reachMin()}
   * @param weights factor on the penalties of a rule, by rule id; 1 where a rule is not named
   * @throws TooLargeException where the penalties could not be added up exactly
   */
  public Program compile(Network network, Map<String, Double> weights) {
    try {
      return builder(network, weights).build();
    } catch (PenaltyRangeException tooLarge) {
      PenaltyRange range = new PenaltyRange(weights, other -> builder(network, other));
      throw range.explain(tooLarge.ruleId(), tooLarge);
    }
  }

  private ProgramBuilder builder(Network network, Map<String, Double> weights) {
    Compilation compilation = new Compilation(region, network, weights);
    rules.forEach((id, rule) -> compile(id, rule, compilation));
    return compilation.program();
  }

  private static void compile(String id, Rule rule, Compilation compilation) {
    try {
      rule.compile(compilation);
    } catch (ArithmeticException overflow) {
      throw new PenaltyRangeException(id);
    }
  }
}
