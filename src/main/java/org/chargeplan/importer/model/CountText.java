package org.chargeplan.importer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A count as people write it on maps and in tables: people, bays, ports. The one reader of counts
 * of all imports.
 *
 * <p>Thousands may be grouped by a comma, a point, an apostrophe or any kind of space, in groups of
 * three; a comma or point that is followed by one or two digits begins decimals, which are rounded.
 * Words such as {@code yes} and {@code several} are no counts.
 *
 * @param most the count; the highest of a range ({@code 2-4}) or of alternatives ({@code 2;4})
 * @param least the lowest of these, otherwise the same
 * @param isExact whether it is written as known: not {@code ~36000}, {@code 2-4} or {@code >100}
 */
public record CountText(long most, long least, boolean isExact) {

  private static final long HIGHEST = 10_000_000_000L;

  private static final String SPACES = "[ \\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]";
  private static final String GROUPED =
      "\\d{1,3}(?:(?:,\\d{3})+|(?:\\.\\d{3})+|(?:['\\u2019]\\d{3})+|(?:" + SPACES + "\\d{3})+)";
  private static final String DECIMALS = "(?:[.,](\\d{1,2}))?";
  private static final Pattern ONE =
      Pattern.compile("(" + GROUPED + "|\\d{1,12})" + DECIMALS + "(?![\\d.,])");

  private static final Pattern ABOUT =
      Pattern.compile(
          "^(?:[~\\u2248\\u00B1<>\\u2264\\u2265]=?|about|approx(?:\\.|imately)?|around|ca?\\.|circa|max\\.?|min\\.?"
              + "|up to|over|at least|more than)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:-|\\u2013|\\u2014|;|/|\\bto\\b)\\s*");

  /**
   * Reads a count.
   *
   * @param text as it is written; words may follow the number ({@code 40 bays})
   * @return the count; nothing where the text begins with no number, or one beyond ten billion
   */
  public static Optional<CountText> read(String text) {
    String rest = text.strip().toLowerCase(Locale.ROOT);
    boolean isAbout = false;
    for (Matcher about = ABOUT.matcher(rest); about.lookingAt(); about = ABOUT.matcher(rest)) {
      isAbout = true;
      rest = rest.substring(about.end());
    }
    List<Long> counts = new ArrayList<>();
    while (!rest.isEmpty()) {
      Matcher one = ONE.matcher(rest);
      if (!one.lookingAt()) {
        break;
      }
      counts.add(value(one));
      rest = rest.substring(one.end());
      Matcher between = BETWEEN.matcher(rest);
      if (!between.lookingAt()) {
        break;
      }
      rest = rest.substring(between.end());
    }
    // A word that grows out of the digits is a name or a unit of something else: 2nd, 4x4.
    boolean isWord =
        !rest.isEmpty() && (Character.isLetterOrDigit(rest.charAt(0)) && counts.size() == 1);
    if (counts.isEmpty() || isWord || counts.stream().anyMatch(count -> count > HIGHEST)) {
      return Optional.empty();
    }
    long most = counts.stream().mapToLong(count -> count).max().orElseThrow();
    long least = counts.stream().mapToLong(count -> count).min().orElseThrow();
    return Optional.of(new CountText(most, least, !isAbout && counts.size() == 1));
  }

  private static long value(Matcher one) {
    long integer = Long.parseLong(one.group(1).replaceAll("\\D", ""));
    boolean up = one.group(2) != null && one.group(2).charAt(0) >= '5';
    return up ? integer + 1 : integer;
  }
}
