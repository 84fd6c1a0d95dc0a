package org.chargeplan.queueing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that others published, closed forms of few servers, and the ends of the ranges. */
class ErlangCTest {

  private static final double EXACT = 1e-12;

  /**
   * Textbook tables of Erlang C to four digits, and (the last two, with thousands of servers) what
   * public staffing calculators test themselves with.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 0.5000",
    "2, 1, 0.3333",
    "3, 2, 0.4444",
    "4, 2, 0.1739",
    "4, 3, 0.5094",
    "5, 4, 0.5541",
    "10, 8, 0.4092",
    "132, 123, 0.3211",
    "12421, 12345, 0.3812"
  })
  void waitProbabilityMatchesTables(int servers, double load, double published) {
    assertEquals(published, ErlangC.waitProbability(servers, load), 0.00005);
  }

  /**
   * Adan and Resing, Queueing Systems (2015), table 5.1: c, probability and mean wait in times of
   * service at a load of 0.9 for each server, to two decimals (1.525 was rounded up).
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0.90, 9.00",
    "2, 0.85, 4.26",
    "5, 0.76, 1.53",
    "10, 0.67, 0.67",
    "20, 0.55, 0.28"
  })
  void waitMatchesTheTableOfAdanAndResing(int servers, double probability, double wait) {
    assertEquals(probability, ErlangC.waitProbability(servers, 0.9 * servers), 0.005);
    assertEquals(wait, ErlangC.meanWait(servers, 0.9 * servers), 0.0051);
  }

  /**
   * Table C of Dunlop, Girma and Irvine, Digital Mobile Communications and the TETRA System (1999):
   * with 8 channels 5 % wait at 3.87 erlangs, with 10 channels 1 % at 4.08.
   */
  @Test
  void loadMatchesATable() {
    assertTrue(
        ErlangC.waitProbability(8, 3.865) < 0.05 && ErlangC.waitProbability(8, 3.875) > 0.05);
    assertTrue(
        ErlangC.waitProbability(10, 4.075) < 0.01 && ErlangC.waitProbability(10, 4.085) > 0.01);
  }

  /**
   * Bronson, Operations Research (1982), problem 24.6: 300 arrivals a year, two days of service,
   * three servers: a mean wait of 0.001175 years.
   */
  @Test
  void waitMatchesAProblemOfBronson() {
    double load = 300 / 182.5;
    assertEquals(0.001175, ErlangC.meanWait(3, load) / 182.5, 0.0000005);
  }

  /**
   * Hillier and Lieberman, Introduction to Operations Research, the emergency room of County
   * Hospital: two an hour, twenty minutes of service; with one doctor 2/3 h, with two 1/24 h.
   */
  @Test
  void waitMatchesTheEmergencyRoomExample() {
    assertEquals(2 / 3.0, ErlangC.meanWait(1, 2 / 3.0) / 3, EXACT);
    assertEquals(1 / 24.0, ErlangC.meanWait(2, 2 / 3.0) / 3, EXACT);
  }

  @Test
  void oneAndTwoServersHaveClosedForms() {
    for (double load = 0.05; load < 1; load += 0.05) {
      assertEquals(load, ErlangC.waitProbability(1, load), EXACT);
      assertEquals(load / (1 - load), ErlangC.meanWait(1, load), 1e-9);
      double two = 2 * load;
      assertEquals(two * two / (2 + two), ErlangC.waitProbability(2, two), EXACT);
      assertEquals(two * two / (4 - two * two), ErlangC.meanWait(2, two), 1e-9);
    }
  }

  @Test
  void noLoadMeansNoWait() {
    assertEquals(0, ErlangC.waitProbability(3, 0));
    assertEquals(0, ErlangC.meanWait(3, 0));
  }

  @Test
  void queueIsEndlessAtTheLoadOfAllServers() {
    assertEquals(1, ErlangC.waitProbability(3, 3));
    assertEquals(Double.POSITIVE_INFINITY, ErlangC.meanWait(3, 3));
    assertEquals(Double.POSITIVE_INFINITY, ErlangC.meanWait(3, 1e9));
    assertEquals(Double.POSITIVE_INFINITY, ErlangC.meanWait(0, 0));
    assertTrue(Double.isFinite(ErlangC.meanWait(3, 2.999)));
  }

  @Test
  void aLimitOnTheWaitGivesServersAndLoad() {
    // With two servers the wait is a2 / (4 - a2): 1/3 at a load of 1. One server waits 1 at 0.5.
    assertEquals(1, ErlangC.maxLoad(2, 1 / 3.0), 1e-9);
    assertEquals(0.5, ErlangC.maxLoad(1, 1), 1e-9);
    assertEquals(2, ErlangC.servers(1, 1 / 3.0 + 1e-9));
    assertEquals(3, ErlangC.servers(1, 1 / 3.0 - 1e-9));
    assertEquals(1, ErlangC.servers(0.5, 1 + 1e-9));
    assertEquals(1, ErlangC.servers(0, 1));
  }

  @Test
  void badValuesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> ErlangC.waitProbability(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> ErlangC.waitProbability(1, -0.1));
    assertThrows(IllegalArgumentException.class, () -> ErlangC.meanWait(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> ErlangC.servers(1, 0));
    assertThrows(
        IllegalArgumentException.class, () -> ErlangC.servers(Double.POSITIVE_INFINITY, 1));
    assertThrows(IllegalArgumentException.class, () -> ErlangC.maxLoad(1, Double.NaN));
  }
}
