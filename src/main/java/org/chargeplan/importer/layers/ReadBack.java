package org.chargeplan.importer.layers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.region.RegionReader;

/**
 * Reads what an import is about to write as planning will, beside the region's other files, so that
 * no import leaves a region that is refused afterwards. Roads, which imports make themselves, are
 * not read again: they are most of a country.
 */
final class ReadBack {

  private ReadBack() {}

  /**
   * Rejects files that planning would refuse. What is wrong in files that the import does not write
   * is no matter of the import.
   *
   * @param staged folder of the files about to be written
   * @param regionDir the region's folder
   * @throws InvalidInputException with every problem of the new files
   * @throws IOException where files can't be read
   */
  static void check(Path staged, Path regionDir) throws InvalidInputException, IOException {
    Path view = Files.createTempDirectory("chargeplan-import");
    try {
      link(staged, view, Set.of());
      link(regionDir, view, names(staged));
      RegionReader.readWithoutRoads(view);
    } catch (InvalidInputException invalid) {
      Set<String> written = names(staged);
      List<Problem> ours =
          invalid.problems().stream()
              .filter(problem -> written.contains(name(problem)))
              .map(problem -> inPlace(problem, regionDir))
              .toList();
      if (!ours.isEmpty()) {
        throw new InvalidInputException(ours);
      }
    } finally {
      delete(view);
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static void link(Path folder, Path view, Set<String> without) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!without.contains(name)) {
        linkOrCopy(view.resolve(name), file.toAbsolutePath());
      }
    }
  }

  /** Some systems link only for administrators. */
  private static void linkOrCopy(Path link, Path file) throws IOException {
    try {
      Files.createSymbolicLink(link, file);
    } catch (IOException | UnsupportedOperationException notHere) {
      Files.copy(file, link);
    }
  }

  private static void delete(Path view) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(view)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(view);
  }

  private static String name(Problem problem) {
    return Path.of(problem.file()).getFileName().toString();
  }

  private static Problem inPlace(Problem problem, Path regionDir) {
    return new Problem(
        regionDir.resolve(name(problem)).toString().replace('\\', '/'),
        problem.line(),
        "After the import: " + problem.message(),
        problem.hint(),
        problem.more());
  }
}
