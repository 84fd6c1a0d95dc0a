package org.chargeplan.importer.osm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.importer.layers.StationPlacer;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.TwoWheelerOutlets;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Status;

/**
 * Existing charging stations of the map with their charge points ({@code man_made=charge_point}):
 * those that are there and open to the public.
 */
final class OsmStations {

  private final RegionFrame frame;
  private final LocalDate day;
  private final StationPlacer placer;
  private final LayerTally tally;

  /**
   * @param day the day of the data
   * @param placer takes the stations
   * @param tally counts what is taken and left out
   */
  OsmStations(RegionFrame frame, LocalDate day, StationPlacer placer, LayerTally tally) {
    this.frame = frame;
    this.day = day;
    this.placer = placer;
    this.tally = tally;
  }

  /** Whether a thing with such tags is a charging station or a charge point, if it is there. */
  static boolean isWanted(Map<String, String> tags) {
    return isStation(tags) || isChargePoint(tags);
  }

  private static boolean isStation(Map<String, String> tags) {
    return "charging_station".equals(tags.get("amenity"));
  }

  private static boolean isChargePoint(Map<String, String> tags) {
    return "charge_point".equals(tags.get("man_made"));
  }

  /** Adds the stations among things, which are in order of their ids. */
  void add(List<OsmThing> things) {
    List<OsmStation> open = new ArrayList<>();
    List<OsmStation> closed = new ArrayList<>();
    List<OsmThing> chargePoints = new ArrayList<>();
    for (OsmThing thing : things) {
      Map<String, String> tags = OsmLifeCycle.asIfThere(thing.tags());
      if (isStation(tags)) {
        tally.read(1);
        openStation(thing)
            .ifPresentOrElse(open::add, () -> closed.add(OsmStation.of(thing, false)));
      } else if (isChargePoint(tags)) {
        chargePoints.add(thing);
      }
    }
    List<OsmStation> stations = withoutInner(open);
    stations.addAll(withPoints(stations, closed, chargePoints));
    stations.sort(Comparator.comparing(station -> station.thing().id()));
    stations.forEach(this::place);
  }

  /** The station that a thing is; nothing where it is left out, which is counted. */
  private Optional<OsmStation> openStation(OsmThing thing) {
    Optional<String> gone = OsmLifeCycle.whyNotThere(thing.tags(), "amenity", day);
    if (gone.isPresent()) {
      tally.leaveOut(gone.get());
      return Optional.empty();
    }
    OsmUse use = use(thing);
    boolean isForOutlets = use.isForTwoWheelers() && TwoWheelerOutlets.arePlanned(frame);
    if (use.isForCars() || isForOutlets) {
      return Optional.of(OsmStation.of(thing, use.isForCars()));
    }
    tally.leaveOut(
        use.isForTwoWheelers() ? use.why() + ", for which region.yaml has no outlets" : use.why());
    return Optional.empty();
  }

  private static OsmUse use(OsmThing thing) {
    OsmUse use = OsmUse.ofStation(thing.tags(), OsmCharger.hasCarPlug(thing.tags()));
    if (use.isForCars() && OsmCharger.hasOnly(thing.tags(), OsmPlug.Kind.TRUCK)) {
      return new OsmUse(false, false, "for trucks");
    }
    if (use.isForCars() && OsmCharger.hasOnly(thing.tags(), OsmPlug.Kind.BICYCLE)) {
      return new OsmUse(false, false, "for bicycles");
    }
    return use;
  }

  /** The stations without those within the area of another, which they belong to. */
  private List<OsmStation> withoutInner(List<OsmStation> open) {
    OsmStationParts parts = new OsmStationParts(open);
    List<OsmStation> stations = new ArrayList<>();
    for (OsmStation station : open) {
      Optional<OsmStation> owner = parts.ownerOfStation(station.thing());
      if (owner.isPresent()) {
        owner.get().points().add(station.thing());
        tally.leaveOut("within the area of another station, and counted with it");
      } else {
        stations.add(station);
      }
    }
    return stations;
  }

