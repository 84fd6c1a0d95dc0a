package org.chargeplan.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chargeplan.region.InvalidRegionException;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Problems;
import org.chargeplan.region.Status;

/**
 * Puts the stations of Open Charge Map in place of a region's existing ports. Sites that earlier
 * stations made stay as sites, without ports unless a station stands there.
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
   * @throws InvalidRegionException with every problem of region and file; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static LayerSummary run(Path file, Path regionDir, boolean add)
      throws InvalidRegionException, IOException {
    RegionTables tables = RegionTables.read(regionDir);
    List<UserZone> zones = tables.zones();
    Problems problems = new Problems();
    if (zones.isEmpty()) {
      problems.add(
          regionDir.resolve("zones.csv").toString(),
          0,
          "Stations need zones, for the names and provinces of their sites; there are none.",
          "Maybe chargeplan import osm or geonames comes first.");
    }
    OcmReader map = OcmReader.read(file, tables.frame(), problems);
    problems.throwIfAny();

    PointIndex centres = new PointIndex(zones.stream().map(UserZone::location).toList());
    StationPlacer placer =
        new StationPlacer(
            tables.frame(), tables.sites(), place -> zones.get(centres.nearest(place)));
    map.leftOut().forEach(tables::leaveOut);
    for (ChargingStation station : map.stations()) {
      if (!placer.place(station)) {
        tables.leaveOut("stations at no site, with no kind (charging-station) in region.yaml", 1);
      }
    }
    tables.putSites(sites(tables, placer), /* add= */ true);
    // Types and powers of a station become the nearest of the region's types.
    tables.putExisting(placer.existing(), Status.DERIVED, add);
    return tables.write(source(map, file, regionDir, add));
  }

  /** The rows of sites that stations made, or that hold more of them than they had room for. */
  private static List<Map<String, String>> sites(RegionTables tables, StationPlacer placer) {
    Map<String, Candidate> before =
        tables.sites().stream().collect(Collectors.toMap(Candidate::id, site -> site));
    List<Map<String, String>> rows = new ArrayList<>();
    for (Candidate site : placer.sites()) {
      if (!site.equals(before.get(site.id()))) {
        Map<String, String> row =
            new LinkedHashMap<>(tables.table(Layer.SITES).find(site.id()).orElse(Map.of()));
        row.putAll(LayerRows.site(site));
        rows.add(row);
      }
    }
    return rows;
  }

  private static LayerSource source(OcmReader map, Path file, Path regionDir, boolean add) {
    String providers =
        map.providers().entrySet().stream()
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
        "chargeplan import ocm "
            + file.getFileName()
            + " regions/"
            + regionDir.toAbsolutePath().normalize().getFileName()
            + (add ? " --add" : ""));
  }
}
