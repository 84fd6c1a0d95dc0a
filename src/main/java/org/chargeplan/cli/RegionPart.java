package org.chargeplan.cli;

import picocli.CommandLine.Option;

/** The part of a region on the command line. */
final class RegionPart {

  @Option(
      names = "--only",
      paramLabel = "province=ID[,ID...]",
      defaultValue = "",
      description =
          "Plan only these provinces. National targets and budgets shrink to their share of the"
              + " demand.")
  private String only;

  String label() {
    return only;
  }
}
