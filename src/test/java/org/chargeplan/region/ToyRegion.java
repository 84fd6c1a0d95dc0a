package org.chargeplan.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chargeplan.input.InvalidInputException;

/** The toy region of the test resources; its {@code region.yaml} has a map. */
public final class ToyRegion {

  private ToyRegion() {}

  /** The folder. */
  public static Path dir() {
    try {
      return Path.of(ToyRegion.class.getResource("toy").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The region itself. */
  public static Region read() {
    try {
      return RegionReader.read(dir());
    } catch (InvalidInputException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies the files into a folder, to be spoilt there. */
  public static void copyTo(Path target) {
    try (Stream<Path> files = Files.list(dir())) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
