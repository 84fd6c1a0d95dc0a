package org.chargeplan.importer.model;

import java.util.Optional;
import org.chargeplan.region.Location;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Status;

/**
 * A candidate place.
 *
 * @param id id of the site
 * @param name its name
 * @param kind id of its kind
 * @param province id of its province
 * @param location where it is
 * @param bays bays that ports may take
 * @param lotBays car bays of the entire place
 * @param maxKw most power it can connect
 * @param indoor whether the bays lie inside a building
 * @param parkingLevel the lowest level of its bays; empty where it is not known
 * @param status how far bays and power can be trusted
 */
public record CandidateSite(
    String id,
    String name,
    String kind,
    String province,
    Location location,
    double bays,
    double lotBays,
    double maxKw,
    boolean indoor,
    Optional<ParkingLevel> parkingLevel,
    Status status) {

  /** One place of this and another, which holds what both hold. */
  public CandidateSite with(CandidateSite other) {
    return new CandidateSite(
        id,
        name,
        kind,
        province,
        location,
        bays + other.bays,
        lotBays + other.lotBays,
        maxKw + other.maxKw,
        indoor,
        parkingLevel,
        status);
  }

  /** The place with bays and power cut to the most there may be. */
  public CandidateSite atMost(double mostBays, double mostKw) {
    return new CandidateSite(
        id,
        name,
        kind,
        province,
        location,
        Math.min(bays, mostBays),
        lotBays,
        Math.min(maxKw, mostKw),
        indoor,
        parkingLevel,
        status);
  }

  /** The place with at least so many bays and so much power. */
  public CandidateSite holding(double leastBays, double leastKw) {
    double held = Math.max(bays, leastBays);
    return new CandidateSite(
        id,
        name,
        kind,
        province,
        location,
        held,
        Math.max(lotBays, held),
        Math.max(maxKw, leastKw),
        indoor,
        parkingLevel,
        status);
  }
}
