package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class PlaceTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42°15'36.0\"N|42.26",
        "1° 6' 0\" W|-1.1",
        "N 42° 15.6'|42.26",
        "42 15 36 N|42.26",
        "S42°15'36,0''|-42.26",
        "-42°15′36″|-42.26",
        "42.26° N|42.26",
        "1°6'0\"O|-1.1",
        "42 15 36|42.26",
        "7° 30'|7.5",
      })
  void angleIsReadInDegrees(String text, double degrees) {
    assertEquals(degrees, PlaceText.angle(text).orElseThrow(), 1e-9);
  }

  /** Two bare numbers may be two coordinates; letters may begin words. */
  @ParameterizedTest
  @ValueSource(strings = {"42.5 1.5", "42 15", "Nord 42", "12 km", "", "400° 0' 0\"", "42.5° 15'"})
  void otherTextIsNoAngle(String text) {
    assertEquals(Optional.empty(), PlaceText.angle(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42.5, 1.5|42.5|1.5|UNKNOWN",
        "[1.5,42.5]|1.5|42.5|UNKNOWN",
        "(42.5 -1.5)|42.5|-1.5|UNKNOWN",
        "42,5; 1,5|42.5|1.5|UNKNOWN",
        "POINT (1.5 42.5)|1.5|42.5|LON_FIRST",
        "point z(1.5 42.5 900)|1.5|42.5|LON_FIRST",
        "SRID=4326;POINT(1.5 42.5)|1.5|42.5|LON_FIRST",
        "{\"type\": \"Point\", \"coordinates\": [1.5, 42.5]}|1.5|42.5|LON_FIRST",
        "42°30'0\"N, 1°30'0\"E|42.5|1.5|LAT_FIRST",
        "1°30'0\"E 42°30'0\"N|1.5|42.5|LON_FIRST",
      })
  void twoNumbersOfACellAreAPlace(String text, double first, double second, PlaceText.Order order) {
    PlaceText place = PlaceText.read(text).orElseThrow();
    Coordinate point = place.shape().getCoordinate();
    assertEquals(first, point.x, 1e-9);
    assertEquals(second, point.y, 1e-9);
    assertEquals(order, place.order());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "42.5",
        "Main St 12, 1",
        "POINT (1.5)",
        "POINT (1 2 3, 4 5)",
        "POINT (NaN 1)",
        "LINESTRING (0 0, 1 NaN)",
        "POINT (a b)",
        "{\"type\": 1}",
        "12:30 13:30"
      })
  void otherTextIsNoPlace(String text) {
    assertEquals(Optional.empty(), PlaceText.read(text));
  }

  @Test
  void areaOfWellKnownTextKeepsItsShape() {
    String square = "POLYGON ((0 0, 0.001 0, 0.001 0.001, 0 0.001, 0 0))";
    Shape shape = Shape.of(PlaceText.read(square).orElseThrow().shape());
    assertEquals(12_309, shape.areaM2(), 1);
  }
}
