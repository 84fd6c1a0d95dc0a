package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The analysts' guide is correct: each of its commands runs, and prints the lines that are shown
 * below it.
 */
class GuideIT {

  private static final Path GUIDE = Path.of("solver-config", "README.md");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```sh\\n(chargeplan .*?)```\\n(?:\\n```text\\n(.*?)```\\n)?", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?");

  /** Other processors may round differently, and the search then takes another course. */
  private static final double TOLERANCE = 0.02;

  @TempDir Path dir;

  @Test
  void everyCommandPrintsTheOutputShownBelowIt() throws Exception {
    for (String folder : List.of("regions", "solver-config")) {
      Files.createSymbolicLink(dir.resolve(folder), Path.of(folder).toAbsolutePath());
    }
    String guide = Files.readString(GUIDE);
    Matcher examples = EXAMPLE.matcher(guide);
    List<String> missing = new ArrayList<>();
    int outputs = 0;
    while (examples.find()) {
      String printed = outputOf(examples.group(1));
      List<String> shown =
          examples.group(2) == null ? List.of() : examples.group(2).strip().lines().toList();
      outputs += shown.isEmpty() ? 0 : 1;
      for (String line : shown) {
        if (printed.lines().noneMatch(other -> agree(line, other))) {
          missing.add(line + "\n  is not printed by " + examples.group(1) + printed);
        }
      }
    }
    // No output is skipped because it is written differently from the others.
    assertEquals(guide.split("```text", -1).length - 1, outputs);
    assertTrue(outputs >= 5, "the guide has examples");
    assertEquals(List.of(), missing, () -> String.join("\n", missing));
  }

  private String outputOf(String commands) throws Exception {
    StringBuilder printed = new StringBuilder();
    for (String command : commands.replace("\\\n", " ").strip().lines().toList()) {
      List<String> words = Arrays.asList(command.strip().split("\\s+", -1));
      Packaged.Run run = Packaged.run(dir, dir, words.subList(1, words.size()));
      // A plan that misses a target is a plan too.
      assertTrue(
          run.exitCode() == ExitCode.OK || run.exitCode() == ExitCode.TARGET_MISSED,
          () -> command + "\n" + run.err());
      printed.append(run.out());
    }
    return printed.toString();
  }

  /** The words of a line, without the marks beside them, so that numbers are seen as such. */
  private static String[] words(String line) {
    return line.replaceAll("[()]|[,.;](?=\\s|$)", " ").strip().split("\\s+", -1);
  }

  /** Whether two lines are of the same words, numbers within the tolerance. */
  private static boolean agree(String line, String other) {
    String[] words = words(line);
    String[] others = words(other);
    if (words.length != others.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      boolean numbers = NUMBER.matcher(words[i]).matches() && NUMBER.matcher(others[i]).matches();
      if (numbers ? !near(words[i], others[i]) : !words[i].equals(others[i])) {
        return false;
      }
    }
    return true;
  }

  private static double number(String word) {
    return Double.parseDouble(word.replace(",", ""));
  }

  /** Whether two numbers differ by no more than the tolerance, or by one in the last digit. */
  private static boolean near(String word, String other) {
    double one = number(word);
    double two = number(other);
    int decimals = word.contains(".") ? word.length() - word.indexOf('.') - 1 : 0;
    double lastDigit = Math.pow(10, -decimals) * (1 + TOLERANCE);
    return Math.abs(one - two)
        <= Math.max(lastDigit, TOLERANCE * Math.max(Math.abs(one), Math.abs(two)));
  }
}
