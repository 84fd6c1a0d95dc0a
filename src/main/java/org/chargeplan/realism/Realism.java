package org.chargeplan.realism;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chargeplan.network.Network;
import org.chargeplan.network.Route;
import org.chargeplan.network.Stop;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Province;
import org.chargeplan.region.Site;

/**
 * A plan against published counts, place by place, and how far both put the places in the same
 * order.
 *
 * @param region title of the region
 * @param last id of the last phase, at whose end the plan's figures are
 * @param lines a line for each observation, in their order
 * @param ranks a rank correlation for each measure of enough provinces
 */
public record Realism(String region, String last, List<Line> lines, List<Ranks> ranks) {

  /** Fewer places have no order worth a figure. */
  public static final int LEAST_PLACES = 5;

  /**
   * A published figure and the plan's.
   *
   * @param observed what was published
   * @param before the region's figure before the programme; nothing for a share of nothing
   * @param planned the plan's figure at the end; nothing for a share of nothing
   * @param shares shares of the country's figures; nothing where that of the country is not
   *     published
   */
  public record Line(
      Observation observed,
      OptionalDouble before,
      OptionalDouble planned,
      Optional<Shares> shares) {}

  /**
   * Shares of a place in the country.
   *
   * @param observed of what was counted
   * @param before of what the region has before the programme
   * @param planned of what the plan has
   * @param people of the people
   */
  public record Shares(double observed, double before, double planned, double people) {}

  /**
   * How far two figures put places in the same order, from -1 to 1; nothing where one of them is
   * the same everywhere.
   *
   * @param observed one of the observations
   * @param places how many places
   * @param planned the plan's figure with the published one
   * @param before the region's figure before the programme with the published one
   * @param people people with the published figure: what a plan by people alone has
   */
  public record Ranks(
      Observation observed,
      int places,
      OptionalDouble planned,
      OptionalDouble before,
      OptionalDouble people) {}

  public Realism {
    lines = List.copyOf(lines);
    ranks = List.copyOf(ranks);
  }

  /** Compares a plan with observations. */
  public static Realism of(Plan plan, List<Observation> observed) {
    Phase last = plan.region().lastPhase();
    PlannedFigure figures = new PlannedFigure(plan, along(plan, observed));
    List<Line> lines = new ArrayList<>();
    for (Observation each : observed) {
      lines.add(
          new Line(
              each,
              figures.of(each, Optional.empty()),
              figures.of(each, Optional.of(last)),
              Optional.empty()));
    }
    List<Line> withShares = lines.stream().map(line -> withShares(line, lines, figures)).toList();
    return new Realism(plan.region().title(), last.id(), withShares, ranks(withShares, figures));
  }

  /** The sites along the corridors that observations name. */
  private static Map<String, Set<Site>> along(Plan plan, List<Observation> observed) {
    Map<String, Set<Site>> along = new LinkedHashMap<>();
    if (observed.stream().anyMatch(each -> !each.corridors().isEmpty())) {
      for (Route route : Network.of(plan.region(), 0).routes()) {
        along.put(
            route.corridor().id(),
            route.stops().stream().map(Stop::site).collect(Collectors.toSet()));
      }
    }
    return along;
  }

  private static Line withShares(Line line, List<Line> lines, PlannedFigure figures) {
    Optional<Line> country =
        lines.stream()
            .filter(other -> other.observed.isOfCountry() && other.observed.isLike(line.observed))
            .findFirst();
    boolean hasShares =
        line.observed.measure().isCount()
            && !line.observed.isOfCountry()
            && country.filter(all -> all.observed.value() > 0).isPresent();
    return hasShares
        ? new Line(
            line.observed,
            line.before,
            line.planned,
            Optional.of(
                new Shares(
                    line.observed.value() / country.get().observed.value(),
                    part(line.before, country.get().before),
                    part(line.planned, country.get().planned),
                    part(
                        OptionalDouble.of(figures.people(line.observed)),
                        OptionalDouble.of(figures.people(country.get().observed))))))
        : line;
  }

  private static double part(OptionalDouble amount, OptionalDouble all) {
    return all.orElse(0) == 0 ? 0 : amount.orElse(0) / all.orElse(0);
  }

  /** The ranks of each way of counting that has enough provinces, none in two of its places. */
  private static List<Ranks> ranks(List<Line> lines, PlannedFigure figures) {
    List<Ranks> ranks = new ArrayList<>();
    Set<Line> done = new HashSet<>();
    for (Line first : lines) {
      List<Line> alike =
          lines.stream()
              .filter(line -> line.observed.isOfProvinces() && line.observed.isLike(first.observed))
              .filter(line -> line.planned.isPresent() && line.before.isPresent())
              .toList();
      if (alike.size() >= LEAST_PLACES && areApart(alike) && done.add(alike.get(0))) {
        ranks.add(
            new Ranks(
                alike.get(0).observed,
                alike.size(),
                correlation(alike, line -> line.planned.getAsDouble()),
                correlation(alike, line -> line.before.getAsDouble()),
                correlation(alike, line -> figures.people(line.observed))));
      }
    }
    return ranks;
  }

  private static boolean areApart(List<Line> lines) {
    Set<Province> seen = new LinkedHashSet<>();
    return lines.stream().flatMap(line -> line.observed.provinces().stream()).allMatch(seen::add);
  }

  private static OptionalDouble correlation(List<Line> lines, Function<Line, Double> figure) {
    return RankCorrelation.of(
        lines.stream().mapToDouble(line -> line.observed.value()).toArray(),
        lines.stream().mapToDouble(figure::apply).toArray());
  }
}
