package org.chargeplan.importer.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.ParkingLevel;

/** Zones and sites of tables, without those whose place can't be read. */
final class PlacedRows {

  private PlacedRows() {}

  static List<ZoneDraft> zones(EditableTable table) {
    List<ZoneDraft> all = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      EditableTable.location(row)
          .ifPresent(
              place ->
                  all.add(
                      new ZoneDraft(
                          row.get(EditableTable.ID),
                          row.getOrDefault("name", ""),
                          row.getOrDefault("province", ""),
                          place,
                          EditableTable.number(row, "area_km2"),
                          EditableTable.number(row, "population"),
                          "")));
    }
    return all;
  }

  static List<CandidateSite> sites(EditableTable table) {
    List<CandidateSite> all = new ArrayList<>();
    for (Map<String, String> row : table.rows()) {
      double bays = EditableTable.number(row, "bays");
      EditableTable.location(row)
          .ifPresent(
              place ->
                  all.add(
                      new CandidateSite(
                          row.get(EditableTable.ID),
                          row.getOrDefault("name", ""),
                          row.getOrDefault("kind", ""),
                          row.getOrDefault("province", ""),
                          place,
                          bays,
                          Math.max(bays, EditableTable.number(row, "lot_bays")),
                          EditableTable.number(row, "max_kw"),
                          Boolean.parseBoolean(row.getOrDefault("indoor", "")),
                          ParkingLevel.find(row.getOrDefault("parking_level", "")),
                          LayerRows.status(row.getOrDefault("status", "")))));
    }
    return all;
  }
}
