package org.chargeplan.importer.demand;

import java.util.OptionalDouble;
import org.chargeplan.input.Fields;

/**
 * Demand of a person grows with density: (people per km2 / reference) ^ elasticity.
 *
 * @param elasticity percent of demand for each percent of density
 * @param referencePerKm2 density at which the factor is 1
 * @param leastPerKm2 lower densities count as this one
 * @param mostPerKm2 higher densities count as this one
 * @param isOfZone whether it is the density of the zone, not of the area that it belongs to
 * @param evidence what it rests on
 */
record DensityEffect(
    double elasticity,
    double referencePerKm2,
    double leastPerKm2,
    double mostPerKm2,
    boolean isOfZone,
    Evidence evidence)
    implements DemandEffect {

  private static final double MOST_PER_KM2 = 1e6;

  static DensityEffect read(Fields fields) {
    double least = fields.number("least_per_km2", 0.001, MOST_PER_KM2);
    DensityEffect effect =
        new DensityEffect(
            fields.number("elasticity", 0, 5),
            fields.number("reference_per_km2", 0.001, MOST_PER_KM2),
            least,
            fields.number("most_per_km2", least, MOST_PER_KM2),
            fields.flag("of_zone", false),
            Evidence.read(fields));
    fields.rejectUnknown();
    return effect;
  }

  @Override
  public double factor(DemandPlace place) {
    OptionalDouble density = isOfZone ? place.zonePeoplePerKm2() : place.areaPeoplePerKm2();
    if (density.isEmpty()) {
      return 1;
    }
    double bounded = Math.max(leastPerKm2, Math.min(mostPerKm2, density.getAsDouble()));
    return Math.pow(bounded / referencePerKm2, elasticity);
  }
}
