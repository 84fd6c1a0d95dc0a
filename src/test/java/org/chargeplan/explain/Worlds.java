package org.chargeplan.explain;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chargeplan.decode.PlanAssembler;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Provenance;
import org.chargeplan.program.Program;
import org.chargeplan.program.ProgramBuilder;
import org.chargeplan.region.Region;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.relax.RelaxationResult;
import org.chargeplan.rules.RuleBook;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.rules.ToyProgram;
import org.junit.jupiter.api.Assumptions;

/**
 * What the tests of this package share: the toy region with simple prices, and questions about it.
 */
final class Worlds {

  static final Duration TIME = Duration.ofMinutes(1);

  private Worlds() {}

  static void needNatives() {
    boolean loaded =
        Relaxation.solve(new ProgramBuilder().build(), RelaxationOptions.within(TIME)).isPresent();
    Assumptions.assumeTrue(loaded, "OR-Tools' libraries can't be loaded here.");
  }

  /** The toy region with phases of four years, no interest and no cost of connection classes. */
  static ToyFiles plain(String rules) {
    return new ToyFiles()
        .fourYearPhases()
        .replace("region.yaml", "step_usd: 30000", "step_usd: 0")
        .rules(rules);
  }

  static Function<Region, Program> compiler() {
    return region -> {
      RuleBook rules = RuleBook.of(region);
      return rules.compile(Network.of(region, rules.reachM()), Map.of());
    };
  }

  static Plan plan(ToyProgram built) {
    return PlanAssembler.assemble(built.region(), built.evaluator(), Provenance.UNKNOWN);
  }

  /** The relaxation of a region's program. */
  static RelaxationResult relaxed(Region region) {
    return Relaxation.solve(compiler().apply(region), RelaxationOptions.within(TIME)).orElseThrow();
  }

  static Explanation explained(ToyProgram built, boolean leadTime) {
    return Explainer.explain(plan(built), compiler(), TIME, 10, leadTime);
  }

  static Question.Setting setting(ToyProgram built) {
    return new Question(plan(built), compiler()).setting(Set.of());
  }
}
