package org.chargeplan.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the problems of all files of a region, so that one run reports them all.
 *
 * <p>Where more than {@value #MOST_ALIKE} of a file differ in their values only, the first stands
 * for all. Otherwise the first {@value #MOST_PER_FILE} of a file are kept, the rest counted. Not
 * for several threads.
 */
public final class Problems {

  /** Most problems kept of one file. */
  public static final int MOST_PER_FILE = 200;

  /** Most problems of one file that are listed one by one although they are alike. */
  public static final int MOST_ALIKE = 20;

  private final Map<String, OfFile> byFile = new LinkedHashMap<>();

  /** Problems that are alike: those kept, and how many there are. */
  private static final class Alike {
    private final List<Problem> kept = new ArrayList<>();
    private int count;

    void addTo(List<Problem> all) {
      if (count > MOST_ALIKE) {
        Problem first = kept.get(0);
        all.add(first.andMore(count - 1));
      } else {
        all.addAll(kept);
      }
    }

    int leftOut() {
      return count > MOST_ALIKE ? 0 : count - kept.size();
    }
  }

  /** Problems of a file, by what is alike in them. */
  private static final class OfFile {
    private final Map<String, Alike> kinds = new LinkedHashMap<>();
    private int kept;
    private int leftOut;

    void add(Problem problem) {
      boolean isKept = kept < MOST_PER_FILE;
      String shape = problem.shape();
      Alike alike = kinds.get(shape);
      if (alike == null && isKept) {
        alike = new Alike();
        kinds.put(shape, alike);
      }
      if (alike == null) {
        leftOut += 1 + problem.more();
        return;
      }
      alike.count += 1 + problem.more();
      if (isKept && alike.kept.size() < MOST_ALIKE) {
        alike.kept.add(problem);
        kept++;
      }
    }

    boolean mayHave(int line) {
      return leftOut > 0
          || kinds.values().stream()
              .anyMatch(
                  alike ->
                      alike.count > alike.kept.size()
                          || alike.kept.stream().anyMatch(known -> known.line() == line));
    }

    int count() {
      return leftOut + kinds.values().stream().mapToInt(alike -> alike.count).sum();
    }
  }

  /**
   * Adds a problem.
   *
   * @param file the file, as the user named its folder
   * @param line line, from 1; 0 for the entire file
   * @param message what is wrong, the bad value in brackets
   * @param hint what may be meant ("Maybe ..."), or empty
   */
  public void add(String file, int line, String message, String hint) {
    add(new Problem(file, line, message, hint));
  }

  private void add(Problem problem) {
    byFile.computeIfAbsent(problem.file(), f -> new OfFile()).add(problem);
  }

  /** Adds problems that were collected elsewhere. */
  public void addAll(Collection<Problem> others) {
    others.forEach(this::add);
  }

  /**
   * All problems: files in the order of their first problem, each file's by line. A file with more
   * than {@value #MOST_PER_FILE} ends with a problem that counts those left out.
   */
  public List<Problem> list() {
    List<Problem> all = new ArrayList<>();
    byFile.forEach(
        (file, ofFile) -> {
          List<Problem> shown = new ArrayList<>();
          ofFile.kinds.values().forEach(alike -> alike.addTo(shown));
          shown.stream().sorted(Comparator.comparingInt(Problem::line)).forEach(all::add);
          int leftOut =
              ofFile.leftOut + ofFile.kinds.values().stream().mapToInt(Alike::leftOut).sum();
          if (leftOut > 0) {
            all.add(new Problem(file, 0, "and " + leftOut + " more problems.", ""));
          }
        });
    return List.copyOf(all);
  }

  /** Whether a problem of a line is known, or of more lines of the file than are kept. */
  public boolean isReported(String file, int line) {
    return byFile.containsKey(file) && byFile.get(file).mayHave(line);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return byFile.isEmpty();
  }

  /** How many there are, those left out counted. */
  public int count() {
    return byFile.values().stream().mapToInt(OfFile::count).sum();
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
