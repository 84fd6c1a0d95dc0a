package org.chargeplan.rules;

/**
 * The ports that fit into a lot which is cut into fire compartments, and these into partitions.
 *
 * @param compartmentM2 area of a compartment at most
 * @param ports ports of a partition at most
 * @param portM2 area that a port takes
 * @param apartM2 area that keeps a partition apart from others
 */
record Partitions(double compartmentM2, int ports, double portM2, double apartM2) {

  /** Ports that fit into a lot: as many full compartments as it has, and the rest of it. */
  long in(double lotM2) {
    long full = Steps.floor(lotM2 / compartmentM2);
    return full * inCompartment(compartmentM2) + inCompartment(lotM2 - full * compartmentM2);
  }

  /** The largest n with {@code n x portM2 + ceil(n / ports) x apartM2 <= area}. */
  private long inCompartment(double areaM2) {
    double ofPartition = ports * portM2 + apartM2;
    long full = Steps.floor(areaM2 / ofPartition);
    double restM2 = areaM2 - full * ofPartition - apartM2;
    return full * ports + Math.max(0, Steps.floor(restM2 / portM2));
  }
}
