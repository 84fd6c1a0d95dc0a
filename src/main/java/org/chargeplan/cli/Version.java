package org.chargeplan.cli;

import org.chargeplan.planning.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** The line that {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"chargeplan " + ToolVersion.current()};
  }
}
