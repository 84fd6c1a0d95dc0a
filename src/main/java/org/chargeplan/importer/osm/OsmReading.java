package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.chargeplan.importer.model.Areas;
import org.chargeplan.importer.model.NodePlaces;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.osm.extract.BrokenExtractException;
import org.chargeplan.importer.osm.extract.MapHeader;
import org.chargeplan.importer.osm.extract.OsmExtract;
import org.chargeplan.importer.osm.extract.OsmKind;
import org.chargeplan.importer.roads.RoadScope;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads extracts in three passes, whatever the order of their elements: relations, the ways that
 * matter, and the nodes of those. So only what a region needs is ever in memory. An object that
 * comes twice, in one file or in several, counts once, as it is where it comes first.
 */
final class OsmReading {

  /** The place of an area that can't be made. */
  private static final Location NOWHERE = new Location(0, 0);

  /** The part of a border's ways that shows about where it runs. */
  private static final double MOST_OF_BORDER = 2 / 3.0;

  private static final Logger LOG = LoggerFactory.getLogger(OsmReading.class);

  private final List<OsmRelation> relations = new ArrayList<>();
  private final LongOpenHashSet memberWays = new LongOpenHashSet();
  private final Long2ObjectOpenHashMap<LongList> nodesOfMember = new Long2ObjectOpenHashMap<>();
  private OsmRoadLines roads = new OsmRoadLines();
  private final List<OsmOutline> outlines = new ArrayList<>();
  private final OsmHomeOutlines homeOutlines = new OsmHomeOutlines();
  private final OsmHomes homes = new OsmHomes();
  private final Map<String, Geometry> shapes = new HashMap<>();
  private final Map<String, Integer> roadsLeftOut = new TreeMap<>();
  private final Predicate<Map<String, String>> isWanted;
  private final List<OsmThing> things = new ArrayList<>();
  private final List<OsmBorder> borders = new ArrayList<>();
  private final OnceIds relationIds = new OnceIds();
  private final OnceIds wayIds = new OnceIds();
  private final OnceIds nodeIds = new OnceIds();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private boolean waysHavePlaces;
  private final List<OsmBorder> roughBorders = new ArrayList<>();
  private int openBorders;

  private final ImportTally tally;

  private OsmReading(Predicate<Map<String, String>> isWanted, ImportTally tally) {
    this.isWanted = isWanted;
    this.tally = tally;
  }

  /**
   * Reads all that is needed.
   *
   * @param extracts the files, which may overlap
   * @param frame the map of the region
   * @param isWanted whether an element with such tags is a place of interest; asked by several
   *     threads at once
   * @param tally counts areas that can't be made
   * @throws InvalidInputException with the problems of all files
   */
  static OsmMap read(
      List<OsmExtract> extracts,
      RegionFrame frame,
      RoadScope scope,
      Predicate<Map<String, String>> isWanted,
      ImportTally tally)
      throws InvalidInputException {
    OsmReading reading = new OsmReading(isWanted, tally);
    List<MapHeader> headers =
        pass(
            extracts,
            EnumSet.of(OsmKind.RELATION),
            () -> new RelationBlock(tags -> isWanted.test(tags) || OsmHomes.isLand(tags)),
            reading::take);
    LOG.info("Pass 1 of 3: {} borders and areas", reading.relations.size());
    pass(
        extracts,
        EnumSet.of(OsmKind.WAY),
        () -> new WayBlock(scope, isWanted, reading.memberWays::contains),
        reading::take);
    LOG.info("Pass 2 of 3: {} roads, {} outlines", reading.roads.size(), reading.outlines.size());
    NodePlaces places = reading.neededNodes();
    pass(
        extracts,
        reading.waysHavePlaces ? EnumSet.of(OsmKind.NODE, OsmKind.WAY) : EnumSet.of(OsmKind.NODE),
        () -> new NodeBlock(isWanted, places),
        reading::take);
    LOG.info("Pass 3 of 3: {} nodes, {} places", places.size(), reading.things.size());
    reading.makeAreas(new Areas(places));
    return reading.map(headers, OsmStreetMaker.make(reading.roads, places, frame));
  }

  /** Reads all files once; what they say of themselves. */
  private static <V extends ElementBlock> List<MapHeader> pass(
      List<OsmExtract> extracts, Set<OsmKind> kinds, Supplier<V> blocks, Consumer<V> taker)
      throws InvalidInputException {
    Problems problems = new Problems();
    List<MapHeader> headers = new ArrayList<>();
    for (OsmExtract extract : extracts) {
      String file = extract.file().toString();
      try {
        headers.add(extract.read(kinds, blocks, taker));
      } catch (BrokenExtractException broken) {
        problems.add(file, 0, broken.getMessage(), broken.hint());
      } catch (NoSuchFileException missing) {
        problems.add(file, 0, "The file must be there.", "Maybe its path is mistyped.");
      } catch (IOException unreadable) {
        problems.add(file, 0, "The file can't be read: " + unreadable.getMessage() + ".", "");
      }
    }
    problems.throwIfAny();
    return headers;
  }

  private void take(RelationBlock block) {
    countDeleted(block);
    for (OsmRelation relation : block.found()) {
      if (relationIds.add(relation.id())) {
        relations.add(relation);
        memberWays.addAll(relation.ways());
      }
    }
  }

