package org.chargeplan.region;

/**
 * A step of a grid connection: what changes once a site's connected power passes a limit.
 *
 * @param index position in {@link Connection#classes()}
 * @param id name used in files
 * @param name name for people
 * @param aboveKw the class begins above this nominal power; 0 for the first
 * @param stepUsd cost that comes on top of those of the classes below
 * @param leadMonths months from the start of the programme until such a connection can be in
 *     service
 * @param status how far these figures can be trusted
 */
public record ConnectionClass(
    int index,
    String id,
    String name,
    double aboveKw,
    double stepUsd,
    int leadMonths,
    Status status) {

  /** The same class with another lead time. */
  ConnectionClass withLeadMonths(int otherMonths) {
    return new ConnectionClass(index, id, name, aboveKw, stepUsd, otherMonths, status);
  }
}
