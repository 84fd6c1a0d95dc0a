package org.chargeplan.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import mil.nga.geopackage.GeoPackage;
import mil.nga.geopackage.GeoPackageManager;
import org.chargeplan.network.Route;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.plan.Plan;
import org.chargeplan.service.SiteWaits;

/**
 * Writes a plan and its input as an OGC GeoPackage (OGC 12-128r17, version 1.3): an SQLite file
 * with a layer for sites, grid nodes, zones, roads and corridors, in EPSG:4326.
 *
 * <p>The same plan is the same bytes: the times that the format asks for are the programme's first
 * day, not the clock's.
 */
public final class GeoPackageWriter {

  /** Version 1.3.0: nothing of a later one is used, and readers warn of what they don't know. */
  private static final int VERSION = 10300;

  private GeoPackageWriter() {}

  /**
   * Writes a plan to a file, completely or not at all.
   *
   * @param routes routes of the region's corridors, for the sites along them
   * @param waits waits at the end of the last phase
   * @param target the file; its name must end in {@code .gpkg}
   * @return the number of features by layer, in words
   * @throws IOException where that fails; the file is then as it was
   */
  public static List<String> write(Plan plan, List<Route> routes, SiteWaits waits, Path target)
      throws IOException {
    List<GeoPackageLayer<?>> layers = new PlanLayers(plan, routes, waits).all();
    Date start = Date.from(plan.region().start().atStartOfDay(ZoneOffset.UTC).toInstant());
    AtomicFile.make(target, file -> write(layers, start, file));
    List<String> counts = new ArrayList<>();
    layers.forEach(layer -> counts.add(layer.items().size() + " " + layer.name()));
    return counts;
  }

  private static void write(List<GeoPackageLayer<?>> layers, Date lastChange, Path file)
      throws IOException {
    GeoPackageManager.create(file.toFile());
    try (GeoPackage target = GeoPackageManager.open(file.toFile(), false)) {
      target.getConnection().setUserVersion(VERSION);
      for (GeoPackageLayer<?> layer : layers) {
        layer.writeTo(target, lastChange);
      }
    }
  }
}
