package org.chargeplan.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;

/**
 * The network of a made-up country: streets in a grid of 2 million junctions about 100 m apart,
 * with 10,000 sites and 20,000 zones anywhere on it; the catchments of all sites within 5 km.
 *
 * <pre>
 * mvn -q -Pbench test-compile exec:exec@grid
 * </pre>
 */
public final class GridBenchmark {

  private static final int ROWS = 1_414;
  private static final int COLUMNS = 1_415;
  private static final int SITES = 10_000;
  private static final int ZONES = 20_000;
  private static final double REACH_M = 5_000;

  /** About 100 m at the equator. */
  private static final double STEP_DEGREES = 0.0009;

  private static final double FIRST_LON = 100;
  private static final double LEAST_STREET_M = 100;

  private GridBenchmark() {}

  /** Prints the table. */
  public static void main(String[] args) {
    List<Region> regions = new ArrayList<>();
    List<Network> networks = new ArrayList<>();
    long[] parts = {0};
    System.out.println("| step | seconds | CPU seconds |\n|---|--:|--:|");
    System.out.println(Effort.of(() -> regions.add(grid())).row("the grid made up"));
    Region region = regions.get(0);
    System.out.println(
        Effort.of(() -> networks.add(Network.of(region, REACH_M)))
            .row("network, ways within 5 km"));
    Network network = networks.get(0);
    System.out.println(
        Effort.of(() -> parts[0] = countParts(region, network)).row("catchments of all sites"));
    System.out.printf(
        Locale.ROOT,
        "%n%,d junctions, %,d streets, %,d sites, %,d zones: %,d pairs within reach, %,d parts of"
            + " catchments; heap at most %,d MB.%n",
        region.roads().nodes().size(),
        region.roads().edges().size(),
        SITES,
        ZONES,
        network.pairs(),
        parts[0],
        Effort.mostHeapMb());
  }

  private static long countParts(Region region, Network network) {
    Catchments catchments = new Catchments(network, region.lastPhase());
    VehicleClass vehicles = region.vehicleClasses().get(0);
    return region.sites().parallelStream()
        .mapToLong((Site site) -> catchments.of(site, vehicles).size())
        .sum();
  }

  private static Region grid() {
    Random random = new Random(0);
    Places places = new Places();
    for (int node = 0; node < ROWS * COLUMNS; node++) {
      places.node(
          FIRST_LON + STEP_DEGREES * (node % COLUMNS), STEP_DEGREES * (node / COLUMNS - ROWS / 2));
    }
    for (int node = 0; node < ROWS * COLUMNS; node++) {
      if (node % COLUMNS + 1 < COLUMNS) {
        places.road(node, node + 1, LEAST_STREET_M + random.nextInt(50));
      }
      if (node / COLUMNS + 1 < ROWS) {
        places.road(node, node + COLUMNS, LEAST_STREET_M + random.nextInt(50));
      }
    }
    for (int site = 0; site < SITES; site++) {
      places.site(lon(random), lat(random));
    }
    for (int zone = 0; zone < ZONES; zone++) {
      places.zone(lon(random), lat(random));
    }
    return places.region();
  }

  private static double lon(Random random) {
    return FIRST_LON + STEP_DEGREES * COLUMNS * random.nextDouble();
  }

  private static double lat(Random random) {
    return STEP_DEGREES * ROWS * (random.nextDouble() - 0.5);
  }
}
