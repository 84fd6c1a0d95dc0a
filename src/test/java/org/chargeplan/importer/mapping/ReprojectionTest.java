package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReprojectionTest {

  /** By cs2cs of PROJ 9.1.1 with the definitions that its projinfo gives, within 2 cm. */
  @ParameterizedTest
  @CsvSource({
    "EPSG:9210, 587654.3, 2331234.5, 106.5954273, 21.0726955",
    "EPSG:3405, 587654.3, 2331234.5, 105.8457182, 21.0790218",
    "epsg:4756, 105.5, 21.2, 105.5018857, 21.1990187",
    "EPSG:2154, 652000, 6862000, 2.3458120, 48.8562481",
    "25832, 691000, 5334000, 11.5670529, 48.1305704",
    "urn:ogc:def:crs:EPSG::31983, 333000, 7394000, -46.6361856, -23.5557824",
    "EPSG:3857, 167000, 5230000, 1.5001865, 42.4590972",
    "EPSG:32648, 587654.3, 2331234.5, 105.8438348, 21.0800075",
    "EPSG:3123, 500000, 1610000, 121.0013604, 14.5573634",
    "EPSG:4326, 1.5, 42.5, 1.5, 42.5",
    "+proj=utm +zone=48 +datum=WGS84, 587654.3, 2331234.5, 105.8438348, 21.0800075",
  })
  void placeIsThatOfProj(String crs, double x, double y, double lon, double lat) {
    Problems problems = new Problems();
    Location place = Reprojection.find(crs, problems).orElseThrow().place(x, y).orElseThrow();
    assertEquals(lon, place.lon(), 2e-7);
    assertEquals(lat, place.lat(), 2e-7);
    assertTrue(problems.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:999999", "VN-2000", "+proj=nonsense", "EPSG:", "+proj=utm +zone=x"})
  void unknownSystemIsAProblem(String crs) {
    Problems problems = new Problems();
    assertEquals(Optional.empty(), Reprojection.find(crs, problems));
    assertTrue(problems.list().get(0).message().contains("(" + crs + ") must be a known code"));
  }

  @Test
  void pointOutsideASystemHasNoPlace() {
    Reprojection utm = Reprojection.find("EPSG:32648", new Problems()).orElseThrow();
    assertEquals(Optional.empty(), utm.place(Double.NaN, 0));
    assertEquals(Optional.empty(), utm.place(1e12, 1e12));
  }

  @Test
  void zoneOfAPlaceIsNamedByItsCode() {
    assertEquals("EPSG:32648", Reprojection.utmCode(new Location(105.8, 21)));
    assertEquals("EPSG:32723", Reprojection.utmCode(new Location(-46.6, -23.5)));
    assertEquals("EPSG:32601", Reprojection.utmCode(new Location(180, 10)));
  }
}
