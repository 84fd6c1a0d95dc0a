package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chargeplan.importer.model.Areas;
import org.chargeplan.importer.model.NodePlaces;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.Template;
import org.chargeplan.importer.osm.extract.OsmExtract;
import org.chargeplan.importer.osm.extract.OsmKind;
import org.chargeplan.importer.osm.extract.OsmMember;
import org.chargeplan.importer.osm.extract.OsmVisitor;
import org.chargeplan.importer.roads.RoadScope;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an extract in three passes, whatever the order of its elements: relations, the ways that
 * matter, and the nodes of those. So only what a region needs is ever in memory.
 */
final class OsmReading {

  private static final Logger LOG = LoggerFactory.getLogger(OsmReading.class);

  private record Outline(long id, LongList nodes, Map<String, String> tags) {}

  private final RoadScope scope;
  private final Predicate<Map<String, String>> isWanted;
  private final List<OsmRelation> relations = new ArrayList<>();
  private final LongOpenHashSet borderWays = new LongOpenHashSet();
  private final Long2ObjectOpenHashMap<LongList> nodesOfBorderWay = new Long2ObjectOpenHashMap<>();
  private final List<OsmRoad> roads = new ArrayList<>();
  private final List<Outline> outlines = new ArrayList<>();
  private final LongArrayList needed = new LongArrayList();
  private final List<OsmThing> things = new ArrayList<>();
  private final List<OsmBorder> borders = new ArrayList<>();
  private int openBorders;

  private OsmReading(RoadScope scope, Predicate<Map<String, String>> isWanted) {
    this.scope = scope;
    this.isWanted = isWanted;
  }

  /**
   * Reads all that is needed.
   *
   * @param frame the map of the region
   * @param isWanted whether an element with such tags is a place of interest
   */
  static OsmMap read(
      OsmExtract extract,
      RegionFrame frame,
      RoadScope scope,
      Predicate<Map<String, String>> isWanted)
      throws IOException {
    OsmReading reading = new OsmReading(scope, isWanted);
    Optional<LocalDate> date = extract.read(reading.new Relations());
    LOG.info("Pass 1 of 3: {} borders and areas", reading.relations.size());
    extract.read(reading.new Ways());
    NodePlaces places = NodePlaces.takenFrom(reading.needed);
    LOG.info("Pass 2 of 3: {} roads, {} outlines", reading.roads.size(), reading.outlines.size());
    extract.read(reading.new Nodes(places));
    LOG.info("Pass 3 of 3: {} nodes, {} places", places.size(), reading.things.size());
    reading.makeAreas(new Areas(places));
    reading.things.sort(Comparator.comparing(OsmThing::id));
    return new OsmMap(
        date,
        OsmStreetMaker.make(reading.roads, places, frame),
        reading.things,
        reading.borders,
        reading.openBorders);
  }

  private static boolean isBorder(Map<String, String> tags) {
    return "administrative".equals(tags.get("boundary"))
        && tags.containsKey("name")
        && tags.getOrDefault("admin_level", "").matches("[4-8]");
  }

  private final class Relations implements OsmVisitor {

    @Override
    public boolean wants(OsmKind kind) {
      return kind == OsmKind.RELATION;
    }

    @Override
    public void relation(long id, List<OsmMember> members, Map<String, String> tags) {
      if (isBorder(tags) || (isWanted.test(tags) && "multipolygon".equals(tags.get("type")))) {
        LongArrayList ways = new LongArrayList();
        members.stream().filter(m -> m.kind() == OsmKind.WAY).forEach(m -> ways.add(m.id()));
        relations.add(new OsmRelation(id, ways, tags));
        borderWays.addAll(ways);
      }
    }
  }

  private final class Ways implements OsmVisitor {

    @Override
    public boolean wants(OsmKind kind) {
      return kind == OsmKind.WAY;
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      LongList list = LongArrayList.wrap(nodes);
      Optional<OsmRoad> road =
          OsmRoad.find(list, tags).filter(found -> scope.contains(found.roadClass()));
      road.ifPresent(roads::add);
      boolean wanted = isWanted.test(tags);
      if (wanted) {
        outlines.add(new Outline(id, list, tags));
      }
      boolean border = borderWays.contains(id);
      if (border) {
        nodesOfBorderWay.put(id, list);
      }
      if (road.isPresent() || wanted || border) {
        needed.addAll(list);
      }
    }
  }

  private final class Nodes implements OsmVisitor {

    private final NodePlaces places;

    private Nodes(NodePlaces places) {
      this.places = places;
    }

    @Override
    public boolean wants(OsmKind kind) {
      return kind == OsmKind.NODE;
    }

    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
      places.put(id, lonE7, latE7);
      if (isWanted.test(tags)) {
        things.add(new OsmThing("n" + id, NodePlaces.location(lonE7, latE7), 0, tags));
      }
    }
  }

  private void makeAreas(Areas areas) {
    for (Outline outline : outlines) {
      areas
          .enclosed(List.of(outline.nodes()))
          .ifPresent(area -> things.add(thing("w" + outline.id(), area, outline.tags())));
    }
    for (OsmRelation relation : relations) {
      Optional<Geometry> area = area(relation, areas);
      if (isBorder(relation.tags())) {
        area.ifPresentOrElse(shape -> borders.add(border(relation, shape)), () -> openBorders++);
      } else {
        area.ifPresent(shape -> things.add(thing("r" + relation.id(), shape, relation.tags())));
      }
    }
  }

  private Optional<Geometry> area(OsmRelation relation, Areas areas) {
    List<LongList> ways = new ArrayList<>();
    for (long way : relation.ways()) {
      if (!nodesOfBorderWay.containsKey(way)) {
        return Optional.empty();
      }
      ways.add(nodesOfBorderWay.get(way));
    }
    return areas.enclosed(ways);
  }

  private static OsmThing thing(String id, Geometry area, Map<String, String> tags) {
    return new OsmThing(id, Areas.middle(area), Areas.areaM2(area), tags);
  }

  private static OsmBorder border(OsmRelation relation, Geometry area) {
    return OsmBorder.of(
        "r" + relation.id(),
        Template.cleaned(relation.tags().get("name")),
        Integer.parseInt(relation.tags().get("admin_level")),
        area);
  }
}
