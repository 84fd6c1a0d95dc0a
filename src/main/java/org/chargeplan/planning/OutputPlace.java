package org.chargeplan.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chargeplan.output.AtomicFile;

/** Where a file is to be written: looked at before work begins, for a search takes minutes. */
public final class OutputPlace {

  private OutputPlace() {}

  /**
   * Rejects a target that can't be written.
   *
   * @param target the file
   * @param what what the file is, for the message: {@code plan}, {@code report}
   * @throws InvalidRequestException where its folder does not exist or takes no file, or where the
   *     target is a folder
   */
  public static void require(Path target, String what) throws InvalidRequestException {
    Path absolute = target.toAbsolutePath().normalize();
    if (target.toString().isBlank() || Files.isDirectory(absolute)) {
      throw new InvalidRequestException(
          "The %s (%s) is a folder. Maybe choose another name.".formatted(what, target));
    }
    requireFolderOf(target, what);
    try {
      AtomicFile.requireRoom(absolute);
    } catch (IOException refused) {
      throw new InvalidRequestException(Refusal.of(refused).sentence(), refused);
    }
  }

  /**
   * Rejects a target whose folder does not exist.
   *
   * @param target the file or folder
   * @param what what it is, for the message
   */
  public static void requireFolderOf(Path target, String what) throws InvalidRequestException {
    Path folder = target.toAbsolutePath().normalize().getParent();
    if (!Files.isDirectory(folder)) {
      throw new InvalidRequestException(
          "The folder (%s) of the %s does not exist. Maybe it must be created first."
              .formatted(folder, what));
    }
  }
}
