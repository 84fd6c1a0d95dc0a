package org.chargeplan.region;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What chargeplan carries of every country: its people and its bounds, in the tables that {@code
 * src/test/scripts/country_people.mjs} and {@code country_bounds.mjs} compile.
 */
public final class CountryTable {

  private static final Map<String, People> PEOPLE =
      read(
          "people.csv",
          PeopleRow.class,
          row -> row.country,
          row -> new People(row.people, row.year));
  private static final Map<String, Bounds> BOUNDS =
      read(
          "bounds.csv",
          BoundsRow.class,
          row -> row.country,
          row -> new Bounds(row.west, row.south, row.east, row.north));

  private CountryTable() {}

  /**
   * The people of a country.
   *
   * @param count how many
   * @param year in which year
   */
  public record People(long count, int year) {}

  private record PeopleRow(String country, long people, int year) {}

  private record BoundsRow(String country, double west, double south, double east, double north) {}

  /** The people of a country, by its code of three letters; nothing where none are known. */
  public static Optional<People> findPeople(String alpha3) {
    return Optional.ofNullable(PEOPLE.get(alpha3));
  }

  /** The bounds of a country, by its code of three letters; nothing where none are known. */
  public static Optional<Bounds> findBounds(String alpha3) {
    return Optional.ofNullable(BOUNDS.get(alpha3));
  }

  private static <R, T> Map<String, T> read(
      String file, Class<R> type, Function<R, String> country, Function<R, T> value) {
    Map<String, T> table = new TreeMap<>();
    try (InputStream stream = CountryTable.class.getResourceAsStream("/country/" + file);
        var rows =
            new CsvMapper()
                .readerFor(type)
                .with(CsvSchema.emptySchema().withHeader())
                .<R>readValues(new String(stream.readAllBytes(), StandardCharsets.UTF_8))) {
      rows.forEachRemaining(row -> table.put(country.apply(row), value.apply(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
