package org.chargeplan.realism;

import java.util.List;
import java.util.Set;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Province;
import org.chargeplan.region.SiteKind;
import org.chargeplan.region.Status;
import org.chargeplan.region.VehicleClass;

/**
 * A published figure of what exists.
 *
 * @param measure what was counted
 * @param vehicleClass the class of vehicles whose ports were counted
 * @param place name of the place for people
 * @param provinces the provinces that make it; none where it is the country
 * @param siteKinds the kinds of sites that were counted; none where all were
 * @param corridors the corridors along which sites were counted; none where all were
 * @param value the count, or the share from 0 to 1
 * @param date when, as the source has it: a day, month or year; may be empty
 * @param status published, or derived from published figures
 * @param source who published it
 */
public record Observation(
    Measure measure,
    VehicleClass vehicleClass,
    String place,
    Set<Province> provinces,
    Set<SiteKind> siteKinds,
    List<Corridor> corridors,
    double value,
    String date,
    Status status,
    String source) {

  public Observation {
    provinces = Set.copyOf(provinces);
    siteKinds = Set.copyOf(siteKinds);
    corridors = List.copyOf(corridors);
  }

  /** Whether it is of the country and all its sites. */
  boolean isOfCountry() {
    return provinces.isEmpty() && siteKinds.isEmpty() && corridors.isEmpty();
  }

  /** Whether it is of provinces, and all their sites. */
  boolean isOfProvinces() {
    return !provinces.isEmpty() && siteKinds.isEmpty() && corridors.isEmpty();
  }

  /** Whether another one was counted in the same way on the same date, maybe elsewhere. */
  boolean isLike(Observation other) {
    return measure == other.measure
        && vehicleClass.equals(other.vehicleClass)
        && date.equals(other.date);
  }
}
