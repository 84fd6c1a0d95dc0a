package org.chargeplan.importer.geonames;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionCountry;
import org.chargeplan.importer.model.RepeatedCommand;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.LayerSource;
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
   * @throws InvalidInputException with every problem of region and file; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static LayerSummary run(Path file, Path regionDir, long leastPeople, boolean add)
      throws InvalidInputException, IOException {
    RegionUpdate update = RegionUpdate.read(regionDir);
    RegionTables tables = update.tables();
    Problems problems = new Problems();
    String country = RegionCountry.alpha2(regionDir, problems);
    problems.throwIfAny();
    GeoNamesReader reader =
        GeoNamesReader.read(file, country, tables.frame(), leastPeople, problems);
    problems.throwIfAny();
    GeoNamesZones found = GeoNamesZones.of(reader.places());
    update.putZones(
        found.zones().stream().map(zone -> tables.rows().zone(zone, Status.ASSUMED)).toList(),
        found.provinces(),
        PutMode.ofAddOption(add));
    LayerTally tally = update.tally(Layer.ZONES, "places");
    tally.read(reader.read());
    reader.leftOut().forEach(tally::leaveOut);
    tally.take(Status.ASSUMED, reader.places().size());
    return update.write(source(file, regionDir, leastPeople, add));
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
