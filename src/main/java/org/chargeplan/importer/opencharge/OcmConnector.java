package org.chargeplan.importer.opencharge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * Connectors of one kind at a station of Open Charge Map, an item of its {@code Connections}.
 *
 * <p>The ids are those of the map's reference data ({@code /v3/referencedata}, also
 * data/referencedata.json of github.com/openchargemap/ocm-export): current types 10 and 20 are
 * alternating current of one and three phases, 30 is direct current; connection types 2 CHAdeMO, 27
 * Tesla Supercharger, 32 and 33 CCS, 1040 GB/T DC; level 3 is 40 kW and more. {@code PowerKW} is
 * the peak power of one, {@code Quantity} how many there are ("optional summary number of equipment
 * items").
 *
 * @param group group of port types, {@code ac} or {@code dc}
 * @param kw peak power of one
 * @param count how many there are
 */
record OcmConnector(String group, double kw, int count) {

  private static final int DIRECT_CURRENT = 30;
  private static final Set<Integer> ALTERNATING_CURRENT = Set.of(10, 20);
  private static final Set<Integer> DIRECT_CURRENT_PLUGS = Set.of(2, 27, 32, 33, 1040);
  private static final int FAST_LEVEL = 3;

  /** No plug of alternating current gives more: 63 A of three phases. */
  private static final double MOST_AC_KW = 43.6;

  /** The power that is usual where none is given, as for OpenStreetMap. */
  private static final Map<String, Double> USUAL_KW = Map.of("ac", 11.0, "dc", 50.0);

  private static final double MOST_KW = 10_000;
  private static final int MOST = 1000;

  /** What a station without connectors on the map has: posts of alternating current. */
  static OcmConnector usual(int count) {
    return new OcmConnector("ac", USUAL_KW.get("ac"), Math.min(MOST, count));
  }

  static OcmConnector of(JsonNode connection) {
    double kw = connection.path("PowerKW").asDouble();
    boolean isKnown = kw > 0 && kw <= MOST_KW;
    String group = isDirect(connection, isKnown ? kw : 0) ? "dc" : "ac";
    int quantity = connection.path("Quantity").asInt(1);
    return new OcmConnector(
        group, isKnown ? kw : USUAL_KW.get(group), Math.min(MOST, Math.max(1, quantity)));
  }

  private static boolean isDirect(JsonNode connection, double kw) {
    int current = OcmIds.id(connection, "CurrentType");
    if (current == DIRECT_CURRENT || ALTERNATING_CURRENT.contains(current)) {
      return current == DIRECT_CURRENT;
    }
    return DIRECT_CURRENT_PLUGS.contains(OcmIds.id(connection, "ConnectionType"))
        || kw > MOST_AC_KW
        || (kw == 0 && OcmIds.id(connection, "Level") == FAST_LEVEL);
  }
}
