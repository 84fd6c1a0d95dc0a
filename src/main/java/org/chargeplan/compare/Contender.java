package org.chargeplan.compare;

import java.util.List;
import java.util.Set;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.verify.Finding;
import org.chargeplan.verify.Verification;

/**
 * A plan that is compared with others of the same region.
 *
 * @param name what distinguishes it from the others, e.g. its file's name
 * @param plan the plan; its rules may differ from those of the others
 * @param network road distances in the region
 * @param even its score by its own rules, each of which weighs 1
 * @param alike its score by the rules of the first plan, each of which weighs 1
 * @param proof what a verification says of it
 */
public record Contender(
    String name,
    Plan plan,
    Network network,
    List<RuleScore> even,
    List<RuleScore> alike,
    Verification proof) {

  private static final Set<String> STATEMENTS = Set.of("schema", "region", "sites", "totals");

  public Contender {
    even = List.copyOf(even);
    alike = List.copyOf(alike);
  }

  /**
   * Whether every limit and every hard rule holds. A file that states a total wrongly, or an older
   * region, does not verify, but says nothing against what is built.
   */
  public boolean holds() {
    return proof.findings(Finding.Gravity.HARD).stream()
        .allMatch(finding -> STATEMENTS.contains(finding.limit()));
  }

  /** The sum of a score at one level: USD, points, or what hard rules count in. */
  static double sum(List<RuleScore> score, RuleSpec.Level level) {
    return score.stream()
        .filter(each -> each.level() == level)
        .mapToDouble(RuleScore::amount)
        .sum();
  }
}
