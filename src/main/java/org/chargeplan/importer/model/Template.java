package org.chargeplan.importer.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chargeplan.input.ValueText;

/**
 * A text with places to fill in: {@code {osm_type:1}{osm_id}} is the first letter of one column and
 * all of another.
 *
 * @param text the text with {@code {name}} or {@code {name:letters}}
 */
public record Template(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}:]+)(?::(\\d{1,4}))?}");

  /** The names of the places. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    PLACE.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  /** The text with every place filled, runs of white space made one blank, ends trimmed. */
  public String fill(UnaryOperator<String> values) {
    Matcher places = PLACE.matcher(text);
    String filled =
        places.replaceAll(
            found -> {
              String value = values.apply(found.group(1));
              int letters = found.group(2) == null ? value.length() : number(found.group(2));
              return Matcher.quoteReplacement(
                  value.substring(0, Math.min(letters, value.length())));
            });
    return ValueText.cleaned(filled);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
