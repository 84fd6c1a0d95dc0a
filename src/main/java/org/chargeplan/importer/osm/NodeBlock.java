package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chargeplan.importer.model.NodePlaces;
import org.chargeplan.importer.osm.extract.OsmKind;

/** Places of needed nodes, and places of interest, among the nodes of a block. */
final class NodeBlock extends ElementBlock {

  private final Predicate<Map<String, String>> isPlace;
  private final NodePlaces places;
  private final IntArrayList indices = new IntArrayList();
  private final IntArrayList lonsE7 = new IntArrayList();
  private final IntArrayList latsE7 = new IntArrayList();
  private final LongArrayList ids = new LongArrayList();
  private final List<OsmThing> found = new ArrayList<>();

  /**
   * An empty block.
   *
   * @param isPlace whether an element with such tags is a place of interest
   * @param places says which nodes are needed; not changed
   */
  NodeBlock(Predicate<Map<String, String>> isPlace, NodePlaces places) {
    this.isPlace = isPlace;
    this.places = places;
  }

  @Override
  public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
    nodeOfWay(id, lonE7, latE7);
    if (!tags.isEmpty() && isPlace.test(tags)) {
      ids.add(id);
      found.add(new OsmThing("n" + id, NodePlaces.location(lonE7, latE7), 0, tags));
    }
  }

  @Override
  public void nodeOfWay(long id, int lonE7, int latE7) {
    int index = places.index(id);
    if (index >= 0) {
      indices.add(index);
      lonsE7.add(lonE7);
      latsE7.add(latE7);
    }
  }

  /** Ways are read for the places of their nodes only: they were counted earlier. */
  @Override
  public void deleted(OsmKind kind, long id) {
    if (kind == OsmKind.NODE) {
      super.deleted(kind, id);
    }
  }

  /** Puts the nodes where they are. */
  void putPlaces() {
    for (int i = 0; i < indices.size(); i++) {
      places.put(indices.getInt(i), lonsE7.getInt(i), latsE7.getInt(i));
    }
  }

  /** The places of interest, in the order of the file; none that came earlier. */
  List<OsmThing> foundOnce(OnceIds once) {
    List<OsmThing> first = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (once.add(ids.getLong(i))) {
        first.add(found.get(i));
      }
    }
    return first;
  }
}
