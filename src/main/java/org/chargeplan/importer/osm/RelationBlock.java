package org.chargeplan.importer.osm;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chargeplan.importer.osm.extract.OsmKind;
import org.chargeplan.importer.osm.extract.OsmMember;
import org.chargeplan.region.Location;

/** Administrative areas and places of interest among the relations of a block. */
final class RelationBlock extends ElementBlock {

  private final Predicate<Map<String, String>> isPlace;
  private final List<OsmRelation> found = new ArrayList<>();

  /**
   * An empty block.
   *
   * @param isPlace whether an element with such tags is a place of interest
   */
  RelationBlock(Predicate<Map<String, String>> isPlace) {
    this.isPlace = isPlace;
  }

  @Override
  public void relation(long id, List<OsmMember> members, Map<String, String> tags) {
    Optional<Location> middle = takeMiddle();
    String type = tags.getOrDefault("type", "");
    boolean isArea =
        type.equals("multipolygon") || OsmRelation.isJoined(tags) || middle.isPresent();
    boolean isPlaceArea = type.equals("boundary") && tags.containsKey("place");
    if (OsmRelation.isBorder(tags) || ((isArea || isPlaceArea) && isPlace.test(tags))) {
      LongArrayList ways = new LongArrayList();
      members.stream().filter(m -> m.kind() == OsmKind.WAY).forEach(m -> ways.add(m.id()));
      found.add(
          new OsmRelation(
              id, ways, nodes(members, "admin_centre"), nodes(members, "label"), middle, tags));
    }
  }

  private static Set<String> nodes(List<OsmMember> members, String role) {
    return members.stream()
        .filter(member -> member.kind() == OsmKind.NODE && member.role().equals(role))
        .map(member -> "n" + member.id())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The relations found, in the order of the file. */
  List<OsmRelation> found() {
    return found;
  }
}
