package org.chargeplan.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Collects the problems of all files of a region, so that one run reports them all.
 *
 * <p>Of one file the first {@value #MOST_PER_FILE} are kept, the rest counted. Not for several
 * threads.
 */
public final class Problems {

  /** Most problems kept of one file. */
  public static final int MOST_PER_FILE = 200;

  private final Map<String, List<Problem>> byFile = new LinkedHashMap<>();
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();

  /**
   * Adds a problem.
   *
   * @param file the file, as the user named its folder
   * @param line line, from 1; 0 for the entire file
   * @param message what is wrong, the bad value in brackets
   * @param hint what may be meant ("Maybe ..."), or empty
   */
  public void add(String file, int line, String message, String hint) {
    List<Problem> ofFile = byFile.computeIfAbsent(file, f -> new ArrayList<>());
    if (ofFile.size() < MOST_PER_FILE) {
      ofFile.add(new Problem(file, line, message, hint));
    } else {
      leftOut.merge(file, 1, Integer::sum);
    }
  }

  /** Adds problems that were collected elsewhere. */
  public void addAll(Collection<Problem> others) {
    others.forEach(each -> add(each.file(), each.line(), each.message(), each.hint()));
  }

  /**
   * All problems: files in the order of their first problem, each file's by line. A file with more
   * than {@value #MOST_PER_FILE} ends with a problem that counts those left out.
   */
  public List<Problem> list() {
    List<Problem> all = new ArrayList<>();
    byFile.forEach(
        (file, ofFile) -> {
          ofFile.stream().sorted(Comparator.comparingInt(Problem::line)).forEach(all::add);
          if (leftOut.containsKey(file)) {
            all.add(new Problem(file, 0, "and " + leftOut.get(file) + " more problems.", ""));
          }
        });
    return List.copyOf(all);
  }

  /** Whether a problem of a line is known, or of more lines of the file than are kept. */
  public boolean isReported(String file, int line) {
    return leftOut.containsKey(file)
        || byFile.getOrDefault(file, List.of()).stream().anyMatch(known -> known.line() == line);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return byFile.isEmpty();
  }

  /** How many there are, those left out counted. */
  public int count() {
    return Stream.concat(byFile.values().stream().map(List::size), leftOut.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  /**
   * Ends the reading where there is a problem.
   *
   * @throws InvalidInputException with all problems, where there is one
   */
  public void throwIfAny() throws InvalidInputException {
    if (!isEmpty()) {
      throw new InvalidInputException(list());
    }
  }
}
