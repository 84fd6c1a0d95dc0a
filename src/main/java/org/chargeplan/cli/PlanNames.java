package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Short names that tell plan files apart. */
final class PlanNames {

  private PlanNames() {}

  /** The names of files without folder and ending; where that is not enough, with both. */
  static List<String> of(List<Path> files) {
    List<String> stems = files.stream().map(ExportCommand::stem).toList();
    if (areDistinct(stems)) {
      return stems;
    }
    List<String> paths = files.stream().map(Path::toString).toList();
    return areDistinct(paths) ? paths : numbered(stems);
  }

  private static boolean areDistinct(List<String> names) {
    return names.stream().distinct().count() == names.size();
  }

  private static List<String> numbered(List<String> names) {
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      numbered.add((i + 1) + " " + names.get(i));
    }
    return numbered;
  }
}
