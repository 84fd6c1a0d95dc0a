package org.chargeplan.region;

/**
 * How capital becomes a yearly cost.
 *
 * @param discountRate yearly rate, 0 to 1
 * @param connectionLifeYears life of a site's connection
 * @param reinforcementLifeYears life of a reinforcement of the grid
 * @param status how far these figures can be trusted
 */
public record Finance(
    double discountRate, double connectionLifeYears, double reinforcementLifeYears, Status status) {

  /**
   * The yearly payment that repays one USD of capital over its life: the capital recovery factor,
   * exact also for rates near 0.
   *
   * @param lifeYears years of life, above 0
   */
  public double annuity(double lifeYears) {
    return discountRate == 0
        ? 1 / lifeYears
        : discountRate / -Math.expm1(-lifeYears * Math.log1p(discountRate));
  }
}
