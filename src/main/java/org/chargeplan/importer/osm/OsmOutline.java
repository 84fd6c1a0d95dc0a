package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.region.Location;

/**
 * A place of interest that is drawn as a way.
 *
 * @param id its number
 * @param nodes numbers of its nodes in order
 * @param middle its middle, where the file has it
 * @param tags its tags on the map
 */
record OsmOutline(long id, LongList nodes, Optional<Location> middle, Map<String, String> tags) {}
