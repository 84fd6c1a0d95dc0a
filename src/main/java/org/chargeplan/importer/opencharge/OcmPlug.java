package org.chargeplan.importer.opencharge;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chargeplan.importer.model.AlternatingCurrent;
import org.chargeplan.importer.model.TwoWheelerOutlets;

/**
 * The kinds of connectors of Open Charge Map, by the {@code ConnectionTypes} of its reference data
 * (data/referencedata.json of github.com/openchargemap/ocm-export), with the most power that each
 * can give: volts by amperes of the standard.
 */
enum OcmPlug {
  UNKNOWN(0, "unknown connector", Use.ANY, AlternatingCurrent.MOST_KW, 1000),
  TYPE_1(1, "Type 1", Use.ANY, 19.2, 0),
  CHADEMO(2, "CHAdeMO", Use.DIRECT, 0, 400),
  BS_1363(3, "BS 1363", Use.HOUSEHOLD),
  BLUE_COMMANDO(4, "Blue Commando", Use.ANY, 14.5, 0),
  LARGE_PADDLE(5, "large paddle", Use.ANY, 50, 0),
  SMALL_PADDLE(6, "small paddle", Use.ANY, 7.7, 0),
  AVCON(7, "Avcon", Use.ANY, 12, 0),
  ROADSTER(8, "Tesla Roadster", Use.ANY, 17, 0),
  NEMA_5_20(9, "NEMA 5-20", Use.HOUSEHOLD),
  NEMA_14_30(10, "NEMA 14-30", Use.ANY, 7.2, 0),
  NEMA_14_50(11, "NEMA 14-50", Use.ANY, 12, 0),
  EUROPLUG(13, "Europlug", Use.HOUSEHOLD),
  NEMA_6_20(14, "NEMA 6-20", Use.ANY, 4.8, 0),
  NEMA_6_15(15, "NEMA 6-15", Use.ANY, 3.6, 0),
  CEE_3(16, "CEE 3-pin", Use.ANY, 14.5, 0),
  // 125 A of three phases.
  CEE_5(17, "CEE 5-pin", Use.ANY, 87, 0),
  CEE_7(18, "CEE 7-pin", Use.ANY, AlternatingCurrent.MOST_KW, 0),
  XLR(21, "XLR", Use.LIGHT_VEHICLES),
  NEMA_5_15(22, "NEMA 5-15", Use.HOUSEHOLD),
  CEE_7_5(23, "CEE 7/5", Use.HOUSEHOLD),
  WIRELESS(24, "wireless charging", Use.ANY, AlternatingCurrent.MOST_KW, 500),
  // Older fast chargers of Tesla in Europe give direct current by it.
  TYPE_2(25, "Type 2", Use.ANY, AlternatingCurrent.MOST_KW, 150),
  TYPE_3C(26, "Type 3C", Use.ANY, AlternatingCurrent.MOST_KW, 0),
  NACS(27, "NACS", Use.DIRECT, 19.2, 1000),
  SCHUKO(28, "Schuko", Use.HOUSEHOLD),
  AS_3112(29, "AS 3112", Use.HOUSEHOLD),
  TESLA(30, "Tesla", Use.ANY, 22, 250),
  TESLA_SWAP(31, "battery swap of cars", Use.NO_CONNECTOR),
  CCS_1(32, "CCS Type 1", Use.DIRECT, 0, 1000),
  CCS_2(33, "CCS Type 2", Use.DIRECT, 0, 1000),
  IEC_60309_3(34, "IEC 60309 3-pin", Use.ANY, 14.5, 0),
  IEC_60309_5(35, "IEC 60309 5-pin", Use.ANY, 87, 0),
  TYPE_3A(36, "Type 3A", Use.LIGHT_VEHICLES),
  TYPE_2_CABLE(1036, "Type 2 with cable", Use.ANY, AlternatingCurrent.MOST_KW, 150),
  SWISS(1037, "T13", Use.HOUSEHOLD),
  GB_T_AC(1038, "GB/T AC", Use.ANY, AlternatingCurrent.MOST_KW, 0),
  GB_T_AC_CABLE(1039, "GB/T AC with cable", Use.ANY, AlternatingCurrent.MOST_KW, 0),
  GB_T_DC(1040, "GB/T DC", Use.DIRECT, 0, 1000),
  AS_3123(1041, "AS/NZS 3123", Use.ANY, AlternatingCurrent.MOST_KW, 0),
  NEMA_TT_30(1042, "NEMA TT-30", Use.ANY, 3.6, 0),
  TYPE_M(1043, "Type M", Use.HOUSEHOLD);

  /** Who charges by it, and how. */
  enum Use {
    /** Cars; the current is that which the source says, or the one that the power needs. */
    ANY,
    /** Cars, by direct current where nothing says otherwise. */
    DIRECT,
    /** A socket of homes. */
    HOUSEHOLD,
    /** A socket of scooters and other light vehicles. */
    LIGHT_VEHICLES,
    /** Nothing that charges a vehicle. */
    NO_CONNECTOR
  }

  private static final Map<Integer, OcmPlug> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(plug -> plug.id, Function.identity()));

  private final int id;
  private final String title;
  private final Use use;
  private final double mostAcKw;
  private final double mostDcKw;

  OcmPlug(int id, String title, Use use, double mostAcKw, double mostDcKw) {
    this.id = id;
    this.title = title;
    this.use = use;
    this.mostAcKw = mostAcKw;
    this.mostDcKw = mostDcKw;
  }

  OcmPlug(int id, String title, Use use) {
    this(id, title, use, TwoWheelerOutlets.MOST_KW, 0);
  }

  /** The connector of an id; {@link #UNKNOWN} where the reference data lack it. */
  static OcmPlug of(int id) {
    return BY_ID.getOrDefault(id, UNKNOWN);
  }

  /** Its name for people. */
  String title() {
    return title;
  }

  Use use() {
    return use;
  }

  /** Whether it is a socket of homes or of light vehicles, not one for cars. */
  boolean isSocket() {
    return use == Use.HOUSEHOLD || use == Use.LIGHT_VEHICLES;
  }

  /** Whether it gives one current as often as the other. */
  boolean givesBoth() {
    return this == UNKNOWN || this == TESLA;
  }

  /** The most power of alternating current, in kW; 0 where it gives none. */
  double mostAcKw() {
    return mostAcKw;
  }

  /** The most power of direct current, in kW; 0 where it gives none. */
  double mostDcKw() {
    return mostDcKw;
  }
}
