package org.chargeplan.importer.demand;

/** How a trait of a place changes the demand of a person who lives there. */
interface DemandEffect {

  /** What the demand of a person is multiplied by, positive; 1 where the trait is unknown. */
  double factor(DemandPlace place);

  /** What the effect rests on. */
  Evidence evidence();
}
