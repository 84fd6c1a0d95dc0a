package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.region.Location;

/**
 * An area made of ways.
 *
 * @param id its number
 * @param ways numbers of the ways along its border
 * @param middle its middle, where the file has it
 * @param tags its tags on the map
 */
record OsmRelation(long id, LongList ways, Optional<Location> middle, Map<String, String> tags) {

  /** Whether a relation with such tags is an administrative area that can be a province. */
  static boolean isBorder(Map<String, String> tags) {
    return "administrative".equals(tags.get("boundary"))
        && tags.containsKey("name")
        && tags.getOrDefault("admin_level", "").matches("[4-8]");
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

  /** Whether it is an administrative area that can be a province. */
  boolean isBorder() {
    return isBorder(tags);
  }
}
