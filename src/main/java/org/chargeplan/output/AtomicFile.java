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

/** Writes a file completely or not at all. */
public final class AtomicFile {

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
   * moves it.
   *
   * @throws IOException where that fails; the target is then as it was
   */
  public static void make(Path target, Making content) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path part = beside(absolute, "part");
    Files.deleteIfExists(part);
    try {
      content.make(part);
      Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** A hidden name in the folder of a file, that only this process uses. */
  static Path beside(Path absolute, String what) {
    long process = ProcessHandle.current().pid();
    return absolute.resolveSibling("." + process + "." + what + "." + absolute.getFileName());
  }
}
