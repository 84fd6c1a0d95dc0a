package org.chargeplan.region;

/** Classes of road, the fastest first. */
public enum RoadClass {
  MOTORWAY,
  TRUNK,
  PRIMARY,
  SECONDARY,
  TERTIARY,
  /** Any smaller road. */
  MINOR,
  /** A link between places whose true route is not known: its length is approximate. */
  LINK,
  FERRY
}
