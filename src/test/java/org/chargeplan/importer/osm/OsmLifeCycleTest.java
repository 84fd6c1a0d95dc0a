package org.chargeplan.importer.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is there on 15 May 2026. */
class OsmLifeCycleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 15);

  @ParameterizedTest
  @CsvSource({
    "amenity=fuel, ''",
    "amenity=fuel|disused=no, ''",
    "amenity=fuel|historic=yes, ''",
    "amenity=fuel|construction=minor, ''",
    "amenity=fuel|disused:shop=kiosk, ''",
    "amenity=fuel|name:en=Fuel, ''",
    "amenity=fuel|start_date=1987, ''",
    "amenity=fuel|start_date=before 1900, ''",
    "amenity=fuel|end_date=2026, ''",
    "amenity=fuel|end_date=2026-05-15, ''",
    "amenity=fuel|end_date=2026-13, ''",
    "amenity=fuel|operational_status=out_of_order, ''",
    "amenity=fuel|disused=yes, disused",
    "amenity=fuel|abandoned=yes, abandoned",
    "amenity=fuel|demolished=yes, removed",
    "amenity=fuel|construction=yes, under construction",
    "amenity=fuel|proposed=yes, planned",
    "amenity=fuel|planned=true, planned",
    "amenity=fuel|operational_status=closed, closed",
    "amenity=fuel|operational_status=under_construction, under construction",
    "amenity=fuel|end_date=2026-05-14, 'closed, by its end date'",
    "amenity=fuel|end_date=2026-04, 'closed, by its end date'",
    "amenity=fuel|end_date=2025, 'closed, by its end date'",
    "amenity=fuel|opening_date=2026-05-16, 'not open yet, by its date'",
    "amenity=fuel|start_date=2027, 'not open yet, by its date'",
    "disused:amenity=fuel, disused",
    "was:amenity=fuel, removed",
    "construction:amenity=fuel, under construction",
    "planned:amenity=fuel, planned",
    "amenity=fuel|disused:amenity=fuel, disused",
    "amenity=fuel|disused:amenity=cafe, ''",
  })
  void whatIsNotThereHasItsReason(String tags, String why) {
    assertEquals(why, OsmLifeCycle.whyNotThere(OsmThings.tags(tags), "amenity", DAY).orElse(""));
  }

  @Test
  void tagsAsIfThereLoseThePrefixAndKeepWhatIsThere() {
    assertEquals(
        Map.of("disused:amenity", "fuel", "amenity", "fuel", "was:shop", "mall", "shop", "kiosk"),
        OsmLifeCycle.asIfThere(OsmThings.tags("disused:amenity=fuel|was:shop=mall|shop=kiosk")));
    Map<String, String> there = OsmThings.tags("amenity=fuel|addr:street=A");
    assertEquals(there, OsmLifeCycle.asIfThere(there));
  }

  @Test
  void stationsOutOfOrderAreThere() {
    assertTrue(OsmLifeCycle.isOutOfOrder(Map.of("operational_status", "broken")));
    assertFalse(OsmLifeCycle.isOutOfOrder(Map.of("operational_status", "operational")));
  }
}
