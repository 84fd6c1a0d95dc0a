package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;

class ShortDistanceTest {

  @Test
  void distanceIsThatOfTheGeodesic() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      double span = Math.pow(10, -random.nextInt(7));
      double lon = random.nextDouble() * 300 - 150;
      double lat = random.nextDouble() * 176 - 88;
      double otherLon = lon + span * (random.nextDouble() - 0.5);
      double otherLat = lat + span * (random.nextDouble() - 0.5);
      double geodesicM = new Location(lon, lat).distanceM(new Location(otherLon, otherLat));
      assertEquals(
          geodesicM,
          ShortDistance.metres(lon, lat, otherLon, otherLat),
          1e-9 * geodesicM + 1e-8,
          lon + " " + lat + " " + otherLon + " " + otherLat);
    }
  }
}
