package org.chargeplan.importer.opencharge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.chargeplan.importer.model.JsonRecords;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Country;
import org.chargeplan.region.CountryTable;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;

/**
 * Reads stations from answers of Open Charge Map's API ({@code /v3/poi}, compact or verbose, with
 * either case of its names): an array, or an object a line.
 *
 * <p>The ids are those of the map's reference data (data/referencedata.json of
 * github.com/openchargemap/ocm-export). Of the submission status types only 100 and 200 are live:
 * others are under review, rejected or delisted. Of the status types 100 is not operational, 150
 * planned, 200 and 210 removed; of the usage types 2, 3 and 6 are private.
 */
final class OcmReader {

  private static final Map<Integer, String> NOT_THERE =
      Map.of(100, "not operational", 150, "planned", 200, "removed", 210, "removed");

  private static final Set<Integer> LIVE = Set.of(100, 200);

  /** From here on the submission status types are reasons of removal from the map. */
  private static final int DELISTED = 1000;

  private static final int REJECTED = 250;

  /** Restricted access; privately owned, on notice; for staff, visitors or customers. */
  private static final Set<Integer> PRIVATE = Set.of(2, 3, 6);

  /** Two stations within this distance may be one, listed twice. */
  private static final double SAME_WITHIN_M = 30;

  private final String country;
  private final RegionFrame frame;
  private final List<OcmStation> found = new ArrayList<>();
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final List<OcmStation> stations = new ArrayList<>();
  private int records;
  private int located;
  private int inside;

  private OcmReader(String country, RegionFrame frame) {
    this.country = country;
    this.frame = frame;
  }

  /**
   * Reads a file; what keeps it from giving stations is reported.
   *
   * @param country code of ISO 3166-1 alpha-2: stations with another are left out
   */
  static OcmReader read(Path file, String country, RegionFrame frame, Problems problems) {
    OcmReader reader = new OcmReader(country, frame);
    boolean good = problems.isEmpty();
    JsonRecords.read(file, "", problems, (poi, line) -> reader.take(poi));
    if (good && problems.isEmpty()) {
      reader.removeDuplicates();
      reader.report(file, problems);
    }
    return reader;
  }

  /** The stations in order of their numbers on the map; ids begin with {@code ocm}. */
  List<OcmStation> stations() {
    return stations;
  }

  /** Objects of the file. */
  int records() {
    return records;
  }

  /** Stations left out, by reason in words. */
  Map<String, Integer> leftOut() {
    return leftOut;
  }

  private void take(ObjectNode object) {
    records++;
    OcmThing poi = new OcmThing(object);
    Optional<Location> place = place(poi.thing("AddressInfo"));
    if (poi.number("ID").orElse(0) < 1) {
      count("without a number (ID)");
      return;
    }
    if (place.isEmpty()) {
      count("without coordinates, or with such that are no degrees");
      return;
    }
    located++;
    if (!frame.contains(place.get())) {
      count("outside the bounds of the region");
      return;
    }
    Belonging belonging = belonging(poi.thing("AddressInfo"), place.get());
    if (!belonging.isHere()) {
      count(belonging.words());
      return;
    }
    inside++;
    Optional<String> unfit = notLive(poi).or(() -> notThere(poi));
    if (unfit.isPresent()) {
      count(unfit.get());
    } else if (PRIVATE.contains(poi.id("UsageType"))) {
      count("for private use");
    } else {
      OcmPorts ports = OcmPorts.of(poi, frame);
      if (ports.byType().isEmpty()) {
        count(ports.reason());
      } else {
        ports.remark(belonging.words(), 1);
        found.add(OcmStation.of(poi, place.get(), ports));
      }
    }
  }

  private static Optional<Location> place(OcmThing address) {
    OptionalDouble lon = address.number("Longitude");
    OptionalDouble lat = address.number("Latitude");
    boolean onEarth =
        lon.isPresent()
            && lat.isPresent()
            && Math.abs(lon.getAsDouble()) <= 180
            && Math.abs(lat.getAsDouble()) <= 90;
    return onEarth
        ? Optional.of(new Location(lon.getAsDouble(), lat.getAsDouble()))
        : Optional.empty();
  }

