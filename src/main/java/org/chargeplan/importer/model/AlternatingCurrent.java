package org.chargeplan.importer.model;

/** What plugs of cars give by alternating current. */
public final class AlternatingCurrent {

  /**
   * No plug of cars gives more, in kW: 63 A of three phases of 400 V are 43.6 kW, which people
   * write as 43 or 44. A charger of a higher power gives direct current.
   */
  public static final double MOST_KW = 44;

  private AlternatingCurrent() {}
}
