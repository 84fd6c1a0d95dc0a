package org.chargeplan.importer.spread;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RepeatedCommand;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Status;

/**
 * Makes candidate sites for a region that has people and no source of sites. Number, places, bays
 * and power of the sites are assumed, and marked so; the same zones and numbers give the same sites
 * with the same ids.
 */
public final class SpreadImport {

  private SpreadImport() {}

  /**
   * Runs an import.
   *
   * @param regionDir folder of a region with zones
   * @param per100000 places for 100,000 people, as texts by kind; other kinds of the region have
   *     their usual number
   * @param add whether other sites stay
   * @return what was done
   * @throws InvalidInputException with every problem of region and numbers; nothing is written then
   * @throws IOException where a file can't be written
   */
  public static LayerSummary run(Path regionDir, Map<String, String> per100000, boolean add)
      throws InvalidInputException, IOException {
    RegionUpdate update = RegionUpdate.read(regionDir);
    RegionFrame frame = update.tables().frame();
    List<ZoneDraft> zones = update.tables().zones();
    Problems problems = new Problems();
    PlacesPerPeople numbers =
        PlacesPerPeople.of(per100000, List.copyOf(frame.siteKinds().keySet()), problems);
    if (zones.stream().noneMatch(zone -> zone.population() > 0)) {
      problems.add(
          regionDir.resolve("zones.csv").toString(),
          0,
          "There are no people by which sites could be spread.",
          "Maybe import zones first: chargeplan import csv FILE.csv "
              + regionDir
              + " --layer zones.");
    }
    problems.throwIfAny();
    SpreadSites spread = new SpreadSites(zones, numbers.per100000(), frame);
    List<Map<String, String>> rows = spread.sites().stream().map(LayerRows::site).toList();
    update.putSites(rows, PutMode.ofAddOption(add));
    LayerTally tally = update.tally(Layer.SITES, "places, by people");
    tally.read(spread.places());
    tally.take(Status.ASSUMED, spread.places());
    if (spread.placesEach() > 1) {
      tally.remark(
          "places joined with others of their kind in the zone", spread.places() - rows.size());
    }
    if (!numbers.withoutNumber().isEmpty()) {
      update.addNote(
          "sites: none of kind %s, for which no number by people is usual"
              .formatted(String.join(", ", numbers.withoutNumber())));
    }
    return update.write(source(regionDir, per100000, add));
  }

  private static LayerSource source(Path regionDir, Map<String, String> per100000, boolean add) {
    List<String> options = new ArrayList<>();
    per100000.forEach(
        (kind, number) -> options.addAll(List.of(PlacesPerPeople.OPTION, kind + "=" + number)));
    if (add) {
      options.add("--add");
    }
    return new LayerSource(
        "",
        "Kinds of places spread by people",
        "none: assumed by chargeplan",
        "",
        "",
        "sites in proportion to the people of the zones; their number, places, bays and power are"
            + " assumed",
        RepeatedCommand.text("sites", List.of(), regionDir, options));
  }
}
