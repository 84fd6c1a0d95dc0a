package org.chargeplan.region;

/** Kinds of ports that a report never lumps together: a factor of 100 in kW lies between them. */
public enum PortGroup {
  /** A socket for one electric two-wheeler. */
  OUTLET("two-wheeler outlets"),
  /** A battery-swap cabinet, counted as one port. */
  SWAP("swap cabinets"),
  /** An alternating-current connector for a car. */
  AC("car AC ports"),
  /** A direct-current connector for a car. */
  DC("car DC ports");

  private final String label;

  PortGroup(String label) {
    this.label = label;
  }

  /** The group's name for people, in the plural. */
  public String label() {
    return label;
  }
}
