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
   * Rejects files that planning would refuse, and those that leave another file without what it
   * refers to. What was wrong before with files that the import does not write is no matter of it.
   *
   * @param staged folder of the files about to be written
   * @param regionDir the region's folder
   * @throws InvalidInputException with every problem that the import would make
   * @throws IOException where files can't be read
   */
  static void check(Path staged, Path regionDir) throws InvalidInputException, IOException {
    Path view = Files.createTempDirectory("chargeplan-import");
    try {
      link(staged, view, Set.of());
      link(regionDir, view, names(staged));
      List<Problem> after = problems(view, regionDir);
      if (after.isEmpty()) {
        return;
      }
      Set<String> written = names(staged);
      Set<Problem> before = Set.copyOf(problems(regionDir, regionDir));
      List<Problem> ours =
          after.stream()
              .filter(problem -> written.contains(name(problem)) || !before.contains(problem))
              .map(ReadBack::afterTheImport)
              .toList();
      if (!ours.isEmpty()) {
        throw new InvalidInputException(ours);
      }
    } finally {
      delete(view);
    }
  }

  /** What is wrong with a folder's files, as if they were those of the region's folder. */
  private static List<Problem> problems(Path folder, Path regionDir) {
    try {
      RegionReader.readWithoutRoads(folder);
      return List.of();
    } catch (InvalidInputException invalid) {
      return invalid.problems().stream().map(problem -> inPlace(problem, regionDir)).toList();
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
      if (isRead(name) && !without.contains(name)) {
        linkOrCopy(view.resolve(name), file.toAbsolutePath());
      }
    }
  }

  /** Tables and texts of the region, but roads; not the maps that may lie beside them. */
  private static boolean isRead(String name) {
    return (name.endsWith(".csv") || name.endsWith(".yaml")) && !name.startsWith("road_");
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
        problem.message(),
        problem.hint(),
        problem.more());
  }

  private static Problem afterTheImport(Problem problem) {
    return new Problem(
        problem.file(),
        problem.line(),
        "After the import: " + problem.message(),
        problem.hint(),
        problem.more());
  }
}
