package org.chargeplan.cli;

import picocli.CommandLine.Option;

/** One axis of a sweep on the command line. A group of options, so that their order is kept. */
final class AxisOption {

  @Option(
      names = "--weight",
      paramLabel = "RULE=A,B,...",
      description = "Factors on the penalties of a rule or of a type of rule.")
  private String weight;

  @Option(
      names = "--rule",
      paramLabel = "ID=on,off|ID.KEY=A,B,...",
      description = "Switches of a rule, or values of its level or of a parameter.")
  private String rule;

  @Option(
      names = "--profile",
      paramLabel = "A,B,...",
      description = "Weight profiles in the configuration folder. Default: balanced")
  private String profile;

  void readBy(AxisReader axes) {
    if (weight != null) {
      axes.weight(weight);
    } else if (rule != null) {
      axes.rule(rule);
    } else {
      axes.profile(profile);
    }
  }
}
