package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;

/** A zone whose people live at several places, all at its own point. */
class PeoplePlaceProperties {

  private static final double EXACT = 1e-12;

  private static Places road() {
    return new Places()
        .node(108, 16)
        .node(108.01, 16)
        .node(108.02, 16)
        .road(0, 1, 1_100)
        .road(1, 2, 1_100)
        .site(108, 16.001)
        .site(108.02, 16);
  }

  @Property(tries = 200)
  void splittingAtTheZonesOwnPointChangesNothing(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    Region together = road().zone(108, 16).zone(108.01, 16).region();
    Region split =
        road()
            .zone(108, 16)
            .people(108, 16, share)
            .people(108, 16, 1 - share)
            .zone(108.01, 16)
            .people(108.01, 16, 1)
            .region();
    double people = split.places().stream().mapToDouble(PeoplePlace::people).sum();
    assertEquals(together.places().stream().mapToDouble(PeoplePlace::people).sum(), people, 1e-6);
    for (Site site : together.sites()) {
      for (VehicleClass vehicleClass : together.vehicleClasses()) {
        List<Catchments.Part> one = parts(together, site, vehicleClass);
        List<Catchments.Part> two = parts(split, site, vehicleClass);
        assertEquals(one.size(), two.size());
        for (int i = 0; i < one.size(); i++) {
          assertEquals(one.get(i).zone().id(), two.get(i).zone().id());
          assertEquals(one.get(i).share(), two.get(i).share(), EXACT);
        }
      }
    }
  }

  private static List<Catchments.Part> parts(Region region, Site site, VehicleClass vehicleClass) {
    return new Catchments(Network.of(region, 20_000), region.lastPhase()).of(site, vehicleClass);
  }
}
