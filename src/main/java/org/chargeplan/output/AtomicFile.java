package org.chargeplan.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a file completely or not at all. */
public final class AtomicFile {

  private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

  private static final int BUFFER_BYTES = 1 << 16;

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Makes a file that is not there yet. */
  @FunctionalInterface
  public interface Making {
    /** Writes the file, which becomes visible only when this returns. */
    public void make(Path file) throws IOException;
  }

  /**
   * Writes beside the target, to the disk, then moves: a reader sees the old file or the new one.
   *
   * @throws IOException where that fails; the target is then as it was
   */
  public static void write(Path target, Content content) throws IOException {
    make(
        target,
        part -> {
          try (FileChannel channel =
              FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out =
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            content.writeTo(out);
            out.flush();
            channel.force(true);
          }
        });
  }

  /**
   * Lets a library make a file beside the target under another name with the same ending, then
   * moves it. Where the target is a link, the file is replaced that it leads to.
   *
   * @throws IOException where that fails; the target is then as it was
   */
  public static void make(Path target, Making content) throws IOException {
    Path absolute = Files.isSymbolicLink(target) ? linked(target) : target.toAbsolutePath();
    PartNames.cleanBeside(absolute);
    Path part = PartNames.beside(absolute, "part");
    Files.deleteIfExists(part);
    try {
      content.make(part);
      Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
      syncFolder(absolute);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Makes an empty file beside a target and deletes it again.
   *
   * @throws IOException where the folder takes no file
   */
  public static void requireRoom(Path target) throws IOException {
    Path absolute = Files.isSymbolicLink(target) ? linked(target) : target.toAbsolutePath();
    Path part = PartNames.beside(absolute, "part");
    Files.createFile(part);
    Files.delete(part);
  }

  /** Where a link leads to: that file is replaced, and the link stays. */
  private static Path linked(Path link) throws IOException {
    Path to = link.toAbsolutePath().resolveSibling(Files.readSymbolicLink(link)).normalize();
    return Files.isSymbolicLink(to) ? to.toRealPath() : to;
  }

  /** The name of a moved file is on the disk only with its folder; some systems can't do that. */
  static void syncFolder(Path moved) {
    try (FileChannel folder = FileChannel.open(moved.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException notOnThisSystem) {
      LOG.debug("The folder of {} can't be synced: {}", moved, notOnThisSystem.toString());
    }
  }
}
