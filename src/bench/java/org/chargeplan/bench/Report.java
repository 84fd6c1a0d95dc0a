package org.chargeplan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a child process tells of its run, as lines of a file.
 *
 * @param values values of the columns, where there is a plan
 * @param firstFeasible seconds to the first plan that keeps every hard rule and target, or empty
 * @param wallSeconds seconds of the whole solve, or empty
 * @param peakMb most memory of the process in MB, or empty
 * @param words the solver's own words
 */
record Report(
    Optional<int[]> values, String firstFeasible, String wallSeconds, String peakMb, String words) {

  private static final Report NOTHING = new Report(Optional.empty(), "", "", "", "failed");
  private static final int LINES = 5;
  private static final Path STATUS = Path.of("/proc/self/status");

  static void write(Outcome outcome, double wallSeconds, Path file) throws IOException {
    String values =
        outcome
            .values()
            .map(v -> Arrays.stream(v).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
            .orElse("");
    Files.write(
        file,
        List.of(
            values,
            outcome.firstFeasibleSeconds().map(Report::seconds).orElse(""),
            seconds(wallSeconds),
            mostMemoryMb(),
            outcome.words().replace('\n', ' ')));
  }

  static Report read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < LINES) {
      return NOTHING;
    }
    String values = lines.get(0);
    return new Report(
        values.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Arrays.stream(values.split(" ", -1)).mapToInt(Integer::parseInt).toArray()),
        lines.get(1),
        lines.get(2),
        lines.get(3),
        lines.get(4));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }

  /** The most memory this process held, natives included; Linux alone tells. */
  private static String mostMemoryMb() throws IOException {
    if (!Files.exists(STATUS)) {
      return "";
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
        .findFirst()
        .orElse("");
  }
}
