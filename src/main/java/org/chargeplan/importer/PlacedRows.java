package org.chargeplan.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Zones and sites of raw tables, without those whose place can't be read. */
final class PlacedRows {

  private PlacedRows() {}

  static List<UserZone> zones(RawTable table) {
    List<UserZone> all = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      RawTable.location(row)
          .ifPresent(
              place ->
                  all.add(
                      new UserZone(
                          row.get(RawTable.ID),
                          row.getOrDefault("name", ""),
                          row.getOrDefault("province", ""),
                          place,
                          RawTable.number(row, "area_km2"),
                          RawTable.number(row, "population"),
                          "")));
    }
    return all;
  }

  static List<Candidate> sites(RawTable table) {
    List<Candidate> all = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      double bays = RawTable.number(row, "bays");
      RawTable.location(row)
          .ifPresent(
              place ->
                  all.add(
                      new Candidate(
                          row.get(RawTable.ID),
                          row.getOrDefault("name", ""),
                          row.getOrDefault("kind", ""),
                          row.getOrDefault("province", ""),
                          place,
                          bays,
                          Math.max(bays, RawTable.number(row, "lot_bays")),
                          RawTable.number(row, "max_kw"),
                          Boolean.parseBoolean(row.getOrDefault("indoor", "")),
                          LayerMending.status(row.getOrDefault("status", "")))));
    }
    return all;
  }
}
