package org.chargeplan.importer.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Problems;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Where a row of a planner's data lies: by the geometry of its format, by one cell that holds a
 * place, or by a longitude and a latitude.
 */
final class RowPlace {

  /** Names that programs give to a column of geometries. */
  private static final List<String> GEOMETRIES =
      List.of("wkt", "geom", "geometry", "the_geom", "shape");

  private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

  private final MappedRow figures;
  private final SourceRow row;
  private final RegionFrame frame;

  RowPlace(MappedRow figures, SourceRow row, RegionFrame frame) {
    this.figures = figures;
    this.row = row;
    this.frame = frame;
  }

  /** Whether rows may have a place, this one or another. */
  boolean mayBe() {
    return row.shape().isPresent() || hasLonLat() || placeColumn().isPresent();
  }

  private boolean hasLonLat() {
    return figures.mayHave("lon") && figures.mayHave("lat");
  }

  /** The column of the cell that holds a place; nothing where there is none. */
  private Optional<String> placeColumn() {
    String mapped = figures.mapping().columns().get("place");
    if (mapped != null) {
      return Optional.of(mapped);
    }
    String lon = figures.mapping().columns().get("lon");
    if (lon != null && lon.equals(figures.mapping().columns().get("lat"))) {
      return Optional.of(lon);
    }
    return hasLonLat() || row.shape().isPresent() ? Optional.empty() : geometryColumn();
  }

