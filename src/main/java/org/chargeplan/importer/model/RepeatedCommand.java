package org.chargeplan.importer.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that repeats an import, for its notice. */
public final class RepeatedCommand {

  private RepeatedCommand() {}

  /**
   * The command as one types it in a shell, without the folders of this computer.
   *
   * @param format what is imported, e.g. {@code osm}
   * @param options options and their values
   */
  public static String text(String format, Path file, Path regionDir, List<String> options) {
    return text(format, List.of(file), regionDir, options);
  }

  /** The command that imports several files at once. */
  public static String text(String format, List<Path> files, Path regionDir, List<String> options) {
    List<String> words = new ArrayList<>(List.of("chargeplan", "import", format));
    files.forEach(file -> words.add(file.getFileName().toString()));
    words.add("regions/" + regionDir.toAbsolutePath().normalize().getFileName());
    words.addAll(options);
    return String.join(" ", words.stream().map(RepeatedCommand::quoted).toList());
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./:=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
