package org.chargeplan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged program, in a process of its own. */
final class Packaged {

  private Packaged() {}

  /** What a run of the program left. */
  record Run(int exitCode, String out, String err) {}

  /** Runs it to its end, here. */
  static Run run(Path scratch, List<String> args) throws IOException, InterruptedException {
    return run(scratch, Path.of("").toAbsolutePath(), args);
  }

  /** Runs it to its end in a folder. */
  static Run run(Path scratch, Path folder, List<String> args)
      throws IOException, InterruptedException {
    return run(scratch, command(args).directory(folder.toFile()));
  }

  /** Runs a process to its end. */
  static Run run(Path scratch, ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile(scratch, "out", ".txt");
    Path err = Files.createTempFile(scratch, "err", ".txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int exitCode = process.waitFor();
    return new Run(exitCode, Files.readString(out), Files.readString(err));
  }

  static ProcessBuilder command(List<String> args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-jar",
                System.getProperty("chargeplan.jar")));
    command.addAll(args);
    return new ProcessBuilder(command);
  }
}
