package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chargeplan.importer.model.PowerText.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowerTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "22 | 0 | 22",
        "22 kW | 0 | 22",
        "22kW | 0 | 22",
        "3,7 kW | 0 | 3.7",
        "7.4 kw | 0 | 7.4",
        "2x150 kW | 2 | 150",
        "2 x 150 kW | 2 | 150",
        "2\u00D7150kW | 2 | 150",
        "150000 W | 0 | 150",
        "0.15 MW | 0 | 150",
        "0,15 MW | 0 | 150",
        "max. 150 kW | 0 | 150",
        "22 kVA | 0 | 22",
        "1 MW | 0 | 1000",
        "22,000 W | 0 | 22",
        "11.04 kW | 0 | 11.04",
      })
  void onePower(String text, int count, double kw) {
    PowerText power = PowerText.read(text);
    assertEquals(List.of(new Output(count, kw)), power.outputs());
    assertFalse(power.areAlternatives());
    assertFalse(power.isMaybeWatts());
  }

  @Test
  void severalPowersShareTheUnitBehindThem() {
    PowerText power = PowerText.read("50;150 kW");
    assertEquals(List.of(new Output(0, 50), new Output(0, 150)), power.outputs());
    assertFalse(power.areAlternatives());
  }

  @Test
  void eachPowerMayHaveItsOwnCount() {
    assertEquals(
        List.of(new Output(1, 50), new Output(3, 150)), PowerText.read("1x50kW;3x150kW").outputs());
  }

  @Test
  void alternativesOfOnePortBeginWithTheFirst() {
    PowerText power = PowerText.read("22+11+3,7 kW");
    assertTrue(power.areAlternatives());
    assertEquals(22, power.outputs().get(0).kw());
    assertEquals(22, PowerText.read("11-22 kW").mostKw().orElseThrow());
  }

  @Test
  void highNumbersWithoutUnitAreWatts() {
    PowerText power = PowerText.read("22000");
    assertTrue(power.isMaybeWatts());
    assertEquals(22, power.outputs().get(0).kw());
  }

  /** As a text it would be thousands. */
  @Test
  void numbersHaveDecimalsNotThousands() {
    assertEquals(List.of(new Output(0, 1.375)), PowerText.of(1.375).outputs());
    assertEquals(List.of(new Output(0, 22)), PowerText.of(22_000).outputs());
    assertTrue(PowerText.of(22_000).isMaybeWatts());
    assertEquals(List.of(), PowerText.of(0).outputs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yes", "unknown", "kW", "0 kW", "1e309"})
  void textsWithoutPower(String text) {
    assertEquals(List.of(), PowerText.read(text).outputs());
  }
}
