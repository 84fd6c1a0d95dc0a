package org.chargeplan.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.Suggestion;

/**
 * A kind of place, e.g. a fuel station, with the port types that are allowed there.
 *
 * @param index position in {@link Region#siteKinds()}
 * @param id name used in files
 * @param name name for people
 * @param portTypes types that may be built at such a place, in the region's order
 * @param parkingLevel the level of the bays of such places, where theirs is not known: assumed
 */
public record SiteKind(
    int index,
    String id,
    String name,
    List<PortType> portTypes,
    Optional<ParkingLevel> parkingLevel) {

  /**
   * Ids that mean the same in every region: rules may name them where a region has no such place.
   * The classes of rest stops are those of QCVN 43:2012/BGTVT.
   */
  public static final List<String> STANDARD =
      List.of(
          "apartment",
          "mall",
          "department-store",
          "supermarket",
          "market",
          "hotel",
          "hospital",
          "university",
          "college",
          "school",
          "office",
          "park",
          "community-centre",
          "fuel-station",
          "parking",
          "kerbside",
          "rest-stop-1",
          "rest-stop-2",
          "rest-stop-3",
          "rest-stop-4",
          "rest-stop",
          "depot",
          "terminal",
          "commune-centre",
          "town-centre",
          "industry",
          "tourism");

  public SiteKind {
    portTypes = List.copyOf(portTypes);
  }

  /** Whether a rule may name a kind: one of the region's or a standard one. */
  public static boolean isKnown(String id, Collection<SiteKind> ofRegion) {
    return STANDARD.contains(id) || ofRegion.stream().anyMatch(kind -> kind.id().equals(id));
  }

  /** What was probably meant by an id that is not known. */
  public static String hint(String unknown, Collection<SiteKind> ofRegion) {
    List<String> known = new ArrayList<>(STANDARD);
    ofRegion.forEach(kind -> known.add(kind.id()));
    String near = Suggestion.nearHint(unknown, known);
    return near.isEmpty() ? "Maybe it is missing under site_kinds of region.yaml." : near;
  }
}
