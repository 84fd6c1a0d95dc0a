package org.chargeplan.importer.recipe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Location;

/**
 * How places of one kind are found, and what they can hold.
 *
 * @param kind id of the kind
 * @param search where they are found
 * @param names how they are called
 * @param size what they can hold
 */
record SiteKindSpec(String kind, SiteSearch search, SiteNames names, SiteSize size) {

  static SiteKindSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    String kind = Keys.known(fields, "kind", frame.siteKinds().keySet());
    SiteSearch search = SiteSearch.read(fields, tables, frame);
    SiteNames names = SiteNames.read(fields, kind, search);
    SiteSize size = SiteSize.read(fields, kind);
    fields.rejectUnknown();
    return new SiteKindSpec(kind, search, names, size);
  }

  /**
   * The place of a row.
   *
   * @param values the row's values by column
   * @param zone name of the zone it is in
   * @param counted what the row counts
   */
  CandidateSite candidate(
      UnaryOperator<String> values,
      String zone,
      double counted,
      String province,
      Location location) {
    double bays = size.bays(counted);
    return new CandidateSite(
        names.id().fill(values),
        names.name(values, zone, counted),
        kind,
        province,
        location,
        bays,
        size.lotBays(bays),
        size.kw(counted, bays),
        size.indoor(),
        Optional.empty(),
        size.status());
  }

  /** The columns that are needed of the table, those of the id first. */
  List<String> columns() {
    Set<String> columns = new LinkedHashSet<>(names.id().names());
    columns.addAll(search.columns());
    columns.addAll(names.name().names());
    columns.addAll(names.nameOfMany().names());
    columns.removeAll(List.of(SiteNames.COUNT, SiteNames.ZONE, ""));
    return List.copyOf(columns);
  }
}
