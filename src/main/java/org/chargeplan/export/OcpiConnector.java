package org.chargeplan.export;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chargeplan.input.Problems;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;

/**
 * A connector as OCPI 2.2.1 describes it (Locations module, 8.3.3). A region gives plugs and power;
 * voltage and current are what such plugs usually have, and assumed.
 *
 * @param standard a {@code ConnectorType}
 * @param format {@code SOCKET} or {@code CABLE}
 * @param powerType a {@code PowerType}
 * @param maxVoltageV highest voltage, from line to neutral with three phases
 * @param maxAmperageA highest current
 * @param maxPowerW highest power
 */
record OcpiConnector(
    String standard,
    String format,
    String powerType,
    int maxVoltageV,
    int maxAmperageA,
    int maxPowerW) {

  /** Line to neutral (IEC 60038). */
  private static final int AC_V = 230;

  /** With one phase cars charge at 32 A at most, which is 7.4 kW. */
  private static final double MOST_ON_ONE_PHASE_KW = 7.4;

  /** The battery of a usual car: direct current at a given power is reckoned at this voltage. */
  private static final int BATTERY_V = 400;

  private static final String TYPE_1 = "IEC_62196_T1";

  /** {@code ConnectorType} of OCPI 2.2.1 (8.4.5). */
  private static final Set<String> STANDARDS = Set.copyOf(standards());

  private static List<String> standards() {
    return Stream.of(
            Stream.of("CHADEMO", "CHAOJI", "GBT_AC", "GBT_DC", "TESLA_R", "TESLA_S"),
            IntStream.rangeClosed('A', 'O').mapToObj(letter -> "DOMESTIC_" + (char) letter),
            Stream.of("single_16", "three_16", "three_32", "three_64").map("IEC_60309_2_"::concat),
            Stream.of("T1", "T1_COMBO", "T2", "T2_COMBO", "T3A", "T3C").map("IEC_62196_"::concat),
            Stream.of("5_20", "6_30", "6_50", "10_30", "10_50", "14_30", "14_50")
                .map("NEMA_"::concat),
            Stream.of("PANTOGRAPH_BOTTOM_UP", "PANTOGRAPH_TOP_DOWN"))
        .flatMap(each -> each)
        .toList();
  }

  /** Whether a port has a connector at all: a swap cabinet has none. */
  static boolean hasAny(PortType type) {
    return type.group() != PortGroup.SWAP && !type.plugs().isEmpty();
  }

  /** The connectors of a port, of which one is used at a time. */
  static List<OcpiConnector> of(PortType type) {
    return type.plugs().stream().map(plug -> of(type, standard(plug))).toList();
  }

  /**
   * Reports the plugs of a region that OCPI doesn't know.
   *
   * @param problems takes them
   */
  static void check(Region region, Problems problems) {
    for (PortType type : region.portTypes()) {
      for (String plug : hasAny(type) ? type.plugs() : List.<String>of()) {
        if (!STANDARDS.contains(standard(plug))) {
          problems.add(
              "region.yaml",
              0,
              "The plug ("
                  + plug
                  + ") of port type ("
                  + type.id()
                  + ") is not a connector type of OCPI 2.2.1.",
              "Maybe IEC_62196_T2 or IEC_62196_T2_COMBO; see its ConnectorType.");
        }
      }
    }
  }

  /** Regions write in capitals what OCPI writes with small letters in one family of plugs. */
  private static String standard(String plug) {
    return STANDARDS.stream().filter(plug::equalsIgnoreCase).findFirst().orElse(plug);
  }

  private static OcpiConnector of(PortType type, String plug) {
    int powerW = (int) Math.round(type.powerKw() * 1000);
    if (type.group() == PortGroup.DC) {
      int ampere = Math.min(mostDcA(plug), amperes(powerW, BATTERY_V));
      return new OcpiConnector(plug, "CABLE", "DC", mostDcV(plug), ampere, powerW);
    }
    boolean onePhase = isOnePhase(plug) || type.powerKw() <= MOST_ON_ONE_PHASE_KW;
    return new OcpiConnector(
        plug,
        plug.equals(TYPE_1) ? "CABLE" : "SOCKET", // Type 1 has no socket at the post.
        onePhase ? "AC_1_PHASE" : "AC_3_PHASE",
        AC_V,
        amperes(powerW, onePhase ? AC_V : 3 * AC_V),
        powerW);
  }

  private static boolean isOnePhase(String plug) {
    return plug.startsWith("DOMESTIC_")
        || plug.startsWith("NEMA_")
        || plug.contains("_single_")
        || plug.equals(TYPE_1);
  }

  private static int amperes(int powerW, int volts) {
    return Math.max(1, Math.round((float) powerW / volts));
  }

  /** Highest voltage of a plug for direct current: CCS and ChaoJi 1,000 V, the others less. */
  private static int mostDcV(String plug) {
    return switch (plug) {
      case "CHADEMO", "TESLA_R", "TESLA_S" -> 500;
      case "GBT_DC" -> 750;
      default -> 1000;
    };
  }

  /** Highest current of a plug for direct current: CHAdeMO 2.0, GB/T 20234.3, CCS. */
  private static int mostDcA(String plug) {
    return switch (plug) {
      case "CHADEMO" -> 400;
      case "GBT_DC" -> 250;
      default -> 500;
    };
  }
}
