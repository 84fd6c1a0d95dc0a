package org.chargeplan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What some tests need that is not in this repository. Where it is missing, the test is skipped,
 * and {@link SkippedTests} says so.
 */
public final class Needs {

  /** Beside the repository. The tables are open data, but too large to be committed. */
  private static final Path TABLES = Path.of("..", "shared", "data");

  /** Made by the two commands in the comments of {@code regions/indonesia/import.yaml}. */
  private static final Path COASTLINES = Path.of("target", "coastlines", "land.geojson");

  private Needs() {}

  /** The folder of the source tables of a country. */
  public static Path sourceTables(String country) {
    Path folder = TABLES.resolve(country);
    assumeTrue(Files.isDirectory(folder), "needs the source tables (" + folder + ")");
    return folder;
  }

  /** The coastlines of Natural Earth as GeoJSON. */
  public static Path coastlines() {
    assumeTrue(Files.isRegularFile(COASTLINES), "needs the coastlines (" + COASTLINES + ")");
    return COASTLINES;
  }

  /** A program that answers {@code --version}. */
  public static void program(String name) throws InterruptedException {
    boolean answers;
    try {
      Process process =
          new ProcessBuilder(name, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      answers = process.waitFor() == 0;
    } catch (IOException missing) {
      answers = false;
    }
    assumeTrue(answers, "needs the program " + name);
  }
}
