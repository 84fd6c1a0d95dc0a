package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.layers.PutMode;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.importer.tally.LayerTally;
import org.chargeplan.input.Suggestion;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Status;

/**
 * Sites of a planner's own rows. Bays, power and shelter that are not given are those usual for the
 * kind, as for OpenStreetMap; the status is that of the bays: derived where only the entire lot or
 * its area is given, assumed where neither is.
 */
final class SiteMapping extends PlacedMapping {

  private static final double MOST_BAYS = 100_000;
  private static final double MOST_KW = 1_000_000;

  private final Set<String> kindsWithoutDefaults = new HashSet<>();

  SiteMapping(RegionUpdate update, LayerTally tally) {
    super(update, tally);
  }

  @Override
  public List<String> figures() {
    List<String> figures = new ArrayList<>(tables().rows().siteColumns());
    figures.add("place");
    // Existing ports are a layer of their own.
    figures.removeIf(column -> column.startsWith("existing_"));
    return figures;
  }

  @Override
  boolean isWanted(MappedRow row) {
    String kind = kind(row);
    boolean isKnown = tables().frame().siteKinds().containsKey(kind);
    if (!isKnown) {
      String reason =
          kind.isEmpty() ? "without a kind" : "of kind (" + kind + "), which region.yaml lacks";
      tally().leaveOut(reason);
    }
    return isKnown;
  }

  private static String kind(MappedRow row) {
    return row.mapping().kind(row.text("kind"));
  }

  @Override
  Optional<Map<String, String>> cells(MappedRow row, String id, MappedPlaces.Place place) {
    Optional<SiteKindTags> usual = SiteKindTags.ofKind(kind(row));
    Optional<Bays> bays = bays(row, place, usual);
    Optional<Double> kw = row.kw("max_kw", 0, MOST_KW);
    if (bays.isEmpty() || (usual.isEmpty() && kw.isEmpty())) {
      reportMissing(row);
      return Optional.empty();
    }
    double forPorts = bays.get().forPorts();
    Optional<ParkingLevel> level = parkingLevel(row);
    boolean indoor = indoor(row, level, usual);
    CandidateSite site =
        new CandidateSite(
            id,
            name(row, id),
            kind(row),
            row.text("province"),
            place.location(),
            forPorts,
            bays.get().ofLot(),
            kw.orElseGet(() -> usual.orElseThrow().kwOf(forPorts)),
            indoor,
            level,
            bays.get().status());
    Map<String, String> cells = LayerRows.site(site);
    cells.put("grid_node", row.text("grid_node"));
    return Optional.of(cells);
  }

  private static Optional<ParkingLevel> parkingLevel(MappedRow row) {
    String text = row.text("parking_level");
    Optional<ParkingLevel> level = ParkingLevel.find(text.toLowerCase(Locale.ROOT));
    if (!text.isEmpty() && level.isEmpty()) {
      List<String> words = Arrays.stream(ParkingLevel.values()).map(ParkingLevel::word).toList();
      row.problem(
          "The parking_level (" + text + ") must be one of " + String.join(", ", words) + ".",
          Suggestion.nearHint(text, words));
    }
    return level;
  }

  /** As given, else by the level, else as usual for the kind. */
  private static boolean indoor(
      MappedRow row, Optional<ParkingLevel> level, Optional<SiteKindTags> usual) {
    boolean byLevel =
        level
            .map(known -> known != ParkingLevel.OUTDOOR)
            .orElse(usual.map(SiteKindTags::indoor).orElse(false));
    boolean indoor = row.flag("indoor").orElse(byLevel);
    if (level.isPresent() && !level.get().fits(indoor)) {
      row.problem(
          "The parking_level (%s) does not fit indoor (%s)."
              .formatted(level.get().word(), row.text("indoor")),
          "Maybe one of the two columns means something else.");
    }
    return indoor;
  }

  /**
   * The bays of a site.
   *
   * @param forPorts those that ports may take
   * @param ofLot those of the entire lot, at least as many
   * @param status how far they can be trusted
   */
  private record Bays(double forPorts, double ofLot, Status status) {}

  /** The bays as given, else by the lot or its area, else the usual ones; nothing without any. */
  private Optional<Bays> bays(
      MappedRow row, MappedPlaces.Place place, Optional<SiteKindTags> usual) {
    Optional<Double> bays = row.count("bays", 0, MOST_BAYS);
    Optional<Double> lot = row.count("lot_bays", 0, MOST_BAYS);
    if (bays.isPresent()) {
      double ofLot = lot.orElse(bays.get());
      reportTooSmallLot(row, bays.get(), ofLot);
      return Optional.of(new Bays(bays.get(), Math.max(bays.get(), ofLot), row.status()));
    }
    return usual.map(
        kind -> {
          Optional<Double> derived = lot.or(() -> kind.lotOn(place.areaM2()));
          double ofLot = Math.min(MOST_BAYS, derived.orElse(kind.lotBays()));
          if (derived.isPresent() && derived.get() > MOST_BAYS) {
            tally().remark("areas so large that their bays were cut to 100,000", 1);
          }
          double forPorts = kind.baysOf(ofLot);
          Status status = derived.isPresent() ? Status.DERIVED : Status.ASSUMED;
          return new Bays(forPorts, Math.max(forPorts, ofLot), status);
        });
  }

  private static void reportTooSmallLot(MappedRow row, double bays, double ofLot) {
    if (ofLot < bays) {
      row.problem(
          "The lot_bays ("
              + row.text("lot_bays")
              + ") must not be less than the bays ("
              + row.text("bays")
              + ").",
          "Maybe the two columns are swapped.");
    }
  }

  private void reportMissing(MappedRow row) {
    String kind = kind(row);
    if (kindsWithoutDefaults.add(kind)) {
      row.problem(
          "Sites of kind (" + kind + ") need bays and max_kw: there are no defaults for it.",
          "Maybe --map bays=COLUMN, or a number under 'values' of the mapping.");
    }
  }

  @Override
  public void put(PutMode mode) {
    update().putSites(rows(), mode);
  }
}
