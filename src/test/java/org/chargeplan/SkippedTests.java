package org.chargeplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Announces the tests that could not run: on the console, and in {@code target/skipped-tests.txt},
 * where a line is {@code package.Class.method: reason}. {@code .ci/check-skips} compares the file
 * with the skips that are expected.
 *
 * <p>Several processes may write the file, one after the other or at once: each replaces the lines
 * of the classes that it ran.
 */
public final class SkippedTests implements TestExecutionListener {

  private static final Path FILE = Path.of("target", "skipped-tests.txt");

  private final Set<String> classes = new TreeSet<>();
  private final Map<String, String> reasons = new TreeMap<>();

  @Override
  public void executionStarted(TestIdentifier test) {
    className(test).ifPresent(classes::add);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    className(test).ifPresent(classes::add);
    skipped(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      skipped(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  private void skipped(TestIdentifier test, String reason) {
    String name = name(test);
    String line = reason.replaceFirst("^Assumption failed: ", "").replaceAll("\\s+", " ");
    if (reasons.put(name, line) == null) {
      System.out.println("SKIPPED " + name + ": " + line);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    try (FileChannel file =
        FileChannel.open(
            Files.createDirectories(FILE.getParent()).resolve("skipped-tests.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      file.lock(); // until the channel is closed
      write();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    classes.clear();
    reasons.clear();
  }

  private void write() throws IOException {
    List<String> lines = new ArrayList<>();
    if (Files.exists(FILE)) {
      for (String line : Files.readAllLines(FILE)) {
        String test = line.substring(0, line.indexOf(':'));
        if (classes.stream().noneMatch(ran -> test.equals(ran) || test.startsWith(ran + "."))) {
          lines.add(line);
        }
      }
    }
    reasons.forEach((name, reason) -> lines.add(name + ": " + reason));
    lines.sort(null);
    Files.write(FILE, lines);
  }

  private static Optional<String> className(TestIdentifier test) {
    return test.getSource().flatMap(SkippedTests::className);
  }

  private static Optional<String> className(TestSource source) {
    if (source instanceof MethodSource method) {
      return Optional.of(method.getClassName());
    }
    return source instanceof ClassSource type ? Optional.of(type.getClassName()) : Optional.empty();
  }

  private static String name(TestIdentifier test) {
    String method =
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(source -> "." + ((MethodSource) source).getMethodName())
            .orElse("");
    return className(test).orElse(test.getDisplayName()) + method;
  }
}
