package org.chargeplan.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a folder of files completely or not at all. */
public final class AtomicFolder {

  private AtomicFolder() {}

  /**
   * Writes files into an empty folder.
   *
   * @param <X> what else may keep the folder from being written
   */
  @FunctionalInterface
  public interface Content<X extends Exception> {
    /** Writes all of them. */
    void writeTo(Path folder) throws IOException, X;
  }

  /**
   * Writes beside the target, then moves. A folder that is there is replaced completely, if it
   * holds only files of ours.
   *
   * @param names names of our files
   * @param <X> what else may keep the content from being written; the folder is then as it was
   * @throws IOException where that fails, or the folder holds something else; it is then as it was
   */
  public static <X extends Exception> void write(
      Path target, List<String> names, Content<X> content) throws IOException, X {
    Path absolute = target.toAbsolutePath();
    PartNames.cleanBeside(absolute);
    Path part = PartNames.beside(absolute, "part");
    Path old = PartNames.beside(absolute, "old");
    delete(part);
    try {
      Files.createDirectory(part);
      content.writeTo(part);
      sync(part);
      Optional<Path> foreign = findForeign(absolute, names);
      if (foreign.isPresent()) {
        throw new IOException("The folder holds " + foreign.get() + ", which is not replaced.");
      }
      if (Files.isDirectory(absolute)) {
        Files.move(absolute, old, StandardCopyOption.ATOMIC_MOVE);
      }
      moveOrPutBack(part, absolute, old);
      AtomicFile.syncFolder(absolute);
    } finally {
      delete(part);
    }
    delete(old);
  }

  private static void moveOrPutBack(Path part, Path target, Path old) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      if (Files.isDirectory(old)) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw failed;
    }
  }

  /** What a folder holds beside some files, where it is there and holds something else. */
  public static Optional<Path> findForeign(Path folder, List<String> names) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> held = Files.list(folder)) {
      return held.filter(
              each -> !names.contains(each.getFileName().toString()) || !Files.isRegularFile(each))
          .sorted()
          .findFirst();
    }
  }

  private static void sync(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }

  /** Deletes a folder that has only files, where it is there. */
  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      List<Path> files;
      try (Stream<Path> held = Files.list(folder)) {
        files = held.toList();
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    }
  }
}