  private void take(WayBlock block) {
    countDeleted(block);
    waysHavePlaces |= block.hasPlacesOfNodes();
    for (WayBlock.Way way : block.found()) {
      OsmOutline line = way.line();
      if (!wayIds.add(line.id())) {
        continue;
      }
      way.whyNoRoad().ifPresent(reason -> roadsLeftOut.merge(reason, 1, Integer::sum));
      way.road().ifPresent(road -> roads.add(line.id(), road, line.nodes()));
      if (way.isPlace()) {
        outlines.add(line);
      }
      if (way.isHome()) {
        homeOutlines.add(line);
      }
      if (way.isPart()) {
        nodesOfMember.put(line.id(), line.nodes());
      }
    }
  }

  private NodePlaces neededNodes() {
    if (!wayIds.isRising()) {
      roads = roads.sorted();
    }
    LongArrayList needed = new LongArrayList(roads.nodeIds());
    outlines.forEach(line -> needed.addAll(line.nodes()));
    homeOutlines.forEach(line -> needed.addAll(line.nodes()));
    nodesOfMember.values().forEach(needed::addAll);
    NodePlaces places = NodePlaces.takenFrom(needed);
    roads.index(places);
    return places;
  }

  private void take(NodeBlock block) {
    countDeleted(block);
    block.putPlaces();
    things.addAll(block.foundOnce(nodeIds));
  }

  private void countDeleted(ElementBlock block) {
    leaveOut("objects marked as deleted", block.deleted());
  }

  private void leaveOut(String reason, int count) {
    if (count > 0) {
      leftOut.merge(reason, count, Integer::sum);
    }
  }

  private void makeAreas(Areas areas) {
    for (OsmOutline outline : homeOutlines) {
      areas.enclosed(List.of(outline.nodes())).ifPresent(area -> homes.add(area, outline.tags()));
    }
    relations.sort(Comparator.comparingLong(OsmRelation::id));
    for (OsmOutline outline : outlines) {
      addThing(
          "w" + outline.id(),
          areas.enclosed(List.of(outline.nodes())),
          outline.middle(),
          outline.tags(),
          areas.hasNodes(outline.nodes()));
    }
    for (OsmRelation relation : relations) {
      Optional<Geometry> area = area(relation, areas);
      if (OsmHomes.isLand(relation.tags())) {
        area.ifPresent(land -> homes.add(land, relation.tags()));
      }
      if (!relation.isBorder() && !isWanted.test(relation.tags())) {
        continue;
      }
      if (relation.isBorder()) {
        area.ifPresentOrElse(
            shape -> borders.add(OsmBorder.of(relation, shape)), () -> addOpen(relation, areas));
      }
      if (!relation.isBorder() || (area.isPresent() && relation.tags().containsKey("place"))) {
        addThing(
            "r" + relation.id(),
            area,
            relation.middle(),
            relation.tags(),
            relation.ways().longStream().allMatch(way -> isComplete(way, areas)));
      }
    }
  }

  /** A place by its area, else by the middle that the file has. */
  private void addThing(
      String id,
      Optional<Geometry> area,
      Optional<Location> middle,
      Map<String, String> tags,
      boolean hasNodes) {
    if (area.isPresent()) {
      Geometry shape = area.get();
      if (tags.containsKey("place")) {
        shapes.put(id, shape);
      }
      things.add(OsmThing.of(id, shape, tags));
    } else if (middle.isPresent()) {
      things.add(new OsmThing(id, middle.get(), 0, tags));
    } else {
      OsmInterest.leaveOut(
          new OsmThing(id, NOWHERE, 0, tags),
          hasNodes
              ? "drawn as lines that enclose nothing"
              : "areas that lack nodes or parts of their outline",
          tally);
    }
  }

  /** A border of which the extract has the most is that of an area whose hull is known. */
  private void addOpen(OsmRelation relation, Areas areas) {
    openBorders++;
    List<LongList> known =
        relation
            .ways()
            .longStream()
            .filter(nodesOfMember::containsKey)
            .mapToObj(nodesOfMember::get)
            .toList();
    if (known.size() >= MOST_OF_BORDER * relation.ways().size()) {
      areas.around(known).ifPresent(hull -> roughBorders.add(OsmBorder.of(relation, hull)));
    }
  }

  private boolean isComplete(long way, Areas areas) {
    return nodesOfMember.containsKey(way) && areas.hasNodes(nodesOfMember.get(way));
  }

  private Optional<Geometry> area(OsmRelation relation, Areas areas) {
    if (relation.isJoined()) {
      return areas.joined(
          relation
              .ways()
              .longStream()
              .filter(nodesOfMember::containsKey)
              .mapToObj(nodesOfMember::get)
              .toList());
    }
    List<LongList> ways = new ArrayList<>();
    for (long way : relation.ways()) {
      if (!nodesOfMember.containsKey(way)) {
        return Optional.empty();
      }
      ways.add(nodesOfMember.get(way));
    }
    return areas.enclosed(ways);
  }

  private OsmMap map(List<MapHeader> headers, OsmStreets streets) {
    homes.addStreets(streets.table());
    things.sort(Comparator.comparing(OsmThing::id));
    leaveOut(
        "objects that come again, as in overlapping extracts",
        relationIds.repeated() + wayIds.repeated() + nodeIds.repeated());
    return new OsmMap(
        headers,
        streets,
        things,
        shapes,
        homes.homes(),
        borders,
        roughBorders,
        openBorders,
        roadsLeftOut,
        leftOut);
  }
}
