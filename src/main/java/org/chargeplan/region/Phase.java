package org.chargeplan.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A phase of the programme. What is built in a phase exists at its end and in every later phase.
 *
 * @param index position in {@link Region#phases()}
 * @param id name used in files, e.g. {@code 2026}
 * @param from first day
 * @param until last day
 */
public record Phase(int index, String id, LocalDate from, LocalDate until) {

  /** The length of the phase in years. */
  public double years() {
    return (ChronoUnit.DAYS.between(from, until) + 1) / 365.25;
  }

  /** Full months from a date to the end of this phase. */
  public int monthsFrom(LocalDate start) {
    return (int) ChronoUnit.MONTHS.between(start, until.plusDays(1));
  }
}
