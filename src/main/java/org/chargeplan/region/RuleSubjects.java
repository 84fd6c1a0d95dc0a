package org.chargeplan.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chargeplan.input.Fields;

/**
 * What a rule looks at: corridors, sites or zones. One that finds none of them in a region requires
 * nothing there, which a reader should not take for a rule that is kept.
 */
public final class RuleSubjects {

  private static final String INDOOR_LIMIT = "indoor-limit";
  private static final Set<String> OF_SITES =
      Set.of(
          "port-target",
          "open-sites",
          "fleet-ratio",
          "bay-quota",
          INDOOR_LIMIT,
          "power-cap",
          "stored-energy",
          "plug-set");
  private static final Set<String> OF_ZONES = Set.of("coverage", "nearest-access");

  private RuleSubjects() {}

  /** The rules in force that have nothing to look at, by id, and why, in words. */
  public static Map<String, String> missing(Region region) {
    Map<String, String> missing = new LinkedHashMap<>();
    region.rules().stream()
        .filter(rule -> rule.isOn() && region.phases().stream().anyMatch(rule::holdsAt))
        .forEach(rule -> missing(rule, region).ifPresent(why -> missing.put(rule.id(), why)));
    return missing;
  }

  /** Why a rule has nothing to look at, in words; nothing where it has something. */
  public static Optional<String> missing(RuleSpec rule, Region region) {
    Fields fields = rule.fields();
    if (rule.type().equals("corridor-spacing")) {
      return missingCorridors(fields, region);
    }
    if (OF_SITES.contains(rule.type())) {
      boolean indoorOnly = rule.type().equals(INDOOR_LIMIT);
      return missingSites(fields, region, site -> !indoorOnly || site.indoor());
    }
    if (rule.type().equals("type-mix")) {
      return missingSites(fields.fieldsOrEmpty("among"), region, site -> true);
    }
    return OF_ZONES.contains(rule.type()) ? missingZones(fields, region) : Optional.empty();
  }

  private static Optional<String> missingCorridors(Fields fields, Region region) {
    List<String> ids = fields.texts("corridors", List.of());
    List<String> networks = fields.texts("networks", List.of());
    Predicate<Corridor> isChosen =
        corridor ->
            (ids.isEmpty() || ids.contains(corridor.id()))
                && (networks.isEmpty() || networks.contains(corridor.network()));
    if (region.corridors().isEmpty()) {
      return Optional.of("the region has no corridors");
    }
    return region.corridors().stream().anyMatch(isChosen)
        ? Optional.empty()
        : Optional.of("no corridor is of network " + String.join(" or ", networks));
  }

  private static Optional<String> missingSites(
      Fields fields, Region region, Predicate<Site> canApply) {
    List<String> only = fields.texts("site_kinds", List.of());
    List<String> except = fields.texts("except_kinds", List.of());
    Optional<Boolean> indoor =
        fields.has("indoor") ? Optional.of(fields.flag("indoor", true)) : Optional.empty();
    List<ParkingLevel> levels = fields.choices("parking_levels", ParkingLevel.class);
    double minBays = fields.number("min_bays", 0, Double.MAX_VALUE, 0);
    String province = fields.text("province", "");
    boolean isAny =
        region.sites().stream()
            .filter(canApply)
            .filter(site -> only.isEmpty() || only.contains(site.kind().id()))
            .filter(site -> !except.contains(site.kind().id()))
            .filter(site -> indoor.isEmpty() || indoor.get() == site.indoor())
            .filter(site -> levels.isEmpty() || levels.contains(site.baysLevel()))
            .filter(site -> site.lotBays() >= minBays)
            .anyMatch(site -> province.isEmpty() || province.equals(site.province().id()));
    return isAny || region.sites().isEmpty()
        ? Optional.empty()
        : Optional.of("no site is of the kinds and places that it names");
  }

  private static Optional<String> missingZones(Fields fields, Region region) {
    String province = fields.text("province", "");
    double least = fields.number("min_people_per_km2", 0, Double.MAX_VALUE, 0);
    boolean isAny =
        region.zones().stream()
            .filter(zone -> province.isEmpty() || province.equals(zone.province().id()))
            .anyMatch(zone -> least == 0 || zone.population() >= least * zone.areaKm2());
    return isAny || region.zones().isEmpty()
        ? Optional.empty()
        : Optional.of("no zone is as dense, or in the province, as it asks");
  }
}
