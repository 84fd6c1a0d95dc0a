package org.chargeplan.region;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chargeplan.input.Suggestion;

/**
 * A country of ISO 3166-1, as the tables of Java have it.
 *
 * @param alpha2 its code of two letters
 * @param alpha3 its code of three letters, which region files use
 * @param name its name in English
 */
public record Country(String alpha2, String alpha3, String name) {

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

  /** The country of a code or an English name; capitals, blanks and accents make no difference. */
  public static Optional<Country> find(String text) {
    String wanted = letters(text);
    return all().stream()
        .filter(country -> country.words().stream().map(Country::letters).anyMatch(wanted::equals))
        .findFirst();
  }

  /** The country of a code of three letters, as region files have it. */
  public static Optional<Country> ofAlpha3(String alpha3) {
    return all().stream().filter(country -> country.alpha3.equals(alpha3)).findFirst();
  }

  /**
   * "Maybe ..." for a text that names none: the country of the nearest name, or what is asked for.
   */
  public static String hint(String wrong) {
    return Suggestion.find(wrong, all().stream().map(Country::name).toList())
        .flatMap(Country::find)
        .map(near -> "Maybe %s (%s).".formatted(near.alpha2, near.name))
        .orElse("Maybe a code of two or three letters, as AD or AND, or an English name.");
  }

  /** The code of its currency; nothing where it has none of its own, as Antarctica. */
  public Optional<String> currency() {
    return Optional.ofNullable(Currency.getInstance(locale(alpha2))).map(Currency::getCurrencyCode);
  }

  private List<String> words() {
    return List.of(alpha2, alpha3, name);
  }

  private static List<Country> all() {
    return Arrays.stream(Locale.getISOCountries())
        .map(Country::locale)
        .map(
            locale ->
                new Country(
                    locale.getCountry(),
                    locale.getISO3Country(),
                    locale.getDisplayCountry(Locale.ENGLISH)))
        .toList();
  }

  private static Locale locale(String alpha2) {
    return new Locale.Builder().setRegion(alpha2).build();
  }

  private static String letters(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return NO_LETTER.matcher(plain).replaceAll("");
  }
}
