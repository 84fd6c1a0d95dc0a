package org.chargeplan.region;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that a region's rules depend on. Both are written in its files, so that a plan does not
 * change from one day to the next by itself.
 *
 * @param asOf the day of whose law plans are, unless one states another ({@code as_of} of {@code
 *     region.yaml}); empty where plans know every rule, whenever it was issued
 * @param checked the day on which the rules were last compared with the law ({@code checked} of
 *     {@code rules.yaml}); empty where that is not known
 */
public record LawDates(Optional<LocalDate> asOf, Optional<LocalDate> checked) {

  /** No day is known. */
  public static final LawDates UNKNOWN = new LawDates(Optional.empty(), Optional.empty());

  /** Whether the rules were last checked more than a year before a day. */
  public boolean areOutdatedAt(LocalDate day) {
    return checked.isPresent() && checked.get().plusYears(1).isBefore(day);
  }
}
