package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.util.AssertionFailedException;

/**
 * A place as people and programs write it in one cell: well-known text ({@code POINT (1.5 42.5)}),
 * a geometry of GeoJSON, two numbers ({@code 42.5, 1.5}, {@code [1.5, 42.5]}), or two angles
 * ({@code 42°30'00"N 1°30'00"E}).
 *
 * @param shape the geometry, the first number before the second
 * @param order which of two numbers is the longitude
 */
record PlaceText(Geometry shape, Order order) {

  /** What the first number of a place is. */
  enum Order {
    LON_FIRST,
    LAT_FIRST,
    /** The text doesn't say. */
    UNKNOWN
  }

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final Pattern WELL_KNOWN =
      Pattern.compile(
          "(?:SRID=\\d+;)?\\s*((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String NUMBER = "[+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?";
  private static final Pattern TWO =
      Pattern.compile("[(\\[]?\\s*(" + NUMBER + ")\\s*[,; ]\\s*(" + NUMBER + ")\\s*[)\\]]?");

  /** Two numbers with decimal commas, which a comma can't separate. */
  private static final Pattern TWO_WITH_COMMAS =
      Pattern.compile("([+-]?\\d+,\\d+)\\s*[; ]\\s*([+-]?\\d+,\\d+)");

  /** Degrees, minutes, seconds; the hemisphere before or behind. O is west in French. */
  private static final Pattern ANGLE =
      Pattern.compile(
          "(?<before>[NSEWO])?\\s*(?<sign>[+-])?"
              + "(?<degrees>\\d{1,3}(?:[.,]\\d+)?)\\s*(?:(?<mark>[°ºd]|deg)|(?=\\s)|$)\\s*"
              + "(?:(?<minutes>\\d{1,2}(?:[.,]\\d+)?)\\s*(?:['′’´]|(?=\\s)|$)\\s*)?"
              + "(?:(?<seconds>\\d{1,2}(?:[.,]\\d+)?)\\s*(?:\"|″|”|''|’’|(?=\\s)|$)\\s*)?"
              + "(?<behind>[NSEWO](?![a-z]))?",
          Pattern.CASE_INSENSITIVE);

  /**
   * Reads a place.
   *
   * @return nothing where the text is none
   */
  static Optional<PlaceText> read(String text) {
    return any(text.strip()).filter(place -> isFinite(place.shape()));
  }

  /** The reader of JTS takes NaN for a number. */
  private static boolean isFinite(Geometry shape) {
    return Arrays.stream(shape.getCoordinates())
        .allMatch(point -> Double.isFinite(point.x) && Double.isFinite(point.y));
  }

  private static Optional<PlaceText> any(String cell) {
    if (WELL_KNOWN.matcher(cell).matches()) {
      return wellKnown(cell.substring(cell.indexOf(';') + 1));
    }
    if (cell.startsWith("{")) {
      return geoJson(cell);
    }
    Matcher two = TWO.matcher(cell);
    if (two.matches()) {
      return Optional.of(pair(Double.parseDouble(two.group(1)), Double.parseDouble(two.group(2))));
    }
    Matcher commas = TWO_WITH_COMMAS.matcher(cell);
    if (commas.matches()) {
      return Optional.of(pair(comma(commas.group(1)), comma(commas.group(2))));
    }
    return twoAngles(cell);
  }

  private static double comma(String number) {
    return Double.parseDouble(number.replace(',', '.'));
  }

  private static PlaceText pair(double first, double second) {
    return new PlaceText(point(first, second), Order.UNKNOWN);
  }

  /** A point of two numbers. */
  static Geometry point(double x, double y) {
    return GEOMETRY.createPoint(new Coordinate(x, y));
  }

  private static Optional<PlaceText> wellKnown(String text) {
    try {
      return Optional.of(new PlaceText(new WKTReader().read(text), Order.LON_FIRST));
    } catch (ParseException | IllegalArgumentException | AssertionFailedException broken) {
      return Optional.empty();
    }
  }

  private static Optional<PlaceText> geoJson(String text) {
    try {
      return Optional.of(new PlaceText(new GeoJsonReader().read(text), Order.LON_FIRST));
    } catch (ParseException
        | ClassCastException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NullPointerException broken) {
      // The reader of JTS has no other words for coordinates that are none.
      return Optional.empty();
    }
  }

  private static Optional<PlaceText> twoAngles(String text) {
    Matcher angle = ANGLE.matcher(text);
    List<Double> degrees = new ArrayList<>();
    List<String> sides = new ArrayList<>();
    int end = 0;
    while (angle.find()) {
      if (!isAngle(angle) || !text.substring(end, angle.start()).matches("[\\s,;/]*")) {
        return Optional.empty();
      }
      degrees.add(degrees(angle));
      sides.add(side(angle));
      end = angle.end();
    }
    if (degrees.size() != 2 || !text.substring(end).isBlank()) {
      return Optional.empty();
    }
    boolean isLatFirst = isNorthOrSouth(sides.get(0)) || isEastOrWest(sides.get(1));
    boolean isLonFirst = isEastOrWest(sides.get(0)) || isNorthOrSouth(sides.get(1));
    Order order =
        isLatFirst == isLonFirst ? Order.UNKNOWN : isLatFirst ? Order.LAT_FIRST : Order.LON_FIRST;
    return Optional.of(new PlaceText(point(degrees.get(0), degrees.get(1)), order));
  }

  /**
   * An angle in degrees, minutes and seconds, or in degrees and minutes: {@code 42°30'00"N}, {@code
   * 42 31 12 N}, {@code N 42° 31.2'}.
   *
   * @return nothing where the text is none
   */
  static Optional<Double> angle(String text) {
    Matcher angle = ANGLE.matcher(text.strip());
    return angle.matches() && isAngle(angle)
        ? Optional.of(degrees(angle)).filter(degrees -> Math.abs(degrees) <= 180)
        : Optional.empty();
  }

  /** Bare numbers are an angle only where there are three: two may be two of something else. */
  private static boolean isAngle(Matcher angle) {
    boolean hasDecimals = !angle.group("degrees").matches("\\d+");
    boolean isMarked = angle.group("mark") != null || !side(angle).isEmpty();
    return hasDecimals
        ? isMarked && angle.group("minutes") == null
        : isMarked || angle.group("seconds") != null;
  }

  private static double degrees(Matcher angle) {
    double degrees =
        part(angle.group("degrees"))
            + part(angle.group("minutes")) / 60
            + part(angle.group("seconds")) / 3600;
    boolean isNegative = "-".equals(angle.group("sign")) || side(angle).matches("[SWO]");
    return isNegative ? -degrees : degrees;
  }

  private static double part(String text) {
    return text == null ? 0 : comma(text);
  }

  private static String side(Matcher angle) {
    String before = angle.group("before");
    String side = before == null ? angle.group("behind") : before;
    return side == null ? "" : side.toUpperCase(Locale.ROOT);
  }

  private static boolean isNorthOrSouth(String side) {
    return side.matches("[NS]");
  }

  private static boolean isEastOrWest(String side) {
    return side.matches("[EWO]");
  }
}
