package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chargeplan.region.Location;
import org.chargeplan.region.Roads;
import org.junit.jupiter.api.Test;

class SnapperTest {

  private static Snapper snapper(Location... places) {
    return Snapper.of(List.of(places).stream().map(place -> new Roads.Node("n", place)).toList());
  }

  @Test
  void placeOnANodeIsSnappedToIt() {
    Snapper.Snap snap =
        snapper(new Location(108, 16), new Location(108.1, 16)).nearest(new Location(108.1, 16));
    assertEquals(new Snapper.Snap(1, 0), snap);
  }

  @Test
  void degreesOfLongitudeAreShorterThanThoseOfLatitude() {
    // At 60 degrees north 1.5 degrees of longitude are 84 km, one of latitude is 111 km.
    Snapper snapper = snapper(new Location(10, 61), new Location(11.5, 60));
    assertEquals(1, snapper.nearest(new Location(10, 60)).node());
  }

  @Test
  void firstOfEquallyNearNodesIsTaken() {
    Snapper snapper =
        snapper(new Location(108.02, 16), new Location(107.98, 16), new Location(108.02, 16));
    assertEquals(0, snapper.nearest(new Location(108, 16)).node());
  }

  @Test
  void theOnlyNodeIsNearestHoweverFar() {
    // A quarter of the equator and a bit more.
    Snapper.Snap snap = snapper(new Location(100, 0)).nearest(new Location(0, 0));
    assertEquals(100 * 111_319.49, snap.accessM(), 10);
  }

  @Test
  void withoutNodesNothingIsNear() {
    assertThrows(IllegalStateException.class, () -> snapper().nearest(new Location(108, 16)));
  }
}
