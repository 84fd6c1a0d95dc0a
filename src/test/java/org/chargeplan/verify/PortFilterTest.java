package org.chargeplan.verify;

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

/** One field at a time, on the region of the files. */
class PortFilterTest {

  private static final Region TOY = ToyRegion.read();

  private static PortFilter filter(String key, Object value) {
    return PortFilter.read(Fields.of(Map.of(key, value)));
  }

  private static void assertTypes(PortFilter filter, String... ids) {
    assertEquals(List.of(ids), filter.types(TOY).stream().map(PortType::id).toList());
  }

  private static void assertSites(PortFilter filter, String... ids) {
    Stream<Site> passed = TOY.sites().stream().filter(filter::passes);
    assertEquals(List.of(ids), passed.map(Site::id).toList());
  }

  @Test
  void typesAreSelectedByPowerAndPlug() {
    assertTypes(filter("min_kw", 12), "swap", "dc60");
    assertTypes(filter("max_kw", 11), "e2w-ac", "ac11");
    assertTypes(filter("plugs", List.of("IEC_62196_T2", "DOMESTIC_C")), "e2w-ac", "ac11");
    assertTypes(filter("plugs", List.of("CHADEMO")));
  }

  @Test
  void sitesAreSelectedByKindRoofAndSize() {
    assertSites(filter("indoor", true), "s1", "s4", "s5");
    assertSites(filter("indoor", false), "s2", "s3", "s6");
    assertSites(filter("min_bays", 80), "s3", "s5");
    assertSites(filter("site_kinds", List.of("rest-stop-1")));
    assertSites(filter("except_kinds", List.of("mall", "apartment")), "s2", "s3", "s6");
  }

  @Test
  void emptyFilterSelectsAll() {
    assertTrue(filter("min_kw", 1.5).passesAll(TOY));
    assertTrue(filter("except_kinds", List.of("rest-stop-1")).passesAll(TOY));
    assertFalse(filter("max_kw", 50).passesAll(TOY));
    assertFalse(filter("plugs", List.of("DOMESTIC_C")).passesAll(TOY));
    assertFalse(filter("indoor", false).passesAll(TOY));
    assertFalse(filter("min_bays", 20).passesAll(TOY));
    assertFalse(filter("site_kinds", List.of("rest-stop-1")).passesAll(TOY));
  }
}
