package org.chargeplan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One solve in a process of its own, so that memory and crashes are its own too. */
public final class ChildRun {

  /** Beyond its time a process may take as long again, and this, to read the region and to end. */
  private static final Duration GRACE = Duration.ofMinutes(3);

  private ChildRun() {}

  /**
   * Starts a process for a solve and waits for it.
   *
   * @return whether it ended by itself
   */
  static boolean run(Path region, String part, Contestant contestant, Duration time, Path result)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ChildRun.class.getName());
    command.addAll(List.of(region.toString(), part, contestant.name()));
    command.addAll(List.of(String.valueOf(time.toMillis()), result.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    boolean ended = process.waitFor(2 * time.toSeconds() + GRACE.toSeconds(), TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    return ended;
  }

  /** The process: solves, and writes what came out. */
  public static void main(String[] args) throws Exception {
    Case problem = Case.of(Path.of(args[0]), args[1]);
    Duration time = Duration.ofMillis(Long.parseLong(args[3]));
    Stopwatch watch = new Stopwatch();
    Outcome outcome = Contestant.valueOf(args[2]).solve(problem, time);
    Report.write(outcome, watch.seconds(), Path.of(args[4]));
    System.exit(0);
  }
}
