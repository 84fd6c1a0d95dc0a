package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;

/**
 * An area made of ways.
 *
 * @param id its number
 * @param ways numbers of the ways along its border
 * @param centres ids of the nodes that are its seat
 * @param labels ids of the nodes that stand for it
 * @param middle its middle, where the file has it
 * @param tags its tags on the map
 */
record OsmRelation(
    long id,
    LongList ways,
    Set<String> centres,
    Set<String> labels,
    Optional<Location> middle,
    Map<String, String> tags) {

  /** Whether a relation with such tags is an administrative area. */
  static boolean isBorder(Map<String, String> tags) {
    return "administrative".equals(tags.get("boundary"))
        && !ValueText.cleaned(tags.getOrDefault("name", "")).isEmpty()
        && tags.getOrDefault("admin_level", "").matches("[2-9]|1[01]");
  }

  /** Whether a relation with such tags joins areas of a car park or station that lie apart. */
  static boolean isJoined(Map<String, String> tags) {
    String amenity = tags.getOrDefault("amenity", "");
    return "site".equals(tags.get("type"))
        && (amenity.equals("parking") || amenity.equals("charging_station"));
  }

  /** Whether it joins areas that lie apart. */
  boolean isJoined() {
    return isJoined(tags);
  }

  /** Whether it is an administrative area. */
  boolean isBorder() {
    return isBorder(tags);
  }
}
