package org.chargeplan.region;

import java.util.List;

/**
 * A substation or feeder that sites connect to, with the power it has left for charging.
 *
 * @param index position in {@link Region#gridNodes()}
 * @param id name used in files
 * @param name name for people
 * @param province its province
 * @param location where it is
 * @param headroomKw peak load it can still take without reinforcement, by phase
 * @param blockKw peak load that one block of reinforcement adds (e.g. a second transformer)
 * @param maxBlocks most blocks that can be added
 * @param blockUsd cost of a block
 * @param leadMonths months from the start of the programme until a block can be in service
 * @param status how far these figures can be trusted
 */
public record GridNode(
    int index,
    String id,
    String name,
    Province province,
    Location location,
    List<Double> headroomKw,
    double blockKw,
    int maxBlocks,
    double blockUsd,
    int leadMonths,
    Status status) {

  public GridNode {
    headroomKw = List.copyOf(headroomKw);
  }

  /** The same node at another position. */
  GridNode withIndex(int otherIndex) {
    return new GridNode(
        otherIndex,
        id,
        name,
        province,
        location,
        headroomKw,
        blockKw,
        maxBlocks,
        blockUsd,
        leadMonths,
        status);
  }

  /** The same node with another lead time. */
  GridNode withLeadMonths(int otherMonths) {
    return new GridNode(
        index,
        id,
        name,
        province,
        location,
        headroomKw,
        blockKw,
        maxBlocks,
        blockUsd,
        otherMonths,
        status);
  }

  /** Peak load in kW it can still take at the end of a phase, without reinforcement. */
  public double headroomKw(Phase phase) {
    return headroomKw.get(phase.index());
  }
}
