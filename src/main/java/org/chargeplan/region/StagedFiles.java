package org.chargeplan.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of an import, complete in a hidden folder of the region, on their way to their places.
 *
 * <p>An import replaces many files, and a system moves them one by one. Since they are complete
 * before the first is moved, whoever next reads the folder can finish what an ended process began:
 * a region is the old one or the new one, never half of both.
 */
public final class StagedFiles {

  /** Name of the hidden folder. */
  public static final String FOLDER = ".chargeplan-import";

  private StagedFiles() {}

  /**
   * Moves what is staged in a region's folder to its place; nothing where there is none.
   *
   * @throws UncheckedIOException where that fails; what is staged remains
   */
  public static void finish(Path regionDir) {
    Path staged = regionDir.resolve(FOLDER);
    if (!Files.isDirectory(staged)) {
      return;
    }
    try (Stream<Path> files = Files.list(staged)) {
      List<Path> all = files.sorted().toList();
      for (Path file : all) {
        move(file, regionDir.resolve(file.getFileName()));
      }
      Files.deleteIfExists(staged);
    } catch (NoSuchFileException finishedByAnother) {
      // Two processes that read the region may do this at once.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(Path file, Path to) throws IOException {
    try {
      Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException movedByAnother) {
      if (Files.notExists(to)) {
        throw movedByAnother;
      }
    }
  }
}
