package org.chargeplan.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chargeplan.region.Fields;
import org.chargeplan.region.InvalidRegionException;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Problems;
import org.chargeplan.region.Status;

/**
 * Puts the populated places of GeoNames in place of a region's zones and provinces. Their demand
 * and areas are assumed, so the zones are marked so.
 */
public final class GeoNamesImport {

  private GeoNamesImport() {}

  /**
   * Runs an import.
   *
   * @param file a dump of GeoNames ({@code AD.txt}, {@code cities500.txt}, {@code allCountries.txt}
   *     or the {@code .zip} of one), or a table with a header
   * @param regionDir folder with {@code region.yaml}, whose country and bounds are taken
   * @param leastPeople places with fewer people are left out
   * @param add whether other zones stay
   * @return what was done
   * @throws InvalidRegionException with every problem of region and file; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static LayerSummary run(Path file, Path regionDir, long leastPeople, boolean add)
      throws InvalidRegionException, IOException {
    RegionTables tables = RegionTables.read(regionDir);
    Problems problems = new Problems();
    String country = country(regionDir, problems);
    problems.throwIfAny();
    GeoNamesReader reader =
        GeoNamesReader.read(file, country, tables.frame(), leastPeople, problems);
    problems.throwIfAny();
    GeoNamesZones found = GeoNamesZones.of(reader.places());
    tables.putZones(
        found.zones().stream().map(zone -> tables.spelling().zone(zone, Status.ASSUMED)).toList(),
        found.provinces(),
        add);
    reader.leftOut().forEach(tables::leaveOut);
    return tables.write(source(file, regionDir, leastPeople, add));
  }

  /** The region's country as GeoNames spells it; an unknown one is reported. */
  private static String country(Path regionDir, Problems problems) {
    Path file = regionDir.resolve("region.yaml");
    Fields region = Fields.read(file, file.toString(), problems).orElseThrow();
    String alpha3 = region.text("country");
    Optional<String> alpha2 =
        Stream.of(Locale.getISOCountries())
            .filter(code -> new Locale("", code).getISO3Country().equals(alpha3))
            .findFirst();
    if (alpha2.isEmpty() && !alpha3.isEmpty()) {
      region.problem(
          "country",
          "The country (" + alpha3 + ") must be a code of ISO 3166-1 alpha-3.",
          "Maybe VNM, IDN or PHL.");
    }
    return alpha2.orElse("");
  }

  private static LayerSource source(Path file, Path regionDir, long leastPeople, boolean add) {
    List<String> options = new ArrayList<>();
    if (leastPeople > 1) {
      options.addAll(List.of("--least-people", Long.toString(leastPeople)));
    }
    if (add) {
      options.add("--add");
    }
    return new LayerSource(
        "",
        "GeoNames",
        "Creative Commons Attribution 4.0 (CC BY 4.0)",
        "https://www.geonames.org",
        "",
        file.getFileName()
            + ": places, their people and divisions; areas and demand are assumed by people",
        RepeatedCommand.text("geonames", file, regionDir, options));
  }
}
