package org.chargeplan.importer.osm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of socket by its name in OpenStreetMap, as in {@code socket:type2}; the names are those of
 * its wiki's page Key:socket and their common variants.
 *
 * @param kind what it gives
 * @param usualKw the power that is usual where none is given, in kW; assumed
 * @param mostKw no such socket gives more, in kW
 */
record OsmPlug(Kind kind, double usualKw, double mostKw) {

  /** What a socket gives, and to which vehicles. */
  enum Kind {
    /** Direct current. */
    DIRECT,
    /** Direct current by a plug that posts have beside one of CCS. */
    DIRECT_BESIDE_CCS,
    /** Direct current, or alternating where the power is low. */
    EITHER,
    /** Alternating current. */
    ALTERNATING,
    /** A household socket. */
    HOUSEHOLD,
    /** The megawatt plug of trucks. */
    TRUCK,
    /** A plug of electric bicycles. */
    BICYCLE
  }

  /** A plug for both currents gives alternating current up to here, in kW. */
  private static final double MOST_OF_BOTH_KW = 22;

  private static final Map<String, OsmPlug> BY_NAME = byName();

  /** Names with many members: sockets by country, and by current. */
  private static final Map<Pattern, OsmPlug> BY_FAMILY = byFamily();

  private static Map<String, OsmPlug> byName() {
    Map<String, OsmPlug> plugs = new LinkedHashMap<>();
    OsmPlug combo = new OsmPlug(Kind.DIRECT, 50, 1000);
    List.of("ccs", "ccs1", "ccs2", "type2_combo", "type1_combo", "type2_ccs", "type1_ccs")
        .forEach(name -> plugs.put(name, combo));
    plugs.put("nacs", new OsmPlug(Kind.EITHER, 150, 1000));
    plugs.put("tesla_supercharger", new OsmPlug(Kind.DIRECT_BESIDE_CCS, 120, 500));
    plugs.put("tesla_supercharger_ccs", new OsmPlug(Kind.DIRECT, 150, 500));
    plugs.put("chademo", new OsmPlug(Kind.DIRECT_BESIDE_CCS, 50, 900));
    plugs.put("chaoji", new OsmPlug(Kind.DIRECT, 120, 900));
    plugs.put("gb_dc", new OsmPlug(Kind.DIRECT, 60, 1000));
    plugs.put("mcs", new OsmPlug(Kind.TRUCK, 1000, 4500));
    OsmPlug threePhases = new OsmPlug(Kind.ALTERNATING, 11, 44);
    List.of("type2", "type2_cable", "type3", "type3c").forEach(n -> plugs.put(n, threePhases));
    plugs.put("type3a", new OsmPlug(Kind.ALTERNATING, 3.7, 7.4));
    OsmPlug onePhase = new OsmPlug(Kind.ALTERNATING, 7.4, 20);
    List.of("type1", "type1_cable").forEach(name -> plugs.put(name, onePhase));
    plugs.put("gb_ac", new OsmPlug(Kind.ALTERNATING, 7.4, 28));
    plugs.put("cee_blue", new OsmPlug(Kind.ALTERNATING, 3.7, 14.5));
    plugs.put("cee_red_32a", new OsmPlug(Kind.ALTERNATING, 22, 23));
    plugs.put("cee_red_63a", new OsmPlug(Kind.ALTERNATING, 43, 44));
    plugs.put("cee_red_125a", new OsmPlug(Kind.ALTERNATING, 86, 87));
    plugs.put("sev1011_t15", new OsmPlug(Kind.HOUSEHOLD, 5.5, 7));
    plugs.put("sev1011_t25", new OsmPlug(Kind.HOUSEHOLD, 11, 11.5));
    return plugs;
  }

  private static Map<Pattern, OsmPlug> byFamily() {
    Map<Pattern, OsmPlug> plugs = new LinkedHashMap<>();
    plugs.put(Pattern.compile("tesla.*"), new OsmPlug(Kind.ALTERNATING, 11, MOST_OF_BOTH_KW));
    plugs.put(Pattern.compile("cee.*"), new OsmPlug(Kind.ALTERNATING, 11, 44));
    plugs.put(Pattern.compile("nema_?(?:6|10|14|tt).*"), new OsmPlug(Kind.ALTERNATING, 7.4, 20));
    plugs.put(
        Pattern.compile(
            "schuko|bs_?1363|as_?3112|nema.*|sev_?1011.*|type_?[a-n]|nbr_?14136|domestic"),
        new OsmPlug(Kind.HOUSEHOLD, 2.3, 4.2));
    plugs.put(
        Pattern.compile("(?:bosch|shimano|panasonic|yamaha|energybus|xlr|rosenberger|usb).*"),
        new OsmPlug(Kind.BICYCLE, 0.2, 2));
    return plugs;
  }

  /** The plug of a name, in any case; nothing where the name is not known. */
  static Optional<OsmPlug> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name))
        .or(
            () ->
                BY_FAMILY.entrySet().stream()
                    .filter(family -> family.getKey().matcher(name).matches())
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  /** Whether only cars have such a plug. */
  boolean isOfCars() {
    return isDirect(usualKw) || kind == Kind.ALTERNATING;
  }

  /** Whether it gives direct current at a power. */
  boolean isDirect(double kw) {
    return kind == Kind.DIRECT
        || kind == Kind.DIRECT_BESIDE_CCS
        || (kind == Kind.EITHER && kw > MOST_OF_BOTH_KW);
  }
}
