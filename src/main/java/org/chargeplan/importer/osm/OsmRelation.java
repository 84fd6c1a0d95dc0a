package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Map;

/**
 * An area made of ways.
 *
 * @param id its number
 * @param ways numbers of the ways along its border
 * @param tags its tags on the map
 */
record OsmRelation(long id, LongList ways, Map<String, String> tags) {}
