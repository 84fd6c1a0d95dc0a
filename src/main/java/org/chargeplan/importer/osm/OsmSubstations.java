package org.chargeplan.importer.osm;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/**
 * The substations of the map, each once: some are drawn twice, as a node inside the area of their
 * site.
 */
final class OsmSubstations {

  /** Two of one name and voltage within this distance are one. */
  private static final double SAME_WITHIN_M = 100;

  private final LayerTally tally;

  /** In the order in which they are taken: of two, the one that says more comes first. */
  private final List<OsmThing> drawn;

  private final PointIndex index;
  private final BitSet taken = new BitSet();

  private OsmSubstations(List<OsmThing> things, LayerTally tally) {
    this.tally = tally;
    this.drawn =
        things.stream()
            .filter(OsmGridNode::isSubstation)
            .sorted(
                Comparator.comparing(OsmGridNode::isRated)
                    .thenComparing(OsmGridNode::volts)
                    .thenComparing(OsmThing::areaM2)
                    .reversed()
                    .thenComparing(OsmThing::id))
            .toList();
    this.index = new PointIndex(drawn.stream().map(OsmThing::location).toList());
  }

  /**
   * The grid nodes.
   *
   * @param things places on the map
   * @param nearest finds the zone nearest to a place
   * @param tally counts what is taken and left out
   */
  static List<OsmGridNode> nodes(
      List<OsmThing> things, Function<Location, ZoneDraft> nearest, ImportTally tally) {
    OsmSubstations substations = new OsmSubstations(things, OsmInterest.tally(tally, Layer.GRID));
    substations.take();
    return substations.taken.stream()
        .mapToObj(substations.drawn::get)
        .sorted(Comparator.comparing(OsmThing::id))
        .map(thing -> OsmGridNode.of(thing, nearest.apply(thing.location()).province()))
        .toList();
  }

  private void take() {
    double mostReachM = drawn.stream().mapToDouble(OsmSubstations::reachM).max().orElse(0);
    for (int i = 0; i < drawn.size(); i++) {
      OsmThing thing = drawn.get(i);
      tally.read(1);
      if (OsmGridNode.isSmall(thing)) {
        tally.leaveOut("below 30 kV");
      } else if (Arrays.stream(index.within(thing.location(), mostReachM))
          .anyMatch(near -> taken.get(near) && isSame(thing, drawn.get(near)))) {
        tally.leaveOut("drawn twice");
      } else {
        tally.take(OsmGridNode.isRated(thing) ? Status.DERIVED : Status.ASSUMED);
        taken.set(i);
      }
    }
  }

  private static boolean isSame(OsmThing one, OsmThing other) {
    Optional<String> name = one.name();
    boolean isNamedAlike = name.isEmpty() || other.name().isEmpty() || name.equals(other.name());
    double volts = OsmGridNode.volts(one);
    double otherVolts = OsmGridNode.volts(other);
    boolean hasVoltsAlike = volts == 0 || otherVolts == 0 || volts == otherVolts;
    return isNamedAlike
        && hasVoltsAlike
        && one.location().distanceM(other.location()) <= Math.max(reachM(one), reachM(other));
  }

  /** How far from its middle another place can be the same substation: the side of its site. */
  private static double reachM(OsmThing thing) {
    return Math.max(SAME_WITHIN_M, Math.sqrt(thing.areaM2()));
  }
}
