package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
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

  @ParameterizedTest
  @CsvSource({
    // The most special key decides, whatever the others say.
    "motorcar=yes motor_vehicle=no access=no, true",
    "car=yes vehicle=private, true",
    "motor_vehicle=yes access=private, true",
    "motorcar=no access=yes, false",
    "car=no motor_vehicle=yes, false",
    "vehicle=no access=yes, false",
    "access=no, false",
    "motor_vehicle=forestry, false",
    "access=destination, true",
  })
  void accessOfCarsIsThatOfTheMostSpecialKey(String access, boolean isRoad) {
    Map<String, String> tags = tags("highway=residential " + access);
    assertEquals(isRoad, OsmRoad.find(tags).isPresent());
    assertEquals(
        isRoad ? Optional.empty() : Optional.of("closed to cars"),
        isRoad ? Optional.empty() : OsmRoad.reasonLeftOut(tags));
  }

  @ParameterizedTest
  @CsvSource({
    "route=ferry, true",
    "route=ferry foot=yes bicycle=yes, false",
    "route=ferry foot=yes motorcar=yes, true",
    "route=ferry foot=yes motor_vehicle=yes, true",
    "route=ferry foot=yes hgv=yes, true",
    "route=ferry motor_vehicle=no, false",
    "route=ferry motorcar=no vehicle=yes, false",
    "route=ferry passenger=yes, false",
  })
  void passengerFerriesAreNoRoadsForCars(String words, boolean isRoad) {
    Map<String, String> tags = tags(words);
    assertEquals(isRoad, OsmRoad.find(tags).isPresent());
    if (!isRoad) {
      assertEquals(Optional.of("ferries that carry no cars"), OsmRoad.reasonLeftOut(tags));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "highway=service, driveways and tracks",
    "highway=construction, not built yet",
    "highway=footway, 'for people on foot or bicycles, or of an unknown kind'",
    "highway=residential area=yes, drawn as areas",
  })
  void waysThatAreNoRoadsHaveAReason(String words, String reason) {
    assertEquals(Optional.of(reason), OsmRoad.reasonLeftOut(tags(words)));
  }

  private static Map<String, String> tags(String words) {
    return Arrays.stream(words.split(" "))
        .map(word -> word.split("="))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
