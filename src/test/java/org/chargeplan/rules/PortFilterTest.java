package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chargeplan.input.Fields;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;

/**
 * One field of a filter at a time. Types: e2w-ac 1.5 kW, swap 12 kW (no plug), ac11, dc60. Sites:
 * s1 and s5 malls (indoor, 60 and 80 bays), s2 and s6 fuel stations (20 bays), s3 a car park (100),
 * s4 flats (indoor, 40).
 */
class PortFilterTest {

  private static final Region TOY = ToyRegion.read();

  private static PortFilter filter(String key, Object value) {
    return PortFilter.read(Fields.of(Map.of(key, value)), TOY);
  }

  private static void assertTypes(PortFilter filter, String... ids) {
    Stream<PortType> chosen = TOY.portTypes().stream().filter(filter::accepts);
    assertEquals(List.of(ids), chosen.map(PortType::id).toList());
  }

  private static void assertSites(PortFilter filter, String... ids) {
    Stream<Site> chosen = TOY.sites().stream().filter(filter::accepts);
    assertEquals(List.of(ids), chosen.map(Site::id).toList());
  }

  @Test
  void powerRangeSelectsTypesIncludingItsEnds() {
    assertTypes(filter("min_kw", 12), "swap", "dc60");
    assertTypes(filter("max_kw", 11), "e2w-ac", "ac11");
  }

  @Test
  void anyPlugOfTheListSelectsAType() {
    assertTypes(filter("plugs", List.of("IEC_62196_T2", "DOMESTIC_C")), "e2w-ac", "ac11");
    assertTypes(filter("plugs", List.of("CHADEMO")));
  }

  @Test
  void placesAreChosenByKindRoofAndSize() {
    assertSites(filter("indoor", true), "s1", "s4", "s5");
    assertSites(filter("indoor", false), "s2", "s3", "s6");
    assertSites(filter("min_bays", 80), "s3", "s5");
    assertSites(filter("site_kinds", List.of("parking")), "s3");
    assertSites(filter("except_kinds", List.of("mall", "apartment")), "s2", "s3", "s6");
  }

  @Test
  void aKindThatTheRegionDoesNotHaveChoosesNoSite() {
    assertSites(filter("site_kinds", List.of("rest-stop-1", "kerbside")));
    assertSites(filter("site_kinds", List.of("rest-stop-1", "parking")), "s3");
    assertSites(filter("except_kinds", List.of("rest-stop-1")), "s1", "s2", "s3", "s4", "s5", "s6");
  }

  @Test
  void emptyFilterSelectsAll() {
    assertTrue(filter("min_kw", 1.5).acceptsAll(TOY));
    assertTrue(filter("except_kinds", List.of("rest-stop-1")).acceptsAll(TOY));
    assertTrue(filter("min_bays", 0).acceptsAll(TOY));
    assertFalse(filter("min_kw", 2).acceptsAll(TOY));
    assertFalse(filter("max_kw", 50).acceptsAll(TOY));
    assertFalse(filter("plugs", List.of("DOMESTIC_C")).acceptsAll(TOY));
    assertFalse(filter("indoor", true).acceptsAll(TOY));
    assertFalse(filter("min_bays", 20).acceptsAll(TOY));
    assertFalse(filter("site_kinds", List.of("rest-stop-1")).acceptsAll(TOY));
    assertFalse(filter("except_kinds", List.of("mall")).acceptsAll(TOY));
    assertFalse(filter("vehicle_class", "car").acceptsAll(TOY));
  }
}
