package org.chargeplan.importer.people;

import java.util.Locale;
import java.util.Optional;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Geometry;

/**
 * A place of a map.
 *
 * @param id its id, e.g. {@code n123}
 * @param name its name in the local language, by which borders are recognised; may be empty
 * @param shownName its name as the tables have it; may be empty
 * @param kind what it is
 * @param location its centre, in degrees of WGS 84
 * @param shape its area, where it is drawn as one
 * @param people its people, where the map has them
 */
public record MapPlace(
    String id,
    String name,
    String shownName,
    PlaceKind kind,
    Location location,
    Optional<Geometry> shape,
    Optional<CountText> people) {

  /** The place with an area, and with that area's people where they are known. */
  MapPlace with(Geometry newShape, Optional<CountText> newPeople) {
    return new MapPlace(
        id, name, shownName, kind, location, Optional.of(newShape), newPeople.or(() -> people));
  }

  /** The place as the rest of itself, without a figure or an area that are those of all of it. */
  MapPlace asPart() {
    return new MapPlace(id, name, shownName, kind, location, Optional.empty(), Optional.empty());
  }

  boolean isNamedLike(String other) {
    return !name.isEmpty() && name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  /** Its name, or its id where it has none. */
  String title() {
    return shownName.isEmpty() ? id : shownName;
  }
}
