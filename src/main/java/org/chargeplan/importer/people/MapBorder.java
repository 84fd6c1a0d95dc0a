package org.chargeplan.importer.people;

import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.model.CountText;
import org.locationtech.jts.geom.Geometry;

/**
 * An administrative area of a map.
 *
 * @param id its id, e.g. {@code r123}
 * @param name its name in the local language
 * @param shownName its name as the tables have it
 * @param level its level: 2 for a country, more for smaller areas
 * @param shape the area
 * @param isClosed whether the map has all of its border; otherwise the area is a rough one
 * @param people its people, where the map has them
 * @param centres ids of the places that the border names as its seat
 * @param labels ids of the places that the border names as standing for it
 */
public record MapBorder(
    String id,
    String name,
    String shownName,
    int level,
    Geometry shape,
    boolean isClosed,
    Optional<CountText> people,
    Set<String> centres,
    Set<String> labels) {

  /** Below this level an area is a municipality or a part of one. */
  private static final int MUNICIPALITY = 8;

  private static final int LAST_OF_CITY = 8;

  public MapBorder {
    centres = Set.copyOf(centres);
    labels = Set.copyOf(labels);
  }

  /** Whether it is the border of a place: it names the place, has its name, or is its commune. */
  boolean isOf(MapPlace place) {
    if (labels.contains(place.id())) {
      return true;
    }
    boolean isWithin = place.kind().isPart() == level > LAST_OF_CITY;
    boolean isNamed = place.isNamedLike(name);
    boolean isSeat = centres.contains(place.id()) && level >= MUNICIPALITY;
    return isWithin && (isNamed || isSeat);
  }
}