  /**
   * Adds charge points to their stations.
   *
   * @param closed stations that are left out, and their charge points with them
   * @return stations of the charge points that belong to none
   */
  private List<OsmStation> withPoints(
      List<OsmStation> open, List<OsmStation> closed, List<OsmThing> chargePoints) {
    List<OsmStation> all = new ArrayList<>(open);
    all.addAll(closed);
    OsmStationParts parts = new OsmStationParts(all);
    Set<String> closedIds =
        closed.stream().map(station -> station.thing().id()).collect(Collectors.toSet());
    List<OsmThing> alone = new ArrayList<>();
    for (OsmThing point : chargePoints) {
      Optional<OsmStation> owner = parts.ownerOfPoint(point);
      boolean isOfClosed = owner.filter(o -> closedIds.contains(o.thing().id())).isPresent();
      Optional<String> why =
          isOfClosed ? Optional.of("of a station that is left out") : whyNotCounted(point);
      if (why.isPresent()) {
        tally.remark("charge points left out: " + why.get(), 1);
      } else {
        owner.ifPresentOrElse(station -> station.points().add(point), () -> alone.add(point));
      }
    }
    return grouped(alone);
  }

  private Optional<String> whyNotCounted(OsmThing chargePoint) {
    Optional<String> gone = OsmLifeCycle.whyNotThere(chargePoint.tags(), "man_made", day);
    OsmUse use = use(chargePoint);
    boolean isForOutlets = use.isForTwoWheelers() && TwoWheelerOutlets.arePlanned(frame);
    return gone.isEmpty() && !use.isForCars() && !isForOutlets ? Optional.of(use.why()) : gone;
  }

  /** Charge points whose station is not mapped: those that are near to each other are one. */
  private List<OsmStation> grouped(List<OsmThing> alone) {
    List<OsmStation> groups = new ArrayList<>();
    PointIndex index = new PointIndex(alone.stream().map(OsmThing::location).toList());
    BitSet taken = new BitSet();
    for (int i = 0; i < alone.size(); i++) {
      if (!taken.get(i)) {
        OsmStation group = OsmStation.of(alone.get(i), use(alone.get(i)).isForCars());
        for (int near : index.within(alone.get(i).location(), OsmStationParts.WITHIN_M)) {
          if (!taken.get(near) && group.mayOwn(alone.get(near))) {
            taken.set(near);
            group.points().add(alone.get(near));
          }
        }
        groups.add(group);
      }
    }
    tally.read(groups.size());
    tally.remark("groups of charge points without a station on the map", groups.size());
    return groups;
  }

  private void place(OsmStation station) {
    List<String> remarks = new ArrayList<>();
    OsmPorts ports = ports(station, new OsmCharger(frame, remarks::add));
    if (ports.byType().isEmpty()) {
      tally.leaveOut("without a port type of region.yaml");
      return;
    }
    OsmThing thing = station.thing();
    boolean isPlaced =
        placer.place(
            new ChargingStation(
                thing.id(),
                thing.name().orElse(""),
                thing.location(),
                ports.byType(),
                ports.status()));
    if (!isPlaced) {
      tally.leaveOut("at no site, with no kind (charging-station) in region.yaml");
      return;
    }
    tally.take(ports.status());
    remarks.forEach(remark -> tally.remark(remark, 1));
    tally.remark(
        "charge points counted with their station",
        (int) station.points().stream().filter(p -> isChargePoint(p.tags())).count());
    if (OsmLifeCycle.isOutOfOrder(thing.tags())) {
      tally.remark("out of order, counted as existing", 1);
    }
  }

  /** The ports of its charge points, or its own where it has more by its tags. */
  private OsmPorts ports(OsmStation station, OsmCharger charger) {
    OsmThing thing = station.thing();
    Optional<OsmPorts> ofPoints =
        station.points().stream()
            .map(point -> charger.ports(point, station.isForCars()))
            .reduce(OsmPorts::with)
            .filter(ports -> !ports.byType().isEmpty());
    boolean isGroup = station.points().contains(thing);
    OsmPorts own =
        isGroup
            ? new OsmPorts(Map.of(), Status.ASSUMED, false)
            : charger.ports(thing, station.isForCars());
    if (ofPoints.isEmpty() || !own.isCounted()) {
      return ofPoints.orElse(own);
    }
    OsmPorts summed = ofPoints.get();
    if (own.count() <= summed.count()) {
      return charger.hasCapacity(thing, station.isForCars())
          ? summed.atMost(own.count(), frame)
          : summed;
    }
    return OsmCharger.hasSockets(thing.tags()) ? own : summed.filledUpTo(own.count());
  }
}
