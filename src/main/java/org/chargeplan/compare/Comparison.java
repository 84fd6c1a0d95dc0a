package org.chargeplan.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chargeplan.region.Region;

/**
 * Plans of one region side by side.
 *
 * @param contenders the plans, at least two
 * @param settings what they were made with, where it differs
 * @param figures all figures, those that are the same in all plans too
 * @param rules rules that differ, or are met by one plan and missed by another
 * @param differences what each plan but the first builds otherwise than the first
 */
public record Comparison(
    List<Contender> contenders,
    List<Setting> settings,
    List<Figure> figures,
    List<RuleDifference> rules,
    List<PlanDifference> differences) {

  public Comparison {
    contenders = List.copyOf(contenders);
    settings = List.copyOf(settings);
    figures = List.copyOf(figures);
    rules = List.copyOf(rules);
    differences = List.copyOf(differences);
  }

  /**
   * Compares plans.
   *
   * @param contenders plans of the same region or the same part of it, at least two; rules may
   *     differ
   */
  public static Comparison of(List<Contender> contenders) {
    List<PlanDifference> differences = new ArrayList<>();
    for (Contender other : contenders.subList(1, contenders.size())) {
      differences.add(PlanDifference.of(contenders.get(0).plan(), other.plan()));
    }
    return new Comparison(
        contenders,
        Setting.differing(contenders.stream().map(each -> each.plan().provenance()).toList()),
        figures(contenders),
        RuleDifference.of(contenders),
        differences);
  }

  private static List<Figure> figures(List<Contender> contenders) {
    List<Map<PlanFigures.Key, Double>> byPlan = contenders.stream().map(PlanFigures::of).toList();
    Set<PlanFigures.Key> keys = new LinkedHashSet<>();
    byPlan.forEach(ofPlan -> keys.addAll(ofPlan.keySet()));
    List<Figure> figures = new ArrayList<>();
    for (PlanFigures.Key key : keys) {
      List<OptionalDouble> amounts = byPlan.stream().map(ofPlan -> amount(ofPlan, key)).toList();
      figures.add(
          new Figure(key.section(), key.id(), key.title(), key.phase(), key.unit(), amounts));
    }
    figures.sort((a, b) -> a.section().compareTo(b.section()));
    return figures;
  }

  private static OptionalDouble amount(Map<PlanFigures.Key, Double> ofPlan, PlanFigures.Key key) {
    Double amount = ofPlan.get(key);
    return amount == null ? OptionalDouble.empty() : OptionalDouble.of(amount);
  }

  /** The region; its rules are those of the first plan. */
  public Region region() {
    return contenders.get(0).plan().region();
  }

  /** The names of the plans. */
  public List<String> names() {
    return contenders.stream().map(Contender::name).toList();
  }

  /** The figures of a section in the order of their items. */
  public List<Figure> figures(Section section) {
    return figures.stream().filter(figure -> figure.section() == section).toList();
  }

  /**
   * A figure, where there is one.
   *
   * @param phase id of the phase; empty for the entire programme
   */
  public Optional<Figure> find(Section section, String id, String phase) {
    return figures.stream()
        .filter(f -> f.section() == section && f.id().equals(id) && f.phase().equals(phase))
        .findFirst();
  }

  /** Whether the plans build the same by the same rules and settings, with the same figures. */
  public boolean isEqual() {
    return settings.isEmpty()
        && rules.isEmpty()
        && differences.stream().allMatch(PlanDifference::isNone)
        && figures.stream().noneMatch(Figure::differs);
  }
}
