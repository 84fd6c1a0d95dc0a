package org.chargeplan.region;

/** How far a figure of a region can be trusted; reports count figures by status. */
public enum Status {
  /** Published by the source named. */
  PUBLISHED,
  /** Computed from published figures by a stated method. */
  DERIVED,
  /** A planning default that nobody published. */
  ASSUMED
}
