package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.input.Fields;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.SiteKind;

/**
 * Chooses sites. Fields, all optional: {@code province}, {@code site_kinds} (a list), {@code
 * except_kinds} (a list), {@code indoor} (true or false), {@code parking_levels} (a list), {@code
 * min_bays} (car bays of the entire lot). A kind that other regions have, but not this one, chooses
 * no site.
 *
 * @param province the province, empty for all
 * @param kinds the kinds of sites chosen
 * @param indoor whether the bays lie inside a building, empty for both
 * @param levels the levels of the bays, known or assumed; empty for all
 * @param minBays least car bays of the lot
 */
record SiteFilter(
    Optional<Province> province,
    Set<SiteKind> kinds,
    Optional<Boolean> indoor,
    List<ParkingLevel> levels,
    double minBays) {

  private static final double MOST_BAYS = 100_000;

  static SiteFilter read(Fields fields, Region region) {
    Optional<Boolean> indoor =
        fields.has("indoor") ? Optional.of(fields.flag("indoor", true)) : Optional.empty();
    return new SiteFilter(
        province(fields, region),
        kinds(fields, region),
        indoor,
        fields.choices("parking_levels", ParkingLevel.class),
        fields.number("min_bays", 0, MOST_BAYS, 0));
  }

  private static Optional<Province> province(Fields fields, Region region) {
    String id = fields.text("province", "");
    Optional<Province> province = region.findProvince(id);
    boolean provincesAreKnown = !region.provinces().isEmpty();
    if (provincesAreKnown && !id.isEmpty() && province.isEmpty()) {
      fields.problem(
          "province",
          "The province (" + id + ") is not one of the region's.",
          "Maybe its id in provinces.csv differs.");
    }
    return province;
  }

  private static Set<SiteKind> kinds(Fields fields, Region region) {
    List<String> only = ids(fields, "site_kinds", region);
    List<String> except = ids(fields, "except_kinds", region);
    return region.siteKinds().stream()
        .filter(kind -> only.isEmpty() || only.contains(kind.id()))
        .filter(kind -> !except.contains(kind.id()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> ids(Fields fields, String key, Region region) {
    List<String> ids = fields.texts(key, List.of());
    for (String id : ids) {
      if (!SiteKind.isKnown(id, region.siteKinds())) {
        fields.problem(
            key,
            "The kind of site (" + id + ") is not one of the region's.",
            SiteKind.hint(id, region.siteKinds()));
      }
    }
    return ids;
  }

  /** Whether it chooses all sites. */
  boolean acceptsAll(Region region) {
    return province.isEmpty()
        && kinds.size() == region.siteKinds().size()
        && indoor.isEmpty()
        && levels.isEmpty()
        && minBays == 0;
  }

  boolean accepts(Site site) {
    return acceptsPlace(site) && (province.isEmpty() || province.get().equals(site.province()));
  }

  /** Whether it chooses a site, whatever its province. */
  boolean acceptsPlace(Site site) {
    return kinds.contains(site.kind())
        && (indoor.isEmpty() || indoor.get() == site.indoor())
        && (levels.isEmpty() || levels.contains(site.baysLevel()))
        && site.lotBays() >= minBays;
  }
}
