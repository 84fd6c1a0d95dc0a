package org.chargeplan.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.chargeplan.importer.layers.BareRegion;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Bounds;
import org.chargeplan.region.Country;
import org.chargeplan.region.CountryTable;

/**
 * A region of a country, begun: its files without layers.
 *
 * @param folder where they are
 * @param country English name of the country
 * @param start first year of its programme
 * @param end its last year
 * @param isKnown whether they are based on figures of the country itself, and not on general ones
 *     alone
 * @param people people of the country, where they are known
 * @param files names of the files that a planner reads and changes
 */
public record NewRegion(
    Path folder,
    String country,
    int start,
    int end,
    boolean isKnown,
    Optional<CountryTable.People> people,
    List<String> files) {

  private static final List<String> SCHEMAS = List.of("region.schema.json", "rules.schema.json");
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;

  /**
   * Writes a region that {@code check} accepts, with the defaults and rules of a country, ready for
   * layers.
   *
   * @param folder new, or empty
   * @param country code of ISO 3166-1 or English name
   * @param bounds the bounds; those of the country where there are none
   * @param start first year of the programme; that of the country's figures where it is empty, else
   *     {@code nextYear}
   * @param nextYear the year after the current one
   * @param problems those that the reader of these found, to which others are added
   * @throws InvalidInputException with every problem of these
   * @throws IOException where a file can't be written; a new folder is deleted then
   */
  public static NewRegion begin(
      Path folder,
      String country,
      Optional<Bounds> bounds,
      OptionalInt start,
      int nextYear,
      Problems problems)
      throws InvalidInputException, IOException {
    checkEmpty(folder, problems);
    Optional<Country> found = Country.find(country);
    if (found.isEmpty()) {
      problems.add(
          "--country",
          0,
          "The country (" + country + ") must be one of ISO 3166-1.",
          Country.hint(country));
    }
    if (start.isPresent() && (start.getAsInt() < EARLIEST || start.getAsInt() > LATEST)) {
      problems.add(
          "--start",
          0,
          "The start (" + start.getAsInt() + ") must be a year from 2000 to 2100.",
          "Maybe " + nextYear + ".");
    }
    Optional<RegionTexts> texts =
        found.flatMap(known -> texts(known, id(folder, known), bounds, start, nextYear, problems));
    problems.throwIfAny();
    RegionTexts begun = texts.orElseThrow();
    Map<String, String> files = new LinkedHashMap<>(begun.texts());
    SCHEMAS.forEach(name -> files.put(name, CountryResource.schema(name)));
    BareRegion.write(folder, files);
    return new NewRegion(
        folder,
        found.orElseThrow().name(),
        begun.start(),
        begun.end(),
        begun.isKnown(),
        CountryTable.findPeople(found.orElseThrow().alpha3()),
        begun.texts().keySet().stream().sorted().toList());
  }

  private static Optional<RegionTexts> texts(
      Country country,
      String id,
      Optional<Bounds> bounds,
      OptionalInt start,
      int nextYear,
      Problems problems) {
    Optional<KnownCountry> known = KnownCountry.find(country.alpha3());
    if (known.isPresent() && start.isPresent() && start.getAsInt() != known.get().start()) {
      problems.add(
          "--start",
          0,
          "The start (%d) must be %d: figures and rules of %s are for the years from then on."
              .formatted(start.getAsInt(), known.get().start(), country.name()),
          "Maybe leave it out, and change the years in region.yaml and rules.yaml.");
    }
    if (known.isPresent() && bounds.isPresent()) {
      problems.add(
          "--bounds",
          0,
          "The bounds of %s can't be given here: its corridors are for all of it."
              .formatted(country.name()),
          "Maybe leave them out, and change bounds and corridors in the files; targets follow the people.");
    }
    if (known.isPresent()) {
      return known.map(files -> files.texts(country.alpha3(), id));
    }
    Optional<Bounds> map = bounds.or(() -> CountryTable.findBounds(country.alpha3()));
    return Optional.of(
        new GeneralCountry(country, id, Figures.of(country.alpha3()), start.orElse(nextYear), map)
            .texts());
  }

  private static void checkEmpty(Path folder, Problems problems) {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      problems.add(
          folder.toString(), 0, "The folder (" + folder + ") is a file.", "Maybe another name.");
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      inside
          .findFirst()
          .ifPresent(
              file ->
                  problems.add(
                      folder.toString(),
                      0,
                      "The folder ("
                          + folder
                          + ") must be new or empty; it contains "
                          + file.getFileName()
                          + ".",
                      "Maybe another name."));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder (" + folder + ") can't be read.", e);
    }
  }

  /** The region is called as its folder, or as its country where that has no letters. */
  private static String id(Path folder, Country country) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String own = name == null ? "" : word(name.toString());
    return own.isEmpty() ? word(country.name()) : own;
  }

  private static String word(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
