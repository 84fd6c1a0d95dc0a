package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private final Region toy = ToyRegion.read();

  @Test
  void smallSitesGetTheRequestedRoomAndLargeOnesDouble() {
    Region roomier = WhatIf.roomier(toy, 50, 0);
    assertEquals(
        List.of(120.0, 70.0, 200.0, 90.0, 160.0, 70.0),
        roomier.sites().stream().map(Site::bays).toList());
    assertEquals(
        toy.sites().stream().map(Site::maxKw).toList(),
        roomier.sites().stream().map(Site::maxKw).toList());
  }

  @Test
  void powerGrowsWithoutBays() {
    Region roomier = WhatIf.roomier(toy, 0, 700);
    assertEquals(
        List.of(1600.0, 1300.0, 2000.0, 1000.0, 1600.0, 1300.0),
        roomier.sites().stream().map(Site::maxKw).toList());
    assertEquals(toy.sites().get(0).bays(), roomier.sites().get(0).bays());
  }

  @Test
  void zeroMonthsSoonerIsTheSameRegion() {
    assertEquals(toy, WhatIf.sooner(toy, 0));
    assertEquals(toy, WhatIf.roomier(toy, 0, 0));
  }

  @Test
  void leadTimesShrinkToZero() {
    Region sooner = WhatIf.sooner(toy, 2);
    assertEquals(List.of(4, 10), sooner.gridNodes().stream().map(GridNode::leadMonths).toList());
    assertEquals(
        List.of(0, 2),
        sooner.connection().classes().stream().map(ConnectionClass::leadMonths).toList());
    assertEquals(sooner.gridNodes().get(0), sooner.sites().get(0).gridNode());
  }
}
