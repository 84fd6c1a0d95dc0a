package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chargeplan.planning.NamedPlan;

/** Short names that distinguish plan files. */
final class PlanNames {

  private PlanNames() {}

  /** The name of a file without folder and ending. */
  static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Names the files without folder and ending; with both where names would not differ. */
  static List<NamedPlan> of(List<Path> files) {
    List<String> names = names(files);
    return IntStream.range(0, files.size())
        .mapToObj(plan -> new NamedPlan(names.get(plan), files.get(plan)))
        .toList();
  }

  private static List<String> names(List<Path> files) {
    List<String> stems = files.stream().map(PlanNames::stem).toList();
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
