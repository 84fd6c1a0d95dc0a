package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chargeplan.region.ParkingLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsmParkingTest {

  @ParameterizedTest
  @CsvSource({
    "name=A, false, '', 1",
    "parking=surface, false, outdoor, 1",
    "parking=street_side, false, outdoor, 1",
    "parking=surface|layer=-1, false, outdoor, 1",
    "parking=carports, false, outdoor, 1",
    "level=0, false, '', 1",
    "layer=1, false, '', 1",
    "parking=multi-storey, true, above-ground, 1",
    "parking=multi-storey|building:levels=4, true, above-ground, 4",
    "building=parking|building:levels=4, true, above-ground, 4",
    "parking=multi-storey|building:levels=4|building:levels:underground=1, true, basement-1, 5",
    "parking=multi-storey|parking:levels=3|building:levels=4, true, above-ground, 3",
    "parking=multi-storey|building:levels=400, true, above-ground, 1",
    "parking=multi-storey|level=1;2;3, true, above-ground, 3",
    "parking=rooftop|building:levels=6, true, above-ground, 1",
    "parking=underground, true, basement-1, 1",
    "parking=underground|building:levels=12, true, basement-1, 1",
    "parking=underground|building:levels:underground=3, true, deeper, 3",
    "parking=underground|level=-1, true, basement-1, 1",
    "parking=underground|level=-2, true, deeper, 1",
    "parking=underground|level=-1;-2, true, deeper, 2",
    "parking=underground|level=-3--1, true, deeper, 3",
    "parking=underground|layer=-3, true, basement-1, 1",
    "layer=-1, true, basement-1, 1",
    "level=-1, true, basement-1, 1",
    "level=-0.5, true, semi-basement, 1",
    "parking=half-underground, true, semi-basement, 1",
    "building:levels:underground=1, true, basement-1, 1",
    "location=underground, true, basement-1, 1",
    "indoor=yes, true, above-ground, 1",
  })
  void tagsOfTheBuildingGiveTheLevel(String tags, boolean indoor, String level, int levels) {
    assertEquals(
        new OsmParking(indoor, ParkingLevel.find(level), levels),
        OsmParking.of(OsmThings.tags(tags)));
  }
}
