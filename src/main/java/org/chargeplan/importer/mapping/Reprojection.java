package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Brings coordinates of another reference system to WGS 84, longitude first. Easting comes before
 * northing, whatever order the system's definition has.
 */
final class Reprojection {

  private static final CRSFactory SYSTEMS = new CRSFactory();
  private static final CoordinateReferenceSystem WGS_84 =
      SYSTEMS.createFromParameters("WGS 84", "+proj=longlat +datum=WGS84 +no_defs");
  private static final Pattern EPSG =
      Pattern.compile("(?:.*EPSG:(?:[\\d.]*:)?)?(\\d{4,6})", Pattern.CASE_INSENSITIVE);

  private final BasicCoordinateTransform transform;

  private Reprojection(CoordinateReferenceSystem from) {
    transform = new BasicCoordinateTransform(from, WGS_84);
  }

  /**
   * The reprojection from a system.
   *
   * @param crs its code ({@code EPSG:9210}), or its definition in the words of PROJ ({@code
   *     +proj=utm +zone=48})
   * @param problems takes an unknown one
   */
  static Optional<Reprojection> find(String crs, Problems problems) {
    Optional<String> definition = definition(crs.strip());
    if (definition.isPresent()) {
      try {
        return Optional.of(new Reprojection(SYSTEMS.createFromParameters(crs, definition.get())));
      } catch (Proj4jException | IllegalArgumentException unsupported) {
        // Reported below.
      }
    }
    problems.add(
        "command line",
        0,
        "The --crs (" + crs + ") must be a known code of EPSG.",
        "Maybe EPSG:32648, or the definition in the words of PROJ: '+proj=utm +zone=48"
            + " +datum=WGS84'.");
    return Optional.empty();
  }

  private static Optional<String> definition(String crs) {
    if (crs.startsWith("+proj=")) {
      return Optional.of(crs);
    }
    Matcher code = EPSG.matcher(crs);
    if (!code.matches()) {
      return Optional.empty();
    }
    String number = code.group(1);
    return Optional.ofNullable(Definitions.BY_CODE.getProperty(number));
  }

  /** The definitions of systems by code, read where one is asked for first. */
  private static final class Definitions {

    static final Properties BY_CODE = new Properties();

    static {
      // The first is the table of the library proj.
      add("/projections.epsg.properties");
      add("vn-2000.properties");
    }

    private static void add(String resource) {
      try (InputStream file = Reprojection.class.getResourceAsStream(resource)) {
        BY_CODE.load(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** The place of a point; nothing where the system has no such point. */
  Optional<Location> place(double x, double y) {
    ProjCoordinate to = new ProjCoordinate();
    try {
      transform.transform(new ProjCoordinate(x, y), to);
      return Optional.of(new Location(to.x, to.y));
    } catch (Proj4jException | IllegalStateException | IllegalArgumentException outside) {
      return Optional.empty();
    }
  }

  /** The same shape in WGS 84; nothing where a point of it is none of the system. */
  Optional<Geometry> shape(Geometry shape) {
    Geometry copy = shape.copy();
    boolean[] isBad = new boolean[1];
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            Optional<Location> place = place(points.getX(i), points.getY(i));
            isBad[0] |= place.isEmpty();
            place.ifPresent(
                at -> {
                  points.setOrdinate(i, Coordinate.X, at.lon());
                  points.setOrdinate(i, Coordinate.Y, at.lat());
                });
          }

          @Override
          public boolean isDone() {
            return isBad[0];
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return isBad[0] ? Optional.empty() : Optional.of(copy);
  }

  /** The code of the UTM zone of a place: {@code EPSG:32648}. */
  static String utmCode(Location place) {
    int zone = (int) Math.floor((place.lon() + 180) / 6) % 60 + 1;
    return String.format(Locale.ROOT, "EPSG:32%d%02d", place.lat() < 0 ? 7 : 6, zone);
  }
}
