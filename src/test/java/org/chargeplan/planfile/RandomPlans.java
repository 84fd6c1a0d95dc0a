package org.chargeplan.planfile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Provenance;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.plan.Shortfall;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSet;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;

/** Plans of any counts, good or bad, with texts of any letters. */
public final class RandomPlans {

  private RandomPlans() {}

  public static Arbitrary<Plan> of(Region region) {
    int phases = region.phases().size();
    int decisions = region.sites().size() * region.portTypes().size() * phases;
    Arbitrary<List<Integer>> ports =
        Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 100_000)))
            .list()
            .ofSize(decisions);
    Arbitrary<List<Integer>> blocks =
        Arbitraries.integers().between(0, 3).list().ofSize(region.gridNodes().size() * phases);
    return Combinators.combine(ports, blocks, provenance(), scores(), shortfalls(), bounds())
        .as(
            (p, b, origin, score, missed, bound) ->
                plan(region, p, b, origin, score, missed, bound));
  }

  private static Plan plan(
      Region region,
      List<Integer> ports,
      List<Integer> blocks,
      Provenance origin,
      List<RuleScore> score,
      List<Shortfall> missed,
      OptionalDouble bound) {
    Plan.Builder plan =
        Plan.builder(region).provenance(origin).score(score).shortfalls(missed).boundUsd(bound);
    List<Integer> left = new ArrayList<>(ports);
    for (Site site : region.sites()) {
      for (PortType type : region.portTypes()) {
        for (Phase phase : region.phases()) {
          plan.build(site, type, phase, left.remove(0));
        }
      }
    }
    List<Integer> leftBlocks = new ArrayList<>(blocks);
    for (GridNode node : region.gridNodes()) {
      for (Phase phase : region.phases()) {
        plan.reinforce(node, phase, leftBlocks.remove(0));
      }
    }
    return plan.plan();
  }

  /** Bounds in cents, below 0 too: what is earned may outweigh what is spent. */
  private static Arbitrary<OptionalDouble> bounds() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
        .ofScale(2)
        .map(BigDecimal::doubleValue)
        .optional()
        .map(usd -> usd.isPresent() ? OptionalDouble.of(usd.get()) : OptionalDouble.empty());
  }

  private static Arbitrary<Provenance> provenance() {
    Arbitrary<Long> seeds = Arbitraries.longs();
    Arbitrary<OptionalLong> steps =
        Arbitraries.longs()
            .greaterOrEqual(0)
            .optional()
            .map(limit -> limit.isPresent() ? OptionalLong.of(limit.get()) : OptionalLong.empty());
    return Combinators.combine(
            seeds, words(), Arbitraries.maps(words(), amounts()).ofMaxSize(4), ruleChanges(), steps)
        .as(
            (seed, profile, weights, changes, limit) ->
                new Provenance("0.1.0", seed, profile, weights, changes, limit));
  }

  private static Arbitrary<RuleChanges> ruleChanges() {
    Arbitrary<RuleSet> sets = Combinators.combine(words(), words()).as(RuleSet::new);
    return Combinators.combine(
            sets.list().ofMaxSize(2), Arbitraries.maps(words(), words()).ofMaxSize(3))
        .as(RuleChanges::new);
  }

  private static Arbitrary<List<RuleScore>> scores() {
    Arbitrary<RuleSpec.Level> levels = Arbitraries.of(RuleSpec.Level.class);
    return Combinators.combine(words(), words(), levels, amounts(), words())
        .as(RuleScore::new)
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<List<Shortfall>> shortfalls() {
    Arbitrary<String> remedy = words().injectNull(0.3).map(text -> text == null ? "" : text);
    return Combinators.combine(
            words(),
            words(),
            words(),
            amounts(),
            amounts(),
            words(),
            words().list().ofMaxSize(2),
            remedy)
        .as(Shortfall::new)
        .list()
        .ofMaxSize(3);
  }

  /** Texts that are not blank, quotes and line feeds and letters beyond ASCII among them. */
  private static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars('"', '\\', '\n', '\t', ' ', '{', ',', 'ế', 'Đ', '\u0001')
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(text -> !text.isBlank());
  }

  /** Amounts of 9 decimals at most. */
  private static Arbitrary<Double> amounts() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("100000"))
        .ofScale(9)
        .map(BigDecimal::doubleValue);
  }
}
