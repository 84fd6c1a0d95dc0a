package org.chargeplan.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that was probably meant, by edit distance. Two neighbours swapped are half a step:
 * fingers do that, and codes are alike.
 */
public final class Suggestion {

  /** So few known words are all listed where none is near. */
  private static final int FEW = 12;

  /** The cost of a letter changed, added or left out. */
  private static final int STEP = 2;

  private static final int SWAP = 1;

  private Suggestion() {}

  /** "Maybe you meant 'x'.", or the known words where they are few, or nothing. */
  public static String hint(String wrong, Collection<String> known) {
    String near = nearHint(wrong, known);
    if (!near.isEmpty() || known.isEmpty() || known.size() > FEW) {
      return near;
    }
    return "Maybe one of: " + String.join(", ", known) + ".";
  }

  /** "Maybe you meant 'x'.", or nothing. */
  public static String nearHint(String wrong, Collection<String> known) {
    return find(wrong, known).map(near -> "Maybe you meant '" + near + "'.").orElse("");
  }

  /** The known word at least distance, the first of several; none where all are far. */
  public static Optional<String> find(String wrong, Collection<String> known) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    int limit = STEP * Math.max(1, Math.min(3, wrong.length() / 3));
    String best = null;
    int bestDistance = limit + 1;
    for (String word : known) {
      int distance = distance(lower, word.toLowerCase(Locale.ROOT), bestDistance);
      if (distance < bestDistance) {
        best = word;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The optimal string alignment distance in half steps, or {@code cap} where it is no less. */
  private static int distance(String a, String b, int cap) {
    if (STEP * Math.abs(a.length() - b.length()) >= cap) {
      return cap;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = STEP * j;
    }
    int leastBefore = 0;
    for (int i = 1; i <= a.length(); i++) {
      row[0] = STEP * i;
      int least = row[0];
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : STEP;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + STEP, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + SWAP);
        }
        least = Math.min(least, row[j]);
      }
      if (Math.min(least, leastBefore + SWAP) >= cap) {
        return cap;
      }
      leastBefore = least;
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(cap, last[b.length()]);
  }
}