  /**
   * Whether a station inside the bounds is in the region's country.
   *
   * @param words why it is not, or by what it is taken for one; empty where it surely is
   */
  private record Belonging(boolean isHere, String words) {}

  /**
   * The country of a station by its code, or by its number in the fixed list. Where the map has
   * none, the bounds decide, and so they do where that country lies elsewhere: a mistake of the
   * map.
   */
  private Belonging belonging(OcmThing address, Location place) {
    String code = address.thing("Country").text("ISOCode").toUpperCase(Locale.ROOT);
    Optional<String> of =
        code.isEmpty() ? OcmCountries.findAlpha2(address.id("Country")) : Optional.of(code);
    if (of.isEmpty()) {
      return new Belonging(true, "without a country on the map, selected by the bounds");
    }
    if (of.get().equals(country)) {
      return new Belonging(true, "");
    }
    boolean mayBeThere =
        Country.find(of.get())
            .flatMap(other -> CountryTable.findBounds(other.alpha3()))
            .map(bounds -> bounds.holds(place))
            .orElse(true);
    return mayBeThere
        ? new Belonging(false, "in another country (" + of.get() + ")")
        : new Belonging(
            true, "of a country (" + of.get() + ") that lies elsewhere, taken by the coordinates");
  }

  /** Why a station is not on the public map; nothing where it is, or the answer doesn't say. */
  private static Optional<String> notLive(OcmThing poi) {
    int status = poi.id("SubmissionStatusType", "SubmissionStatus");
    Optional<Boolean> flag = poi.thing("SubmissionStatus").flag("IsLive");
    if (flag.orElse(status == 0 || LIVE.contains(status))) {
      return Optional.empty();
    }
    return Optional.of(
        status >= DELISTED
            ? "delisted from the map"
            : status >= REJECTED ? "rejected by the map" : "under review, not yet on the map");
  }

  /** Why a station or connector is not there; nothing where it is, or its status is not known. */
  static Optional<String> notThere(OcmThing thing) {
    String reason = NOT_THERE.get(thing.id("StatusType"));
    boolean isOperational = thing.thing("StatusType").flag("IsOperational").orElse(true);
    return reason == null && !isOperational
        ? Optional.of("not operational")
        : Optional.ofNullable(reason);
  }

  /** Takes the stations in order, and those that are listed twice once. */
  private void removeDuplicates() {
    found.sort(OcmStation.BEST_FIRST);
    PointIndex index =
        new PointIndex(found.stream().map(each -> each.station().location()).toList());
    Set<Long> numbers = new HashSet<>();
    boolean[] isTaken = new boolean[found.size()];
    for (int i = 0; i < found.size(); i++) {
      OcmStation each = found.get(i);
      boolean twin = false;
      for (int near : index.within(each.station().location(), SAME_WITHIN_M)) {
        twin |= isTaken[near] && each.isTwinOf(found.get(near));
      }
      if (!numbers.add(each.id())) {
        count("with the number of another record");
      } else if (twin) {
        count("listed twice: the same ports and no other operator or reference within 30 m");
      } else {
        isTaken[i] = true;
        stations.add(each);
      }
    }
    stations.sort(Comparator.comparingLong(OcmStation::id));
  }

  private void report(Path file, Problems problems) {
    if (located == 0) {
      problems.add(
          file.toString(),
          0,
          "The file must hold stations of Open Charge Map; none of its objects ("
              + records
              + ") has an ID and an AddressInfo with Latitude and Longitude.",
          "Maybe it is another kind of JSON, or an answer of the map's API that reports an error.");
    } else if (inside == 0) {
      problems.add(
          file.toString(),
          0,
          "Some of the stations (%d) must lie in the country and the bounds of the region (%s)."
              .formatted(located, frame.boundsText()),
          "Maybe the file is of another country.");
    } else if (stations.isEmpty()) {
      problems.add(
          file.toString(),
          0,
          "The file must hold a station that works and is open to the public; left out are: "
              + String.join(
                  ", ",
                  leftOut.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList())
              + ".",
          "Maybe region.yaml lacks port types of the groups ac and dc.");
    }
  }

  private void count(String reason) {
    leftOut.merge(reason, 1, Integer::sum);
  }
}
