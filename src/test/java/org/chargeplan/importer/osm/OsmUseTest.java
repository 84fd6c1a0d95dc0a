package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsmUseTest {

  /** An empty reason is: for cars. */
  @ParameterizedTest
  @CsvSource({
    "name=A, ''",
    "access=yes, ''",
    "access=customers, ''",
    "access=private, private",
    "access=residents, private",
    "access=employees;permit, private",
    "access=private;customers, ''",
    "access=no, closed to the public",
    "vehicle=no, closed to the public",
    "motorcar=no, closed to cars",
    "motor_vehicle=no, closed to cars",
    // The most special key decides.
    "access=private|motor_vehicle=yes, ''",
    "access=no|motorcar=yes, ''",
    "access=yes|motorcar=private, private",
    "motor_vehicle=yes|motorcar=no, closed to cars",
    "vehicle=no|car=yes, ''",
    // Others by name.
    "motorcar=no|bicycle=yes, for bicycles",
    "access=no|bicycle=designated, for bicycles",
    "hgv=designated|motorcar=no, for trucks",
    "hgv=designated, for trucks",
    "hgv=only, for trucks",
    "bus=designated, for buses",
    "taxi=designated, for taxis",
    "bicycle=designated|scooter=yes, for bicycles",
    "motorcar=no|motorcycle=yes|bicycle=yes, for bicycles and motorcycles or scooters",
    "bicycle=designated|motorcar=yes, ''",
    "wheelchair=designated, ''",
    // Guests with no plug of cars in sight.
    "bicycle=yes, for bicycles",
    "scooter=yes, for motorcycles or scooters",
    "boat=yes, for boats",
    "hgv=yes, ''",
    "bicycle=no, ''",
    "bicycle=yes|motor_vehicle=designated, ''",
  })
  void stationIsForWhomItsTagsName(String tags, String why) {
    OsmUse use = OsmUse.ofStation(OsmThings.tags(tags), /* hasCarPlug= */ false);
    assertEquals(why, use.why());
    assertEquals(why.isEmpty(), use.isForCars());
    assertEquals(why.contains("scooters"), use.isForTwoWheelers());
  }

  @ParameterizedTest
  @CsvSource({
    "bicycle=yes, ''",
    "scooter=yes|bicycle=yes, ''",
    "bicycle=designated, for bicycles",
    "motorcar=no|bicycle=yes, for bicycles",
  })
  void plugOfCarsMakesOthersGuests(String tags, String why) {
    assertEquals(why, OsmUse.ofStation(OsmThings.tags(tags), /* hasCarPlug= */ true).why());
  }

  @ParameterizedTest
  @CsvSource({
    "bicycle=yes, ''",
    "hgv=yes, ''",
    "hgv=designated, for trucks",
    "hgv=designated|motorcar=yes, ''",
    "motor_vehicle=no, closed to cars",
    "access=permit, private",
    "access=permissive, ''",
  })
  void carParkIsForCarsUnlessItIsMadeForOthers(String tags, String why) {
    assertEquals(why, OsmUse.ofPlace(OsmThings.tags(tags)).why());
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void placeWithoutTagsIsForCars(boolean hasCarPlug) {
    assertEquals("", OsmUse.ofStation(Map.of(), hasCarPlug).why());
  }
}
