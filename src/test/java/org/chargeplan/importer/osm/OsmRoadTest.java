package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalDouble;
import org.chargeplan.region.RoadClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsmRoadTest {

  private static OsmRoad road(Map<String, String> tags) {
    return OsmRoad.find(tags).orElseThrow();
  }

  private static OptionalDouble limit(String maxspeed) {
    return road(Map.of("highway", "primary", "maxspeed", maxspeed)).maxSpeedKmH();
  }

  @ParameterizedTest
  @CsvSource({
    "50, 50",
    "90 km/h, 90",
    "30 mph, 48.28032",
    "30mph, 48.28032",
    "50;30, 30",
    "none;80, 80"
  })
  void speedLimitsAreRead(String maxspeed, double kmH) {
    assertEquals(kmH, limit(maxspeed).orElseThrow(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "signals", "walk", "AT:urban", "AD:rural", "", "0", "-5", "999"})
  void wordsAndTyposGiveNoSpeedLimit(String maxspeed) {
    assertEquals(OptionalDouble.empty(), limit(maxspeed));
  }

  @Test
  void lowerSpeedLimitOfTwoDirectionsCounts() {
    Map<String, String> both =
        Map.of("highway", "primary", "maxspeed:forward", "70", "maxspeed:backward", "50");
    assertEquals(OptionalDouble.of(50), road(both).maxSpeedKmH());
    Map<String, String> one = Map.of("highway", "primary", "maxspeed:forward", "70");
    assertEquals(OptionalDouble.of(70), road(one).maxSpeedKmH());
  }

  @ParameterizedTest
  @CsvSource({"25, 25", "00:25, 25", "1:30, 90", "00:20:30, 20.5", "PT1H5M, 65"})
  void ferryDurationsAreRead(String duration, double minutes) {
    OsmRoad ferry = road(Map.of("route", "ferry", "duration", duration));
    assertEquals(RoadClass.FERRY, ferry.roadClass());
    assertEquals(minutes, ferry.crossingMin().orElseThrow(), 1e-9);
    // 3 km in so many minutes.
    assertEquals(3 * 60 / minutes, ferry.crossingKmH(3_000).orElseThrow(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00:00", "half an hour", "P", "PT0S"})
  void ferryWithoutAValidDurationHasNoSpeed(String duration) {
    OsmRoad ferry = road(Map.of("route", "ferry", "duration", duration, "maxspeed", "30"));
    assertEquals(OptionalDouble.empty(), ferry.crossingMin());
    assertEquals(OptionalDouble.empty(), ferry.crossingKmH(3_000));
  }
}
