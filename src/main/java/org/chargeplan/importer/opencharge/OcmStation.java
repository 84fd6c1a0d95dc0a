package org.chargeplan.importer.opencharge;

import java.util.Comparator;
import java.util.Map;
import org.chargeplan.importer.model.ChargingStation;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.Location;

/**
 * A station of Open Charge Map that can be taken, with what distinguishes it from its neighbours.
 *
 * @param id its number on the map
 * @param station its place and ports
 * @param remarks what happened to its connectors, and to how many
 * @param doubts powers of its connectors that can't be right
 * @param operator id of its operator; 0 and {@value #NO_OPERATOR} where that is unknown
 * @param reference the operator's name for it; empty where there is none
 * @param providerId id of the data provider; 0 where it is unknown
 * @param providerReference the provider's name for it; empty where there is none
 * @param provider title of the data provider
 * @param licence the provider's licence; empty where the map has none
 * @param quality the map's level of data quality, the higher the better
 * @param verified when somebody confirmed it, as in ISO 8601; empty where nobody did
 */
record OcmStation(
    long id,
    ChargingStation station,
    Map<String, Integer> remarks,
    OcmDoubts doubts,
    int operator,
    String reference,
    int providerId,
    String providerReference,
    String provider,
    String licence,
    int quality,
    String verified) {

  /** The id of "(Unknown Operator)". */
  static final int NO_OPERATOR = 1;

  /** Stations of contributors by hand. */
  private static final int CONTRIBUTORS = 1;

  /** Of two that are one, the better first: of a known operator, of better data, newer. */
  static final Comparator<OcmStation> BEST_FIRST =
      Comparator.comparing((OcmStation each) -> each.hasOperator() ? 0 : 1)
          .thenComparing(Comparator.comparing(OcmStation::quality).reversed())
          .thenComparing(Comparator.comparing(OcmStation::verified).reversed())
          .thenComparing(OcmStation::id);

  static OcmStation of(OcmThing poi, Location place, OcmPorts ports) {
    long id = (long) poi.number("ID").orElseThrow();
    OcmThing provider = poi.thing("DataProvider");
    int providerId = poi.id("DataProvider");
    String title = provider.text("Title");
    return new OcmStation(
        id,
        new ChargingStation(
            "ocm" + id,
            poi.thing("AddressInfo").text("Title"),
            place,
            ports.byType(),
            ports.status()),
        ports.remarks(),
        ports.doubts(),
        poi.id("Operator", "OperatorInfo"),
        poi.text("OperatorsReference"),
        providerId,
        poi.text("DataProvidersReference"),
        !title.isEmpty()
            ? title
            : providerId == CONTRIBUTORS
                ? "Open Charge Map Contributors"
                : "data provider " + providerId + " of the map",
        ValueText.cleaned(provider.text("License")),
        poi.count("DataQualityLevel"),
        poi.text("DateLastVerified"));
  }

  private boolean hasOperator() {
    return operator > NO_OPERATOR;
  }

  /**
   * Whether a station near to this one is the same, listed twice: with the same ports, of the same
   * operator or of one that is unknown, and without a reference that differs. A data provider does
   * not list a station twice, unless by its name.
   */
  boolean isTwinOf(OcmStation other) {
    boolean mayBeOfOneOperator =
        !hasOperator() || !other.hasOperator() || operator == other.operator;
    boolean isOfOneProvider = providerId != 0 && providerId == other.providerId;
    return station.portsByType().equals(other.station.portsByType())
        && mayBeOfOneOperator
        && !differ(reference, other.reference)
        && !(isOfOneProvider && differ(providerReference, other.providerReference))
        && (!isOfOneProvider || station.name().equalsIgnoreCase(other.station.name()));
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other);
  }
}
