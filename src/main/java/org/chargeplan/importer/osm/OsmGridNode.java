package org.chargeplan.importer.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chargeplan.importer.model.PowerText;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/**
 * A substation with its rated capacity.
 *
 * @param substation where it is
 * @param capacityMva rated capacity
 */
record OsmGridNode(Substation substation, double capacityMva) {

  /** Below this voltage a station feeds a few streets: it is no node of its own. */
  private static final double LEAST_VOLTS = 30_000;

  private static final double HIGH_VOLTS = 100_000;
  private static final double EXTRA_HIGH_VOLTS = 200_000;

  /** Assumed: two transformers of the size that is usual at the voltage. */
  private static final double MVA_OF_MEDIUM = 40;

  private static final double MVA_OF_HIGH = 80;
  private static final double MVA_OF_EXTRA_HIGH = 250;

  private static final double KVA_OF_MVA = 1000;

  /** A lower rating is no rating of a substation that matters here. */
  private static final double LEAST_MVA = 1;

  /** The node that a thing of the map is: by its rating, else by its highest voltage. */
  static Optional<OsmGridNode> find(OsmThing thing, String province) {
    if (!thing.is("power", "substation") || thing.is("substation", "minor_distribution")) {
      return Optional.empty();
    }
    double volts = 0;
    for (String part : thing.tags().getOrDefault("voltage", "").split(";", -1)) {
      volts =
          part.strip().matches("\\d{1,7}")
              ? Math.max(volts, Double.parseDouble(part.strip()))
              : volts;
    }
    if (volts > 0 && volts < LEAST_VOLTS) {
      return Optional.empty();
    }
    double byVoltage =
        volts >= EXTRA_HIGH_VOLTS
            ? MVA_OF_EXTRA_HIGH
            : volts >= HIGH_VOLTS ? MVA_OF_HIGH : MVA_OF_MEDIUM;
    double rated =
        PowerText.read(thing.tags().getOrDefault("rating", "")).outputs().stream()
            .mapToDouble(output -> Math.max(1, output.count()) * output.kw() / KVA_OF_MVA)
            .sum();
    return Optional.of(
        new OsmGridNode(
            new Substation(
                thing.id(),
                thing.name().orElse("substation " + thing.id()),
                province,
                thing.location()),
            rated >= LEAST_MVA ? rated : byVoltage));
  }

  /** The substations of the map; each is counted as taken or left out. */
  static List<OsmGridNode> all(
      List<OsmThing> things, Function<Location, ZoneDraft> nearest, LayerTally tally) {
    List<OsmGridNode> nodes = new ArrayList<>();
    for (OsmThing thing : things) {
      if (thing.is("power", "substation")) {
        tally.read(1);
        find(thing, nearest.apply(thing.location()).province())
            .ifPresentOrElse(
                node -> {
                  nodes.add(node);
                  tally.take(Status.ASSUMED);
                },
                () -> tally.leaveOut("of the local network: below 30 kV"));
      }
    }
    return nodes;
  }
}
