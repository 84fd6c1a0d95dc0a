package org.chargeplan.planning;

/** The version of chargeplan, which plan files carry. */
public final class ToolVersion {

  private ToolVersion() {}

  /** The version of the packaged jar; {@code unpackaged} where classes run without one. */
  public static String current() {
    String packaged = ToolVersion.class.getPackage().getImplementationVersion();
    return packaged == null ? "unpackaged" : packaged;
  }
}
