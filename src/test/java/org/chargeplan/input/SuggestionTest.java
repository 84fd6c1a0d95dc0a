package org.chargeplan.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SuggestionTest {

  @Example
  void nearWordsAreFoundAndFarOnesAreNot() {
    List<String> known = List.of("parking", "market", "mall");
    assertEquals(Optional.of("parking"), Suggestion.find("Parkin", known));
    assertEquals(Optional.of("mall"), Suggestion.find("mal", known));
    assertEquals(Optional.empty(), Suggestion.find("fuel-station", known));
    assertEquals("Maybe one of: parking, market, mall.", Suggestion.hint("fuel-station", known));
    assertEquals("", Suggestion.hint("fuel-station", List.of()));
  }

  @Example
  void neighboursSwappedAreNearerThanALetterChanged() {
    assertEquals(Optional.of("VNM"), Suggestion.find("VMN", List.of("IMN", "VNM")));
  }

  /** Against the distance by its definition, without the early ends. */
  @Property
  void firstWordAtTheSmallestDistanceIsSuggested(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 7) String word,
      @ForAll @Size(max = 5)
          List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 7) String> known) {
    int limit = 2 * Math.max(1, Math.min(3, word.length() / 3));
    Optional<String> expected =
        known.stream()
            .filter(each -> distance(word, each) <= limit)
            .min(Comparator.comparingInt(each -> distance(word, each)));
    assertEquals(expected, Suggestion.find(word, known));
  }

  private static int distance(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 2 * (a.length() + b.length());
    }
    String a1 = a.substring(1);
    String b1 = b.substring(1);
    int least = distance(a1, b1) + (a.charAt(0) == b.charAt(0) ? 0 : 2);
    least = Math.min(least, Math.min(distance(a1, b), distance(a, b1)) + 2);
    boolean swapped =
        a.length() > 1
            && b.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0);
    return swapped ? Math.min(least, distance(a.substring(2), b.substring(2)) + 1) : least;
  }
}
