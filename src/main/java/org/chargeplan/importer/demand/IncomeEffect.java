package org.chargeplan.importer.demand;

import java.util.Map;
import java.util.stream.Stream;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.input.Fields;

/**
 * Demand of a person grows with income, spending or product of a head: (income / reference) ^
 * elasticity.
 *
 * @param elasticity percent of demand for each percent of income
 * @param reference income at which the factor is 1, and of places that are not named
 * @param incomes income by the id of a zone, an area or a province; the first of these that is
 *     named counts
 * @param evidence what it rests on
 */
record IncomeEffect(
    double elasticity, double reference, Map<String, Double> incomes, Evidence evidence)
    implements DemandEffect {

  private static final double MOST = 1e12;

  static IncomeEffect read(Fields fields) {
    Fields of = fields.fields("of");
    IncomeEffect effect =
        new IncomeEffect(
            fields.number("elasticity", 0, 10),
            fields.number("reference", 1e-6, MOST),
            Keys.numbers(of, MOST),
            Evidence.read(fields));
    effect.incomes.forEach(
        (place, income) -> {
          if (income <= 0) {
            of.problem(
                place,
                "The income (" + income + ") of (" + place + ") must be positive.",
                "Maybe leave the place out where it is not known.");
          }
        });
    fields.rejectUnknown();
    return effect;
  }

  @Override
  public double factor(DemandPlace place) {
    return Stream.of(place.zone().id(), place.area(), place.zone().province())
        .filter(incomes::containsKey)
        .findFirst()
        .map(id -> Math.pow(incomes.get(id) / reference, elasticity))
        .orElse(1.0);
  }
}
