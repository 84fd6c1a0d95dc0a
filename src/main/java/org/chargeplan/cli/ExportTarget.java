package org.chargeplan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.export.CsvWriter;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.planning.OutputPlace;

/** Checks where an export is written to, before long work begins. */
final class ExportTarget {

  private ExportTarget() {}

  /**
   * Rejects a target that the format can't be written to.
   *
   * @throws InvalidRequestException where it has the wrong ending, its folder does not exist, it is
   *     the plan itself, or something else is there already
   */
  static void requireUsable(Path target, ExportFormat format, Path plan)
      throws InvalidRequestException, IOException {
    requireEnding(target, format.ending());
    if (Files.exists(target) && Files.exists(plan) && Files.isSameFile(target, plan)) {
      throw new InvalidRequestException(
          "The output (" + target + ") is the plan itself. Maybe choose another name.");
    }
    if (format.isFolder()) {
      requireFolder(target);
    } else {
      OutputPlace.require(target, "output");
    }
  }

  private static void requireEnding(Path target, String ending) throws InvalidRequestException {
    Path name = target.toAbsolutePath().normalize().getFileName();
    if (name == null || !name.toString().endsWith(ending)) {
      throw new InvalidRequestException(
          "The output (" + target + ") must end in " + ending + ". Maybe " + target + ending + ".");
    }
  }

  private static void requireFolder(Path target) throws InvalidRequestException, IOException {
    OutputPlace.requireFolderOf(target, "output");
    if (Files.isRegularFile(target)) {
      throw new InvalidRequestException(
          "The output (" + target + ") is a file. Maybe choose another name.");
    }
    Optional<Path> foreign = CsvWriter.findForeign(target);
    if (foreign.isPresent()) {
      throw new InvalidRequestException(
          "The output folder ("
              + target
              + ") contains another file ("
              + foreign.get().getFileName()
              + ") and is not replaced. Maybe "
              + target
              + "-csv.");
    }
  }
}
