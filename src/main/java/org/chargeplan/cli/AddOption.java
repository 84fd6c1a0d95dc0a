package org.chargeplan.cli;

import picocli.CommandLine.Option;

/** Makes an import add to a layer. */
final class AddOption {

  @Option(
      names = "--add",
      description = "Keep the layer's rows that are not in FILE, instead of replacing all rows.")
  private boolean add;

  boolean isOn() {
    return add;
  }
}
