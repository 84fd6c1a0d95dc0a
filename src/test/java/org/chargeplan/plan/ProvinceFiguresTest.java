package org.chargeplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.Region;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;

class ProvinceFiguresTest {

  private final ProvinceFigures figures = new ProvinceFigures(Toy.honest(Toy.region()).plan());

  @Test
  void provincePortsAreCountedByGroupAtTheEndOfAPhase() {
    assertEquals(40, figures.ports(Toy.NORTH, PortGroup.AC, Toy.P2026)); // 2 and 38.
    assertEquals(50, figures.ports(Toy.NORTH, PortGroup.AC, Toy.P2027)); // And 10.
    assertEquals(0, figures.ports(Toy.NORTH, PortGroup.DC, Toy.P2028));
    assertEquals(5, figures.ports(Toy.SOUTH, PortGroup.DC, Toy.P2027));
    assertEquals(8, figures.ports(Toy.SOUTH, Toy.P2028));
  }

  @Test
  void provincePortsAreCountedForAThousandPeople() {
    assertEquals(3_000, figures.people(Toy.NORTH));
    assertEquals(50 / 3.0, figures.portsPerThousand(Toy.NORTH, Toy.P2028), 1e-12);
  }

  @Test
  void provinceWithoutPeopleHasNoPortsPerThousand() {
    Region whole = ToyRegion.read();
    Region north = whole.only("province=02", List.of(whole.provinces().get(1)));
    ProvinceFigures part = new ProvinceFigures(Plan.builder(north).plan());
    assertEquals(List.of(whole.provinces().get(1)), part.provinces());
    assertEquals(0, part.portsPerThousand(whole.provinces().get(0), north.lastPhase()));
  }
}
