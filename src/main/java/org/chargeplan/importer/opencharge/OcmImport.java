package org.chargeplan.importer.opencharge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.layers.StationSites;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionCountry;
import org.chargeplan.importer.model.RepeatedCommand;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.LayerSource;

/**
 * Puts the stations of Open Charge Map in place of a region's existing ports. Sites that earlier
 * stations made stay as sites, without ports unless a station is there.
 */
public final class OcmImport {

  private OcmImport() {}

  /**
   * Runs an import.
   *
   * @param file results of the map's API: {@code .json}, an object a line, or these by gzip
   * @param regionDir folder of a region that has zones
   * @param add whether existing ports at other sites stay
   * @return what was done
   * @throws InvalidInputException with every problem of region and file; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static LayerSummary run(Path file, Path regionDir, boolean add)
      throws InvalidInputException, IOException {
    RegionUpdate update = RegionUpdate.read(regionDir);
    RegionTables tables = update.tables();
    Problems problems = new Problems();
    if (tables.zones().isEmpty()) {
      problems.add(
          regionDir.resolve("zones.csv").toString(),
          0,
          "Stations need zones, for the names and provinces of their sites; there are none.",
          "Maybe run chargeplan import osm or geonames first.");
    }
    String country = RegionCountry.alpha2(regionDir, problems);
    OcmReader map = OcmReader.read(file, country, tables.frame(), problems);
    problems.throwIfAny();
    LayerTally tally = update.tally(Layer.EXISTING, "stations");
    tally.read(map.records());
    map.leftOut().forEach(tally::leaveOut);
    // Types and powers of a station become the nearest of the region's types.
    StationSites.Placed placed =
        StationSites.add(update, map.stations().stream().map(OcmStation::station).toList());
    List<OcmStation> atSites = new ArrayList<>();
    for (OcmStation each : map.stations()) {
      String homeless = placed.homeless().get(each.station().id());
      if (homeless == null) {
        tally.take(each.station().status());
        atSites.add(each);
      } else {
        tally.leaveOut(homeless);
      }
    }
    OcmTaken taken = OcmTaken.of(atSites);
    taken.remarks().forEach(tally::remark);
    update.putExisting(placed.existing(), placed.status()::get, PutMode.ofAddOption(add));
    return update.write(source(taken, file, regionDir, add));
  }

  private static LayerSource source(OcmTaken taken, Path file, Path regionDir, boolean add) {
    String providers =
        taken.providers().entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + " "
                        + each.getValue().stations()
                        + (each.getValue().licence().isEmpty()
                            ? ""
                            : " (" + each.getValue().licence() + ")"))
            .collect(Collectors.joining("; "));
    return new LayerSource(
        "",
        "Open Charge Map and its data providers",
        "Creative Commons Attribution 4.0 (CC BY 4.0) for its contributors; providers their own",
        "https://openchargemap.org",
        "",
        file.getFileName() + "; stations by provider: " + providers,
        RepeatedCommand.text("ocm", file, regionDir, add ? List.of("--add") : List.of()));
  }
}
