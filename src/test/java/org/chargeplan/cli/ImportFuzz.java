package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Feeds all importers with files that were good once, in a fixed number of runs: each must end with
 * success or with problems of the input, never with an internal error, and after a success {@code
 * check} must read the region. It is no part of the build; run it by {@code mvn test
 * -Dtest=ImportFuzz -Dfuzz.runs=100000 -Dfuzz.seed=1}. Files that fail are kept in {@code
 * target/fuzz}.
 */
class ImportFuzz extends CommandTest {

  private static final PrintStream SCREEN = System.out;
  private static final Path KEPT = Path.of("target", "fuzz");

  private final int runs = Integer.getInteger("fuzz.runs", 2000);
  private final long seed = Long.getLong("fuzz.seed", 1);
  private final Map<String, Integer> ends = new TreeMap<>();
  private final Map<String, Integer> faults = new TreeMap<>();

  @Test
  void importsEndWithSuccessOrWithProblemsOfTheInput() throws IOException {
    Files.createDirectories(KEPT);
    Path country = ToyCountry.importedIn(dir);
    List<FuzzSeeds.Good> seeds = FuzzSeeds.all();
    Path work = Files.createDirectory(dir.resolve("work"));
    for (int i = 0; i < runs; i++) {
      Random random = new Random(seed * 1_000_003 + i);
      FuzzSeeds.Good good = seeds.get(random.nextInt(seeds.size()));
      byte[] content = new TextMutation(random).of(good.bytes(), good.isText());
      one(good, content, country, work, i);
      if (i % 1000 == 999) {
        SCREEN.println((i + 1) + " runs: " + ends);
      }
    }
    SCREEN.println(ends);
    faults.forEach((what, count) -> SCREEN.println(count + " x " + what));
    assertTrue(faults.isEmpty(), () -> faults.size() + " kinds of faults; see " + KEPT);
  }

  private void one(FuzzSeeds.Good good, byte[] content, Path country, Path work, int run)
      throws IOException {
    Path copy = work.resolve("r");
    empty(copy);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(country)) {
      for (Path file : files) {
        Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path file = work.resolve(good.name());
    List<String> words = new ArrayList<>(good.command());
    if (good.command().contains("tables")) {
      for (Map.Entry<String, String> other : FuzzSeeds.RECIPE_FILES.entrySet()) {
        Files.writeString(work.resolve(other.getKey()), other.getValue());
      }
      words.addAll(
          List.of(
              work.resolve("recipe.yaml").toString(),
              "--from",
              work.toString(),
              "-o",
              copy.toString()));
    } else {
      words.add(file.toString());
      words.add(copy.toString());
      words.addAll(good.options());
    }
    Files.write(file, good.packed(content));
    forget();
    int exit = guarded(words);
    String said = out() + err();
    ends.merge(good.command().get(1) + " " + exit, 1, Integer::sum);
    if ((exit != ExitCode.OK && exit != ExitCode.INVALID_INPUT) || said.contains("\tat ")) {
      keep(good, content, run, "exit " + exit + ": " + cause(said));
    } else if (exit == ExitCode.INVALID_INPUT
        && !said.contains(good.name())
        && !said.contains("command line")
        && !good.command().contains("tables")) {
      keep(good, content, run, "problem without its file: " + first(said));
    } else if (exit == ExitCode.OK) {
      forget();
      int checked = guarded(List.of("check", copy.toString()));
      // With fewer sites a target of the rules may be out of reach, which is no fault of the
      // import.
      if (checked != ExitCode.OK && !first(err()).startsWith("rules.yaml")) {
        keep(good, content, run, "check " + checked + ": " + first(err()));
      }
    }
  }

  private static int guarded(List<String> words) {
    try {
      return run(words);
    } catch (RuntimeException | Error thrown) {
      thrown.printStackTrace(System.err);
      return -1;
    }
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
  }

  /** The exception and the first of our lines in a stack trace. */
  private static String cause(String said) {
    List<String> lines = said.lines().map(String::strip).toList();
    return lines.stream()
        .filter(
            line ->
                line.contains("Exception")
                    || line.contains("Error")
                    || line.startsWith("at org.chargeplan"))
        .limit(3)
        .map(ImportFuzz::withoutNumbers)
        .reduce((a, b) -> a + " | " + b)
        .orElse(first(said));
  }

  private static String first(String said) {
    return withoutNumbers(said.lines().findFirst().orElse(""));
  }

  private static String withoutNumbers(String line) {
    String text =
        line.replaceAll("/\\S*/", "").replaceAll("\\([^)]*\\)", "(...)").replaceAll("\\d+", "N");
    return text.substring(0, Math.min(160, text.length()));
  }

  private void keep(FuzzSeeds.Good good, byte[] content, int run, String what) throws IOException {
    String kind = Arrays.toString(good.command().toArray()) + " " + what;
    if (faults.merge(kind, 1, Integer::sum) == 1) {
      Path kept = KEPT.resolve(seed + "-" + run + "-" + good.name());
      Files.write(kept, content);
      Files.writeString(
          KEPT.resolve(seed + "-" + run + ".txt"),
          kind
              + "\n"
              + good.options()
              + "\n"
              + new String(
                  (out() + err()).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
  }
}
