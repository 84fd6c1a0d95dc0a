package org.chargeplan.country;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A country that has region files of its own. A new region begins with them, without what holds for
 * their tables alone.
 *
 * @param start first year of their programme
 * @param end its last year
 * @param assumptions text of {@code assumptions.yaml}
 * @param region what changes in {@code region.yaml}
 * @param rules what changes in {@code rules.yaml}
 */
record KnownCountry(int start, int end, String assumptions, List<Edit> region, List<Edit> rules) {

  /**
   * A piece of text in place of another.
   *
   * @param find what is there
   * @param put what comes in its place
   * @param times how often it is there; once where this is 0
   */
  record Edit(String find, String put, int times) {

    private String in(String text) {
      int found = text.split(Pattern.quote(find), -1).length - 1;
      if (found != Math.max(1, times)) {
        throw new IllegalStateException(
            "A country's file has \"" + find + "\" " + found + " times.");
      }
      return text.replace(find, put);
    }
  }

  static Optional<KnownCountry> find(String alpha3) {
    String file = alpha3 + ".yaml";
    return CountryResource.exists(file)
        ? Optional.of(CountryResource.values(file, KnownCountry.class))
        : Optional.empty();
  }

  /** The files of a region with an id. */
  RegionTexts texts(String alpha3, String id) {
    String country = "country: " + alpha3 + "\n";
    TextTemplate template = new TextTemplate(Map.of("id", id), Set.of(), 1);
    return new RegionTexts(
        Map.of(
            "region.yaml",
                template
                    .fill(edited(alpha3 + "/region.yaml", region))
                    .replace(country, country + NationText.lines(alpha3)),
            "rules.yaml", template.fill(edited(alpha3 + "/rules.yaml", rules)),
            "assumptions.yaml", assumptions),
        start,
        end,
        /* isKnown= */ true);
  }

  private static String edited(String path, List<Edit> edits) {
    String text = CountryResource.text(path);
    for (Edit edit : edits) {
      text = edit.in(text);
    }
    return text;
  }
}
