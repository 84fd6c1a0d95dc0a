package org.chargeplan.importer.osm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.roads.NetworkParts;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/** Replaces some layers of a region by those of extracts; the others stay as they are. */
final class OsmPartImport {

  private final OsmMap map;
  private final List<OsmThing> things;
  private final OsmOptions options;
  private final ImportTally tally;
  private final RegionUpdate update;
  private final RegionTables tables;

  private OsmPartImport(
      OsmMap map,
      List<OsmThing> things,
      OsmOptions options,
      ImportTally tally,
      RegionUpdate update) {
    this.map = map;
    this.things = things.stream().map(options.names()::renamed).toList();
    this.options = options;
    this.tally = tally;
    this.update = update;
    this.tables = update.tables();
  }

  /**
   * Runs the import.
   *
   * @param things what lies inside the bounds of the region
   * @param tally counts what is read, taken and left out
   * @throws InvalidInputException where there are no zones, neither in the folder nor asked for
   */
  static LayerSummary run(
      OsmMap map,
      List<OsmThing> things,
      Path regionDir,
      OsmOptions options,
      LayerSource source,
      ImportTally tally)
      throws InvalidInputException, IOException {
    RegionUpdate update = RegionUpdate.read(regionDir, tally);
    OsmPartImport run = new OsmPartImport(map, things, options, tally, update);
    if (options.replaces(Layer.ZONES)) {
      run.putZones();
    } else if (update.tables().zones().isEmpty()) {
      Problems problems = new Problems();
      problems.add(
          regionDir.resolve("zones.csv").toString(),
          0,
          "The other layers need zones; there are none.",
          "Maybe add zones to --layers, or import them first: import csv --layer zones.");
      problems.throwIfAny();
    }
    Function<Location, ZoneDraft> nearest = OsmZones.nearest(update.tables().zones());
    run.putSites(nearest);
    run.putGrid(nearest);
    run.putRoads();
    return update.write(source);
  }

  private void putZones() {
    OsmZones zones =
        OsmZones.of(
            map,
            tables.frame(),
            options.names(),
            tables.title(),
            tables.assumptions().people(),
            tally);
    update.putZones(
        zones.all().stream().map(zone -> tables.rows().zone(zone, Status.ASSUMED)).toList(),
        zones.provinces(),
        PutMode.REPLACE);
    update.putPeople(zones.census().places());
    update.addNote(zones.line());
    zones.census().lines().forEach(update::addNote);
    zones.warnings().forEach(update::addNote);
  }

  private void putSites(Function<Location, ZoneDraft> nearest) {
    boolean withExisting = options.replaces(Layer.EXISTING);
    if (options.replaces(Layer.SITES) && withExisting) {
      OsmSites sites = OsmSites.of(things, tables.frame(), map.day(), nearest, tally);
      update.putSites(sites.sites().stream().map(LayerRows::site).toList(), PutMode.REPLACE);
      update.putExisting(sites.existing(), sites::existingStatus, PutMode.REPLACE);
    } else if (options.replaces(Layer.SITES)) {
      LayerTally ofSites = OsmInterest.tally(tally, Layer.SITES);
      OsmCandidates candidates = new OsmCandidates(tables.frame(), map.day(), nearest, ofSites);
      update.putSites(
          candidates.of(things).stream().map(LayerRows::site).toList(), PutMode.REPLACE);
    } else if (withExisting) {
      OsmSites sites =
          OsmSites.at(tables.sites(), things, tables.frame(), map.day(), nearest, tally);
      List<Map<String, String>> own =
          sites.sites().stream()
              .filter(site -> !tables.siteIds().contains(site.id()))
              .map(LayerRows::site)
              .toList();
      if (!own.isEmpty()) {
        update.putSites(own, PutMode.ADD);
      }
      update.putExisting(sites.existing(), sites::existingStatus, PutMode.REPLACE);
    }
  }

  private void putGrid(Function<Location, ZoneDraft> nearest) {
    if (!options.replaces(Layer.GRID)) {
      return;
    }
    List<OsmGridNode> nodes = OsmSubstations.nodes(things, nearest, tally);
    if (nodes.isEmpty()) {
      update.addNote("grid: the map has no substations; those of the region stay");
      return;
    }
    update.putGrid(
        nodes.stream()
            .map(
                node ->
                    tables.rows().gridNode(node.substation(), node.capacityMva(), Status.ASSUMED))
            .toList(),
        PutMode.REPLACE);
  }

  private void putRoads() {
    if (!options.replaces(Layer.ROADS)) {
      return;
    }
    List<ZoneDraft> zones = tables.zones();
    List<CandidateSite> sites = tables.sites();
    NetworkParts network = OsmLayers.network(map, zones, sites);
    OsmLayers.countRoads(map, network, OsmInterest.tally(tally, Layer.ROADS));
    update.putKept(network.contracted(), network.parts().size());
    OsmRoadParts.lines(network, zones).forEach(update::addNote);
  }
}
