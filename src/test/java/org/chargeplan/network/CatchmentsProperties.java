package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.chargeplan.region.Falloff;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;
import org.chargeplan.rules.ToyFiles;

/** Whatever the demand, the reach and the decay of a vehicle class. */
class CatchmentsProperties {

  private static final double EXACT = 1e-9;
  private static final Region TOY = ToyRegion.read();
  private static final Network NETWORK = Network.of(TOY, 30_000);

  @Property
  void sharesAddUpToOneWithinReach(
      @ForAll @DoubleRange(min = 1, max = 30_000) double reachM,
      @ForAll @DoubleRange(min = 100, max = 20_000) double decayM,
      @ForAll @IntRange(max = 5) int siteIndex) {
    Site site = TOY.sites().get(siteIndex);
    List<Catchments.Part> parts = parts(TOY, NETWORK, site, cars(reachM, decayM));
    Map<Zone, Double> ways = waysOf(site);
    boolean reachesAny = ways.values().stream().anyMatch(wayM -> wayM <= reachM);
    assertEquals(
        reachesAny ? 1 : 0, parts.stream().mapToDouble(Catchments.Part::share).sum(), EXACT);
    for (Catchments.Part part : parts) {
      assertTrue(part.share() > 0, part::toString);
      assertTrue(ways.get(part.zone()) <= reachM, part::toString);
    }
  }

  @Property
  void nearerOfTwoZonesOfEqualDemandHasTheLargerShare(
      @ForAll @DoubleRange(min = 100, max = 20_000) double decayM,
      @ForAll @IntRange(max = 5) int siteIndex) {
    Site site = TOY.sites().get(siteIndex);
    // z2 and z4 ask for the same.
    Map<Zone, Double> shares = shares(parts(TOY, NETWORK, site, cars(30_000, decayM)));
    Map<Zone, Double> ways = waysOf(site);
    Zone z2 = TOY.zones().get(1);
    Zone z4 = TOY.zones().get(3);
    Zone near = ways.get(z2) < ways.get(z4) ? z2 : z4;
    Zone far = near.equals(z2) ? z4 : z2;
    assertTrue(shares.getOrDefault(near, 0.0) >= shares.getOrDefault(far, 0.0), shares::toString);
  }

  @Property(tries = 100)
  void moreDemandNeverMeansASmallerShare(
      @ForAll @IntRange(min = 200, max = 5_000) int kwh, @ForAll @IntRange(max = 5) int siteIndex) {
    Region more =
        new ToyFiles().replace("zones.csv", "30,5000,100,200", "30,5000,100," + kwh).read();
    VehicleClass cars = cars(30_000, 2_000);
    double before = share(TOY, "z2", siteIndex, cars);
    double after = share(more, "z2", siteIndex, cars);
    assertTrue(after >= before, before + " falls to " + after);
  }

  private static double share(
      Region region, String zone, int siteIndex, VehicleClass vehicleClass) {
    Site site = region.sites().get(siteIndex);
    return parts(region, Network.of(region, 30_000), site, vehicleClass).stream()
        .filter(part -> part.zone().id().equals(zone))
        .mapToDouble(Catchments.Part::share)
        .sum();
  }

  private static List<Catchments.Part> parts(
      Region region, Network network, Site site, VehicleClass vehicleClass) {
    return new Catchments(network, region.lastPhase()).of(site, vehicleClass);
  }

  private static Map<Zone, Double> shares(List<Catchments.Part> parts) {
    Map<Zone, Double> shares = new HashMap<>();
    parts.forEach(part -> shares.put(part.zone(), part.share()));
    return shares;
  }

  private static Map<Zone, Double> waysOf(Site site) {
    Map<Zone, Double> ways = new HashMap<>();
    NETWORK.forEachPlace(site, (place, wayM) -> ways.put(place.zone(), wayM));
    return ways;
  }

  private static VehicleClass cars(double reachM, double decayM) {
    return CatchmentsTest.cars(TOY, Falloff.ofMetres(reachM, decayM));
  }
}
