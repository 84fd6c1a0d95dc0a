package org.chargeplan.importer.recipe;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;

/**
 * How candidate places come from tables.
 *
 * @param mergeWithinM rows of one kind and one name that lie so near are one place
 * @param mostBays most bays of a place
 * @param mostKw most connected power of a place
 * @param kinds how each kind of place is found
 */
record SiteSpec(double mergeWithinM, double mostBays, double mostKw, List<SiteKindSpec> kinds) {

  static SiteSpec read(Fields fields, Map<String, TableSpec> tables, RegionFrame frame) {
    SiteSpec spec =
        new SiteSpec(
            fields.number("merge_within_m", 0, 100_000),
            fields.number("most_bays", 1, 100_000),
            fields.number("most_kw", 1, 1e6),
            fields.list("kinds").stream().map(f -> SiteKindSpec.read(f, tables, frame)).toList());
    Set<String> ids = new HashSet<>();
    for (SiteKindSpec kind : spec.kinds) {
      if (isUntabled(kind) && !ids.add(kind.names().id().text())) {
        fields.problem(
            "kinds",
            "The id (" + kind.names().id().text() + ") must be that of one kind of sites only.",
            "Maybe " + kind.kind() + "-" + (kind.search().eachZone() ? "{id}" : "{cell}") + ".");
      }
    }
    fields.rejectUnknown();
    return spec;
  }

  private static boolean isUntabled(SiteKindSpec kind) {
    return kind.search().perCell().isPresent() || kind.search().eachZone();
  }

  /** Whether some places have more car bays than ports may take. */
  boolean hasLots() {
    return kinds.stream().anyMatch(kind -> kind.size().shareOfLot() < 1);
  }
}
