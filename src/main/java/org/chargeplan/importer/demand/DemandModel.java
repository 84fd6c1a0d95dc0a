package org.chargeplan.importer.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Status;

/**
 * The share of each zone in the public charging demand of a country, in one form for all countries:
 *
 * <pre>
 * weight of residents = people x density x ranks x roads x income
 * share               = (1 - visitors) x weight of residents / sum of these + visitors x their share
 * </pre>
 *
 * <p>Each factor is 1 where a recipe says nothing of it. The demand of the country is given: the
 * model distributes it, and a change of a parameter moves demand from place to place.
 *
 * @param density effect of density
 * @param ranks effects of ranks; those that a place has are multiplied
 * @param roads effect of main roads
 * @param income effect of income
 * @param visitors parts of the demand that are where visitors are
 */
public record DemandModel(
    Optional<DensityEffect> density,
    List<RankEffect> ranks,
    Optional<RoadEffect> roads,
    Optional<IncomeEffect> income,
    List<VisitorShare> visitors) {

  public DemandModel {
    ranks = List.copyOf(ranks);
    visitors = List.copyOf(visitors);
  }

  /** Reads the model of a class of vehicles. */
  public static DemandModel read(Fields fields, RegionFrame frame) {
    DemandModel model =
        new DemandModel(
            part(fields, "density").map(DensityEffect::read),
            fields.listOrEmpty("ranks").stream().map(RankEffect::read).toList(),
            part(fields, "roads").map(roads -> RoadEffect.read(roads, frame)),
            part(fields, "income").map(IncomeEffect::read),
            fields.listOrEmpty("visitors").stream()
                .map(visitors -> VisitorShare.read(visitors, frame))
                .toList());
    double share = model.visitorShare();
    if (share > 1) {
      fields.problem(
          "visitors",
          "The shares of visitors (" + RoundedText.text(share, 6) + " in all) must be at most 1.",
          "Maybe they are percentages.");
    }
    fields.rejectUnknown();
    return model;
  }

  private static Optional<Fields> part(Fields fields, String key) {
    return fields.has(key) ? Optional.of(fields.fields(key)) : Optional.empty();
  }

  /** The share of each zone in the demand, in their order; they sum to 1 where anybody lives. */
  public double[] shares(DemandGround ground) {
    List<DemandEffect> effects = new ArrayList<>(ranks);
    density.ifPresent(effects::add);
    income.ifPresent(effects::add);
    roads.ifPresent(effect -> effects.add(effect.on(ground.roads())));
    double[] shares =
        Shares.of(ground.places().stream().mapToDouble(place -> weight(place, effects)).toArray());
    double ofResidents = 1;
    double[] ofVisitors = new double[shares.length];
    for (VisitorShare part : visitors) {
      double[] parts = part.shares(ground.zones(), ground.sites());
      double all = 0;
      for (int z = 0; z < parts.length; z++) {
        ofVisitors[z] += part.share() * parts[z];
        all += part.share() * parts[z];
      }
      ofResidents -= all;
    }
    for (int z = 0; z < shares.length; z++) {
      shares[z] = ofResidents * shares[z] + ofVisitors[z];
    }
    return shares;
  }

  private static double weight(DemandPlace place, List<DemandEffect> effects) {
    double weight = place.zone().population();
    for (DemandEffect effect : effects) {
      weight *= effect.factor(place);
    }
    return weight;
  }

  private double visitorShare() {
    return visitors.stream().mapToDouble(VisitorShare::share).sum();
  }

  /** The worst status of its parts; published where it has none. */
  public Status status() {
    Stream<Evidence> effects =
        Stream.of(
                density.map(DensityEffect::evidence).stream(),
                ranks.stream().map(RankEffect::evidence),
                roads.map(RoadEffect::evidence).stream(),
                income.map(IncomeEffect::evidence).stream(),
                visitors.stream().map(VisitorShare::evidence))
            .flatMap(evidence -> evidence);
    return effects.map(Evidence::status).max(Comparator.naturalOrder()).orElse(Status.PUBLISHED);
  }
}
