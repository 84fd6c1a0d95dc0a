package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
import org.chargeplan.importer.model.Template;
import org.chargeplan.importer.osm.extract.BrokenExtractException;
import org.chargeplan.importer.osm.extract.OsmExtract;
import org.chargeplan.importer.osm.extract.OsmKind;
import org.chargeplan.importer.roads.RoadScope;
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

  private static final Logger LOG = LoggerFactory.getLogger(OsmReading.class);

  private final List<OsmRelation> relations = new ArrayList<>();
  private final LongOpenHashSet borderWays = new LongOpenHashSet();
  private final Long2ObjectOpenHashMap<LongList> nodesOfBorderWay = new Long2ObjectOpenHashMap<>();
  private OsmRoadLines roads = new OsmRoadLines();
  private final List<OsmOutline> outlines = new ArrayList<>();
  private final List<OsmThing> things = new ArrayList<>();
  private final List<OsmBorder> borders = new ArrayList<>();
  private final OnceIds relationIds = new OnceIds();
  private final OnceIds wayIds = new OnceIds();
  private final OnceIds nodeIds = new OnceIds();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private boolean waysHavePlaces;
  private int openBorders;

  private OsmReading() {}

  /**
   * Reads all that is needed.
   *
   * @param extracts the files, which may overlap
   * @param frame the map of the region
   * @param isWanted whether an element with such tags is a place of interest; asked by several
   *     threads at once
   * @throws InvalidInputException with the problems of all files
   */
  static OsmMap read(
      List<OsmExtract> extracts,
      RegionFrame frame,
      RoadScope scope,
      Predicate<Map<String, String>> isWanted)
      throws InvalidInputException {
    OsmReading reading = new OsmReading();
    List<Optional<LocalDate>> dates =
        pass(
            extracts,
            EnumSet.of(OsmKind.RELATION),
            () -> new RelationBlock(isWanted),
            reading::take);
    LOG.info("Pass 1 of 3: {} borders and areas", reading.relations.size());
    pass(
        extracts,
        EnumSet.of(OsmKind.WAY),
        () -> new WayBlock(scope, isWanted, reading.borderWays::contains),
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
    return reading.map(dates, OsmStreetMaker.make(reading.roads, places, frame));
  }

  /** Reads all files once; their dates. */
  private static <V extends ElementBlock> List<Optional<LocalDate>> pass(
      List<OsmExtract> extracts, Set<OsmKind> kinds, Supplier<V> blocks, Consumer<V> taker)
      throws InvalidInputException {
    Problems problems = new Problems();
    List<Optional<LocalDate>> dates = new ArrayList<>();
    for (OsmExtract extract : extracts) {
      String file = extract.file().toString();
      try {
        dates.add(extract.read(kinds, blocks, taker));
      } catch (BrokenExtractException broken) {
        problems.add(file, 0, broken.getMessage(), broken.hint());
      } catch (NoSuchFileException missing) {
        problems.add(file, 0, "The file must be there.", "Maybe its path is mistyped.");
      } catch (IOException unreadable) {
        problems.add(file, 0, "The file can't be read: " + unreadable.getMessage() + ".", "");
      }
    }
    problems.throwIfAny();
    return dates;
  }

  private void take(RelationBlock block) {
    countDeleted(block);
    for (OsmRelation relation : block.found()) {
      if (relationIds.add(relation.id())) {
        relations.add(relation);
        borderWays.addAll(relation.ways());
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
      way.road().ifPresent(road -> roads.add(line.id(), road, line.nodes()));
      if (way.isPlace()) {
        outlines.add(line);
      }
      if (way.isPart()) {
        nodesOfBorderWay.put(line.id(), line.nodes());
      }
    }
  }

  private NodePlaces neededNodes() {
    if (!wayIds.isRising()) {
      roads = roads.sorted();
    }
    LongArrayList needed = new LongArrayList(roads.nodeIds());
    outlines.forEach(line -> needed.addAll(line.nodes()));
    nodesOfBorderWay.values().forEach(needed::addAll);
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
      if (relation.isBorder()) {
        area.ifPresentOrElse(shape -> borders.add(border(relation, shape)), () -> openBorders++);
      } else {
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
      things.add(OsmThing.of(id, area.get(), tags));
    } else if (middle.isPresent()) {
      things.add(new OsmThing(id, middle.get(), 0, tags));
    } else {
      leaveOut(
          hasNodes
              ? "places drawn as lines that enclose nothing"
              : "areas that lack nodes or parts of their outline",
          1);
    }
  }

  private boolean isComplete(long way, Areas areas) {
    return nodesOfBorderWay.containsKey(way) && areas.hasNodes(nodesOfBorderWay.get(way));
  }

  private Optional<Geometry> area(OsmRelation relation, Areas areas) {
    if (relation.isJoined()) {
      return areas.joined(
          relation
              .ways()
              .longStream()
              .filter(nodesOfBorderWay::containsKey)
              .mapToObj(nodesOfBorderWay::get)
              .toList());
    }
    List<LongList> ways = new ArrayList<>();
    for (long way : relation.ways()) {
      if (!nodesOfBorderWay.containsKey(way)) {
        return Optional.empty();
      }
      ways.add(nodesOfBorderWay.get(way));
    }
    return areas.enclosed(ways);
  }

  private static OsmBorder border(OsmRelation relation, Geometry area) {
    return OsmBorder.of(
        "r" + relation.id(),
        Template.cleaned(relation.tags().get("name")),
        Integer.parseInt(relation.tags().get("admin_level")),
        area);
  }

  private OsmMap map(List<Optional<LocalDate>> dates, OsmStreets streets) {
    things.sort(Comparator.comparing(OsmThing::id));
    leaveOut(
        "objects that come again, as in overlapping extracts",
        relationIds.repeated() + wayIds.repeated() + nodeIds.repeated());
    return new OsmMap(dates, streets, things, borders, openBorders, leftOut);
  }
}