  private Optional<String> geometryColumn() {
    return row.columns().stream()
        .filter(
            column ->
                column.equals("place") || GEOMETRIES.contains(column.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Whether a column is read for the place though nothing maps it. */
  static boolean isRead(String column) {
    return GEOMETRIES.contains(column.toLowerCase(Locale.ROOT));
  }

  /** The geometry of the row; nothing where it has none, or a bad one, which is reported. */
  Optional<Shape> shape() {
    Optional<String> column = placeColumn();
    if (column.isPresent()) {
      return ofCell(column.get(), row.cell(column.get()).strip());
    }
    if (hasLonLat()) {
      return lonLat();
    }
    return row.shape();
  }

  /** The first column whose cell reads as a place of two numbers or more. */
  static Optional<String> find(SourceRow row) {
    return row.columns().stream()
        .filter(column -> PlaceText.read(row.cell(column)).isPresent())
        .findFirst();
  }

  /** The geometry of the row as above, even where it has a longitude and a latitude too. */
  Optional<Shape> drawn() {
    Optional<String> column =
        Optional.ofNullable(figures.mapping().columns().get("place")).or(this::geometryColumn);
    return row.shape().isPresent() || column.isEmpty()
        ? row.shape()
        : ofCell(column.get(), row.cell(column.get()).strip());
  }

  private Optional<Shape> lonLat() {
    Optional<Double> lon = degrees("lon");
    Optional<Double> lat = degrees("lat");
    return lon.isEmpty() || lat.isEmpty()
        ? Optional.empty()
        : point(lon.get(), lat.get(), figures.text("lon"), figures.text("lat"));
  }

  /** A coordinate: a number, or an angle in degrees, minutes and seconds. */
  private Optional<Double> degrees(String figure) {
    String text = figures.text(figure);
    if (text.isEmpty() || figures.numbers(figure).strict(text).isPresent()) {
      return figures.number(figure, -Double.MAX_VALUE, Double.MAX_VALUE);
    }
    Optional<Double> angle = PlaceText.angle(text);
    return angle.isPresent() ? angle : figures.number(figure, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private Optional<Shape> point(double lon, double lat, String lonText, String latText) {
    Optional<Location> place = place(lon, lat);
    boolean isInside = place.filter(frame::contains).isPresent();
    boolean isSwapped = !isInside && place(lat, lon).filter(frame::contains).isPresent();
    if (isSwapped || place.isEmpty()) {
      figures.problem(
          "The place (lon %s, lat %s) must lie inside the bounds of the region (%s)."
              .formatted(lonText, latText, frame.boundsText()),
          isSwapped ? "Maybe lon and lat are swapped." : projectionHint(lon, lat));
      return Optional.empty();
    }
    return place.map(RowPlace::point);
  }

  private static Shape point(Location place) {
    return Shape.of(PlaceText.point(place.lon(), place.lat()));
  }

  private Optional<Location> place(double x, double y) {
    if (figures.mapping().crs().isPresent()) {
      return figures.mapping().crs().get().place(x, y);
    }
    try {
      return Optional.of(new Location(x, y));
    } catch (IllegalArgumentException noPlace) {
      return Optional.empty();
    }
  }

  /** Names the zone of UTM in which the numbers would lie in the region. */
  private String projectionHint(double x, double y) {
    if (figures.mapping().crs().isPresent()) {
      return "Maybe --crs is that of other data.";
    }
    Coordinate middle = frame.bounds().centre();
    String code = Reprojection.utmCode(new Location(middle.x, middle.y));
    boolean isUtm =
        Reprojection.find(code, new Problems())
            .flatMap(utm -> utm.place(x, y))
            .filter(frame::contains)
            .isPresent();
    return "Maybe they are metres of a projection, not degrees of WGS 84: "
        + (isUtm ? "--crs " + code + "." : "--crs EPSG:CODE.");
  }

  private Optional<Shape> ofCell(String column, String text) {
    if (text.isEmpty()) {
      return Optional.of(Shape.NONE);
    }
    Optional<PlaceText> place = PlaceText.read(text);
    if (place.isEmpty()) {
      figures.problem(
          "The %s (%s) must be a place.".formatted(column, shown(text)),
          text.matches("[0-9A-Fa-f]{20,}")
              ? "Maybe it is WKB: export it as WKT, like POINT (1.5 42.5)."
              : "Maybe POINT (1.5 42.5), or 42.5, 1.5.");
      return Optional.empty();
    }
    Geometry shape = place.get().shape();
    return shape instanceof Point && !shape.isEmpty()
        ? ofPoint(place.get(), text)
        : ofShape(shape, column, text);
  }

  private Optional<Shape> ofPoint(PlaceText text, String cell) {
    Coordinate point = text.shape().getCoordinate();
    boolean isLatFirst =
        text.order() == PlaceText.Order.LAT_FIRST
            || (text.order() == PlaceText.Order.UNKNOWN && isLatFirst(point));
    if (text.order() == PlaceText.Order.UNKNOWN && isEitherInside(point)) {
      figures.problem(
          "The place (%s) lies in the region whichever number is the longitude.".formatted(cell),
          "Maybe there are two columns for it: --map lon=COLUMN --map lat=COLUMN.");
      return Optional.empty();
    }
    double x = isLatFirst ? point.y : point.x;
    double y = isLatFirst ? point.x : point.y;
    return point(x, y, Double.toString(x), Double.toString(y));
  }

  private boolean isLatFirst(Coordinate point) {
    return !isInside(point.x, point.y) && isInside(point.y, point.x);
  }

  private boolean isEitherInside(Coordinate point) {
    return point.x != point.y && isInside(point.x, point.y) && isInside(point.y, point.x);
  }

  private boolean isInside(double x, double y) {
    return place(x, y).filter(frame::contains).isPresent();
  }

  private Optional<Shape> ofShape(Geometry given, String column, String text) {
    Optional<Geometry> shape =
        figures.mapping().crs().isPresent()
            ? figures.mapping().crs().get().shape(given)
            : Optional.of(given);
    if (!given.isEmpty() && shape.filter(s -> EARTH.contains(s.getEnvelopeInternal())).isEmpty()) {
      Coordinate first = given.getCoordinate();
      figures.problem(
          "The %s (%s) must be degrees of WGS 84.".formatted(column, shown(text)),
          projectionHint(first.x, first.y));
      return Optional.empty();
    }
    return shape.map(Shape::of);
  }

  private static String shown(String text) {
    return ValueText.shown(text);
  }
}
