package org.chargeplan.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Columns;
import org.chargeplan.input.CsvRow;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Range;

/** Reads the table of sites. */
final class SiteTable {

  private static final double MOST_BAYS = 100_000;
  private static final double MOST_KW = 1_000_000;
  private static final int MOST_PORTS = 100_000;

  /** Sums of shares of bays are not exact. */
  private static final double TOLERANCE = 1e-6;

  private static final List<String> REQUIRED =
      List.of(
          "id",
          "name",
          "kind",
          "province",
          "grid_node",
          "lon",
          "lat",
          "bays",
          "indoor",
          "max_kw",
          "status",
          "existing_status");

  private static final String LOT_BAYS = "lot_bays";
  private static final String PARKING_LEVEL = "parking_level";

  private final RegionHead head;
  private final IdRegistry<Province> provinces;
  private final IdRegistry<GridNode> gridNodes;
  private final List<PortType> portTypes;
  private final IdRegistry<Site> sites = new IdRegistry<>("site");

  private SiteTable(
      RegionHead head, IdRegistry<Province> provinces, IdRegistry<GridNode> gridNodes) {
    this.head = head;
    this.provinces = provinces;
    this.gridNodes = gridNodes;
    this.portTypes = head.portTypes().list();
  }

  static List<Site> read(
      RegionHead head,
      IdRegistry<Province> provinces,
      IdRegistry<GridNode> gridNodes,
      Problems problems) {
    SiteTable table = new SiteTable(head, provinces, gridNodes);
    List<String> optional = new ArrayList<>();
    head.portTypes().all().forEach(type -> optional.add(existing(type)));
    optional.add(LOT_BAYS);
    optional.add(PARKING_LEVEL);
    head.layers()
        .read(
            head.layers().sites(),
            new Columns("site", REQUIRED, optional, !head.portTypes().isComplete()),
            problems,
            table::take);
    return table.sites.list();
  }

  private static String existing(String portTypeId) {
    return "existing_" + portTypeId;
  }

  private void take(CsvRow row) {
    String id = sites.claim(row);
    Optional<SiteKind> kind = head.siteKinds().find(row, "kind");
    Optional<Province> province = provinces.find(row, "province");
    Optional<GridNode> gridNode = gridNodes.find(row, "grid_node");
    Optional<Location> location = head.bounds().locate(row);
    Optional<Double> bays = row.findNumber("bays", new Range(0, MOST_BAYS));
    double lotBays = row.number(LOT_BAYS, 0, MOST_BAYS, bays.orElse(0.0));
    bays.ifPresent(room -> reportTooSmallLot(row, lotBays, room));
    boolean indoor = row.flag("indoor");
    Optional<ParkingLevel> level = parkingLevel(row, indoor);
    Optional<Double> maxKw = row.findNumber("max_kw", new Range(0, MOST_KW));
    List<Integer> existingPorts =
        portTypes.stream().map(type -> row.integer(existing(type.id()), 0, MOST_PORTS, 0)).toList();
    bays.ifPresent(room -> reportTooManyBays(row, existingPorts, room));
    maxKw.ifPresent(limit -> reportTooMuchPower(row, existingPorts, limit));
    Status status = row.choice("status", Status.class);
    Status existingStatus = row.choice("existing_status", Status.class);
    if (kind.isPresent() && province.isPresent() && gridNode.isPresent() && location.isPresent()) {
      sites.put(
          id,
          new Site(
              sites.size(),
              id,
              row.text("name", id),
              kind.get(),
              province.get(),
              gridNode.get(),
              location.get(),
              bays.orElse(0.0),
              lotBays,
              indoor,
              level,
              maxKw.orElse(0.0),
              existingPorts,
              status,
              existingStatus));
    }
  }

  private static Optional<ParkingLevel> parkingLevel(CsvRow row, boolean indoor) {
    if (!row.has(PARKING_LEVEL)) {
      return Optional.empty();
    }
    ParkingLevel level = row.choice(PARKING_LEVEL, ParkingLevel.class);
    if (!level.fits(indoor)) {
      row.problem(
          "The parking_level (%s) of %s does not fit indoor (%s)."
              .formatted(level.word(), row.subject(), indoor),
          "Maybe indoor must be " + !indoor + ": bays below the ground lie inside a building.");
    }
    return Optional.of(level);
  }

  private void reportTooManyBays(CsvRow row, List<Integer> ports, double room) {
    double taken = 0;
    for (PortType type : portTypes) {
      taken += ports.get(type.index()) * type.bays();
    }
    if (taken > room + TOLERANCE) {
      row.problem(
          "The existing ports of %s take %s bays, more than its bays (%s)."
              .formatted(row.subject(), Range.plain(taken), Range.plain(room)),
          "Maybe an existing_ column counts guns or places, not ports.");
    }
  }

  private static void reportTooSmallLot(CsvRow row, double lotBays, double room) {
    if (row.has(LOT_BAYS) && lotBays < room) {
      row.problem(
          "The lot_bays (%s) of %s must not be less than its bays (%s)."
              .formatted(Range.plain(lotBays), row.subject(), Range.plain(room)),
          "Maybe the two are swapped: bays are those of the lot that ports may take.");
    }
  }

  private void reportTooMuchPower(CsvRow row, List<Integer> ports, double limitKw) {
    double connectedKw = 0;
    for (PortType type : portTypes) {
      connectedKw += ports.get(type.index()) * type.powerKw();
    }
    if (connectedKw > limitKw + TOLERANCE) {
      row.problem(
          "The existing ports of %s connect %s kW, more than its max_kw (%s)."
              .formatted(row.subject(), Range.plain(connectedKw), Range.plain(limitKw)),
          "Maybe max_kw does not include the existing ports.");
    }
  }
}
