package org.chargeplan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands on a copy of the toy region, and keeps what they say. */
abstract class CommandTest {

  @TempDir Path dir;

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  Path region;
  Path plan;

  @BeforeEach
  void copyTheToyRegion() throws IOException {
    region = Files.createDirectory(dir.resolve("toy"));
    plan = dir.resolve("plan.geojson");
    ToyRegion.copyTo(region);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  final String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  final String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Forgets what was said so far. */
  final void forget() {
    out.reset();
    err.reset();
  }

  /** Runs a command with some arguments and more. */
  static int run(List<String> arguments, String... more) {
    return Main.run(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** Plans the toy region in a few steps. */
  final int solve(String... more) {
    return run(List.of("solve", region.toString(), "--steps", "100", "-o", plan.toString()), more);
  }
}
