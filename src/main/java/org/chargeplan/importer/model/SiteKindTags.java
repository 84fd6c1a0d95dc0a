package org.chargeplan.importer.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of candidate site as the map tags it. Every number is assumed: those of the planning
 * defaults of the regions that come with chargeplan.
 *
 * @param kind id of the kind in {@code region.yaml}
 * @param name what a place without a name is called
 * @param key key of the tag
 * @param values its values
 * @param lotBays car bays of a place without more tags
 * @param share share of them that ports may take
 * @param m2PerBay ground for a bay of a place whose area is drawn; 0 where the area has no meaning
 * @param leastM2 smallest area that is such a place
 * @param kw most power to connect, for as many bays as are usual
 * @param indoor whether the bays lie inside a building
 */
public record SiteKindTags(
    String kind,
    String name,
    String key,
    Set<String> values,
    double lotBays,
    double share,
    double m2PerBay,
    double leastM2,
    double kw,
    boolean indoor) {

  /** A bay of 12.5 m2 and as much of the lane to it. */
  private static final double M2_PER_PARKING_BAY = 25;

  /** A shop's footprint for a bay: about three bays for 100 m2. */
  private static final double M2_PER_SHOP_BAY = 35;

  private static final double MOST_BAYS = 500;
  private static final double MOST_KW = 5000;

  /** The kinds; a place is of the first that fits. */
  public static final List<SiteKindTags> ALL =
      List.of(
          of("fuel-station", "fuel station", "amenity", Set.of("fuel"), 4, 1, 0, 480),
          of(
              "rest-area",
              "rest area",
              "highway",
              Set.of("rest_area", "services"),
              40,
              0.25,
              0,
              1000),
          of("parking", "car park", "amenity", Set.of("parking"), 50, 0.4, M2_PER_PARKING_BAY, 500),
          of("mall", "mall", "shop", Set.of("mall"), 300, 0.2, M2_PER_SHOP_BAY, 1500).inside(),
          of(
                  "department-store",
                  "department store",
                  "shop",
                  Set.of("department_store"),
                  100,
                  0.2,
                  M2_PER_SHOP_BAY,
                  500)
              .inside(),
          of(
              "supermarket",
              "supermarket",
              "shop",
              Set.of("supermarket"),
              50,
              0.2,
              M2_PER_SHOP_BAY,
              250),
          of("hospital", "hospital", "amenity", Set.of("hospital"), 100, 0.2, 0, 400),
          of(
              "university",
              "university",
              "amenity",
              Set.of("university", "college"),
              100,
              0.25,
              0,
              500),
          of("market", "market", "amenity", Set.of("marketplace"), 16, 0.5, 0, 150),
          of("hotel", "hotel", "tourism", Set.of("hotel"), 50, 0.2, 0, 250).inside(),
          of("apartment", "apartments", "building", Set.of("apartments"), 100, 0.2, 0, 400)
              .from(1000)
              .inside());

  private static SiteKindTags of(
      String kind,
      String name,
      String key,
      Set<String> values,
      double lotBays,
      double share,
      double m2PerBay,
      double kw) {
    return new SiteKindTags(kind, name, key, values, lotBays, share, m2PerBay, 0, kw, false);
  }

  private SiteKindTags inside() {
    return new SiteKindTags(
        kind, name, key, values, lotBays, share, m2PerBay, leastM2, kw, /* indoor= */ true);
  }

  private SiteKindTags from(double newLeastM2) {
    return new SiteKindTags(
        kind, name, key, values, lotBays, share, m2PerBay, newLeastM2, kw, indoor);
  }

  /** The kind of a place, whoever may use it; nothing where it is of none. */
  public static Optional<SiteKindTags> ofTags(Map<String, String> tags) {
    for (SiteKindTags kind : ALL) {
      if (kind.values.contains(tags.getOrDefault(kind.key, ""))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind of an id, where it has usual figures. */
  public static Optional<SiteKindTags> ofKind(String id) {
    return ALL.stream().filter(kind -> kind.kind.equals(id)).findFirst();
  }

  /** Bays that ports may take, of so many of the entire place. */
  public double baysOf(double lot) {
    return Math.min(MOST_BAYS, Math.max(1, Math.rint(lot * share)));
  }

  /** Most power to connect for so many bays that ports may take. */
  public double kwOf(double bays) {
    return Math.min(MOST_KW, Math.max(kw, kw * bays / (lotBays * share)));
  }

  /** Bays of a place by the area it covers; nothing where the area has no meaning. */
  public Optional<Double> lotOn(double areaM2) {
    double bays = m2PerBay == 0 ? 0 : Math.floor(areaM2 / m2PerBay);
    return bays >= 1 ? Optional.of(bays) : Optional.empty();
  }
}
