package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chargeplan.network.Network;
import org.chargeplan.program.Decision;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/** Whatever is built, the rows say what a look at all sites says. */
class NearestAccessRuleProperties {

  private static final int BEYOND_M = 16_000;

  @Property(tries = 60)
  void rowIsTheDistanceToTheNearestOpenSite(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = BEYOND_M) int withinM) {
    Random random = new Random(seed);
    boolean dcOnly = random.nextBoolean();
    Region region =
        new ToyFiles()
            .rules(
                ToyFiles.rule(
                    "access",
                    "nearest-access",
                    "soft",
                    "within_m: " + withinM,
                    "beyond_m: " + BEYOND_M,
                    "usd_per_person_km: 1",
                    dcOnly ? "group: dc" : "port_types: [e2w-ac, swap, ac11, dc60]"))
            .read();
    ToyProgram toy = ToyProgram.of(region);
    Network network = Network.of(region, withinM);
    int[][] dc = new int[region.sites().size()][region.phases().size()];
    int[][] all = new int[region.sites().size()][region.phases().size()];
    for (int change = 0; change < 40; change++) {
      int column = random.nextInt(toy.program().columns());
      if (toy.program().decision(column) instanceof Decision.Build build) {
        int ports = random.nextInt(Math.min(2, toy.program().upper(column)) + 1);
        int more = ports - toy.evaluator().value(column);
        toy.evaluator().set(column, ports);
        PortType type = region.portTypes().get(build.type());
        for (int phase = build.phase(); phase < region.phases().size(); phase++) {
          all[build.site()][phase] += more;
          dc[build.site()][phase] += type.id().equals("dc60") ? more : 0;
        }
      }
      assertDistances(toy, network, dcOnly ? dc : all, dcOnly);
    }
  }

  private static void assertDistances(
      ToyProgram toy, Network network, int[][] built, boolean dcOnly) {
    for (Zone zone : toy.region().zones()) {
      for (int phase = 0; phase < toy.region().phases().size(); phase++) {
        long[] nearest = {BEYOND_M};
        int at = phase;
        network.forEachSite(
            toy.region().places().get(zone.index()),
            (site, distanceM) -> {
              if (existing(toy.region(), site, dcOnly) + built[site.index()][at] > 0) {
                nearest[0] = Math.min(nearest[0], Math.round(distanceM));
              }
            });
        String id = toy.region().phases().get(phase).id();
        assertEquals(nearest[0], toy.activity("access", "km", zone.id(), id), zone + " in " + id);
      }
    }
  }

  @Property(tries = 30)
  void rowIsTheTimeToTheNearestOpenSite(@ForAll long seed) {
    Random random = new Random(seed);
    double withinMin = 0.1 + random.nextInt(250) / 10.0;
    String rule =
        ToyFiles.rule(
            "access",
            "nearest-access",
            "soft",
            "within_min: " + withinMin,
            "beyond_min: 30",
            "usd_per_person_hour: 10");
    Region region = new ToyFiles().rules(rule).read();
    ToyProgram toy = ToyProgram.of(region);
    Network network = Network.of(region, 0, withinMin);
    for (int column = 0; column < toy.program().columns(); column++) {
      if (random.nextInt(6) == 0) {
        toy.evaluator().set(column, 1);
      }
    }
    for (Zone zone : region.zones()) {
      for (Phase phase : region.phases()) {
        long[] nearestSeconds = {30 * 60};
        network.forEachSiteByTime(
            region.places().get(zone.index()),
            (site, minutes) -> {
              if (isOpen(toy, site, phase)) {
                nearestSeconds[0] = Math.min(nearestSeconds[0], Math.round(minutes * 60));
              }
            });
        assertEquals(nearestSeconds[0], toy.activity("access", "h", zone.id(), phase.id()));
      }
    }
  }

  private static boolean isOpen(ToyProgram toy, Site site, Phase phase) {
    if (existing(toy.region(), site, false) > 0) {
      return true;
    }
    for (int column = 0; column < toy.program().columns(); column++) {
      if (toy.program().decision(column) instanceof Decision.Build build
          && build.site() == site.index()
          && build.phase() <= phase.index()
          && toy.evaluator().value(column) > 0) {
        return true;
      }
    }
    return false;
  }

  private static int existing(Region region, Site site, boolean dcOnly) {
    return region.portTypes().stream()
        .filter(type -> !dcOnly || type.id().equals("dc60"))
        .mapToInt(site::existingPorts)
        .sum();
  }
}
