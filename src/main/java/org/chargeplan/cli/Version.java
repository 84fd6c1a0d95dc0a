package org.chargeplan.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the packaged program knows it. */
final class Version implements IVersionProvider {

  static String current() {
    String packaged = Main.class.getPackage().getImplementationVersion();
    return packaged == null ? "unpackaged" : packaged;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"chargeplan " + current()};
  }
}
