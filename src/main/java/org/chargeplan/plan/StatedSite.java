package org.chargeplan.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan file states about a site. Columns of ports are named by {@link PortColumns}.
 *
 * @param line line of the file
 * @param lon longitude in degrees, WGS 84
 * @param lat latitude in degrees, WGS 84
 * @param texts texts by property
 * @param numbers numbers by property, columns of ports among them
 */
public record StatedSite(
    int line, double lon, double lat, Map<String, String> texts, Map<String, Double> numbers) {

  /** Property: id of the site. */
  public static final String SITE = "site";

  /** Property: name for people. */
  public static final String NAME = "name";

  /** Property: id of the site kind. */
  public static final String KIND = "kind";

  /** Property: id of the province. */
  public static final String PROVINCE = "province";

  /** Property: id of the grid node. */
  public static final String GRID_NODE = "grid_node";

  /** Property: lowest level of the bays; absent where it is not known. */
  public static final String PARKING_LEVEL = "parking_level";

  /** Property: id of the first phase in which ports are built; absent where none are. */
  public static final String FIRST_PHASE = "first_phase";

  /** Property: id of the connection class at the end of the last phase. */
  public static final String CONNECTION_CLASS = "connection_class";

  /** Property: ports at the end of the last phase. */
  public static final String PORTS_TOTAL = "ports_total";

  /** Property: ports built in all phases. */
  public static final String NEW_PORTS = "new_ports";

  /** Property: nominal power in kW at the end of the last phase. */
  public static final String POWER_KW = "power_kw";

  /** Property: capital in USD of ports and connection, of all phases. */
  public static final String CAPEX_USD = "capex_usd";

  /** Property: id of the corridor that the site lies beside; absent where it lies beside none. */
  public static final String CORRIDOR = "corridor";

  /** Property: kilometres along that corridor. */
  public static final String CHAINAGE_KM = "chainage_km";

  /** Property: months of the site's permit chain; absent without such a rule or new ports. */
  public static final String PERMIT_MONTHS = "permit_months";

  /** Property: the longest step on the critical path of that chain. */
  public static final String HELD_BACK_BY = "held_back_by";

  /**
   * Property: mean wait in minutes at the busiest hour of the last phase, 60 where it is longer;
   * absent where it is unknown.
   */
  public static final String WAIT_MIN = "wait_min";

  /** Property: share of the energy offered in the last phase that is used. */
  public static final String USE_SHARE = "use_share";

  public StatedSite {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** The id of the site. */
  public String id() {
    return texts.getOrDefault(SITE, "");
  }

  /** A text, where it is stated. */
  public Optional<String> findText(String property) {
    return Optional.ofNullable(texts.get(property));
  }

  /** A number, 0 where it is not stated. */
  public double number(String property) {
    return numbers.getOrDefault(property, 0.0);
  }
}
