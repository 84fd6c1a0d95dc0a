package org.chargeplan.importer.osm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.CountText;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.region.Location;
import org.chargeplan.region.Status;

/** Candidate sites of the map: places of the region's kinds that cars of the public may use. */
final class OsmCandidates {

  private static final String PARKING = "parking";

  /** The largest car parks of the world have some 20,000 bays. */
  private static final int MOST_BAYS = 25_000;

  private static final List<String> CAPACITIES =
      List.of("capacity:motorcar", "capacity:car", "capacity");

  private final RegionFrame frame;
  private final LocalDate day;
  private final Function<Location, ZoneDraft> nearest;
  private final LayerTally tally;

  /**
   * @param day the day of the data
   * @param nearest finds the zone nearest to a place
   * @param tally counts what is taken and left out
   */
  OsmCandidates(
      RegionFrame frame, LocalDate day, Function<Location, ZoneDraft> nearest, LayerTally tally) {
    this.frame = frame;
    this.day = day;
    this.nearest = nearest;
    this.tally = tally;
  }

  /** The sites among things, which are in order of their ids. */
  List<CandidateSite> of(List<OsmThing> things) {
    List<OsmPlace> places = new ArrayList<>();
    for (OsmThing thing : things) {
      Optional<SiteKindTags> kind = SiteKindTags.ofTags(OsmLifeCycle.asIfThere(thing.tags()));
      if (kind.isEmpty()) {
        continue;
      }
      tally.read(1);
      Optional<String> why = whyNot(thing, kind.get());
      if (why.isPresent()) {
        tally.leaveOut(kind.get().kind() + ": " + why.get());
      } else {
        places.add(place(thing, kind.get()));
      }
    }
    Set<String> kept =
        OsmTwins.keep(
            places.stream().sorted(OsmPlace.BEST_FIRST).toList(),
            twin -> tally.leaveOut(twin.site().kind() + ": drawn twice"));
    return places.stream()
        .filter(place -> kept.contains(place.thing().id()))
        .map(this::taken)
        .toList();
  }

  private CandidateSite taken(OsmPlace place) {
    tally.take(place.site().status());
    return place.site();
  }

  private Optional<String> whyNot(OsmThing thing, SiteKindTags kind) {
    Optional<String> gone = OsmLifeCycle.whyNotThere(thing.tags(), kind.key(), day);
    OsmUse use = OsmUse.ofPlace(thing.tags());
    if (gone.isPresent()) {
      return gone;
    }
    if (!frame.siteKinds().containsKey(kind.kind())) {
      return Optional.of("a kind that region.yaml lacks");
    }
    if (!use.isForCars()) {
      return Optional.of(use.why());
    }
    return thing.areaM2() < kind.leastM2()
        ? Optional.of(String.format(Locale.ROOT, "less than %,.0f m2 of ground", kind.leastM2()))
        : Optional.empty();
  }

  /** The place: its bays published, derived from its area, or assumed. */
  private OsmPlace place(OsmThing thing, SiteKindTags kind) {
    ZoneDraft zone = nearest.apply(thing.location());
    OsmParking parking =
        kind.kind().equals(PARKING)
            ? OsmParking.of(thing.tags())
            : new OsmParking(kind.indoor(), Optional.empty(), 1);
    Optional<CountText> capacity = capacity(thing);
    Optional<Double> drawn = drawn(thing, kind, parking);
    double lot = capacity.map(count -> (double) count.most()).orElse(drawn.orElse(kind.lotBays()));
    Status status =
        capacity.isPresent()
            ? capacity.get().isExact() ? Status.PUBLISHED : Status.DERIVED
            : drawn.isPresent() ? Status.DERIVED : Status.ASSUMED;
    double bays = kind.baysOf(lot);
    CandidateSite site =
        new CandidateSite(
            thing.id(),
            thing.name().orElse(kind.name() + ", " + zone.name()),
            kind.kind(),
            zone.province(),
            thing.location(),
            bays,
            Math.max(bays, lot),
            kind.kwOf(bays),
            parking.indoor(),
            parking.level(),
            status);
    return new OsmPlace(thing, site, capacity.isPresent());
  }

  /** The bays by the area and the levels; an area that no car park has is not known. */
  private Optional<Double> drawn(OsmThing thing, SiteKindTags kind, OsmParking parking) {
    Optional<Double> bays = kind.lotOn(thing.areaM2() * parking.levels());
    if (bays.filter(count -> count > MOST_BAYS).isPresent()) {
      tally.remark("with room for more than 25,000 bays, taken as not known", 1);
      return Optional.empty();
    }
    return bays;
  }

  private Optional<CountText> capacity(OsmThing thing) {
    for (String key : CAPACITIES) {
      Optional<CountText> count = thing.count(key).filter(found -> found.most() > 0);
      if (count.filter(found -> found.most() <= MOST_BAYS).isPresent()) {
        return count;
      }
      count.ifPresent(found -> tally.remark("with a capacity above 25,000, taken as not known", 1));
    }
    return Optional.empty();
  }
}
