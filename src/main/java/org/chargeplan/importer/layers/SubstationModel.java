package org.chargeplan.importer.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chargeplan.importer.model.GridSpec;
import org.chargeplan.importer.model.Substation;
import org.chargeplan.importer.model.ZoneDraft;

/**
 * Places substations where no data locate them: in each province one for so many people. One after
 * the other is placed in the zone with the most people not yet served, and serves its even share of
 * the province's people, the nearest first. So they are dense where people are.
 */
public final class SubstationModel {

  private final GridSpec spec;

  /** Models substations by these figures. */
  public SubstationModel(GridSpec spec) {
    this.spec = spec;
  }

  /** The substations, in order of their ids. At most one is in a zone. */
  public List<Substation> place(List<ZoneDraft> zones) {
    Map<String, List<ZoneDraft>> byProvince = new LinkedHashMap<>();
    zones.forEach(
        zone -> byProvince.computeIfAbsent(zone.province(), p -> new ArrayList<>()).add(zone));
    List<Substation> substations = new ArrayList<>();
    byProvince.values().forEach(ofProvince -> substations.addAll(placeIn(ofProvince)));
    substations.sort((a, b) -> a.id().compareTo(b.id()));
    return substations;
  }

  /** How many substations the people of a province need. */
  int count(List<ZoneDraft> zones) {
    double people = zones.stream().mapToDouble(ZoneDraft::population).sum();
    long needed = Math.round(people / spec.peoplePerSubstation());
    return (int) Math.min(zones.size(), Math.max(spec.leastPerProvince(), needed));
  }

  private List<Substation> placeIn(List<ZoneDraft> zones) {
    double[] unserved = zones.stream().mapToDouble(ZoneDraft::population).toArray();
    double peopleEach = Arrays.stream(unserved).sum() / count(zones);
    List<Substation> placed = new ArrayList<>();
    BitSet taken = new BitSet();
    for (int n = 0; n < count(zones); n++) {
      int most = mostUnserved(unserved, taken);
      taken.set(most);
      placed.add(substation(zones.get(most)));
      serveNearest(zones, zones.get(most), peopleEach, unserved);
    }
    return placed;
  }

  private static int mostUnserved(double[] unserved, BitSet taken) {
    int best = taken.nextClearBit(0);
    for (int i = best; i < unserved.length; i++) {
      if (unserved[i] > unserved[best] && !taken.get(i)) {
        best = i;
      }
    }
    return best;
  }

  private static void serveNearest(
      List<ZoneDraft> zones, ZoneDraft from, double people, double[] unserved) {
    double[] distanceM =
        zones.stream().mapToDouble(zone -> zone.location().distanceM(from.location())).toArray();
    int[] nearestFirst =
        IntStream.range(0, distanceM.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> distanceM[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double left = people;
    for (int i : nearestFirst) {
      double served = Math.min(left, unserved[i]);
      unserved[i] -= served;
      left -= served;
    }
  }

  private Substation substation(ZoneDraft zone) {
    String name = spec.name().fill(place -> place.equals(GridSpec.ZONE) ? zone.name() : "");
    return new Substation("grid-" + zone.id(), name, zone.province(), zone.location());
  }
}
