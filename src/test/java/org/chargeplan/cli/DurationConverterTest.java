package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationConverterTest {

  private final DurationConverter converter = new DurationConverter();

  @ParameterizedTest
  @CsvSource({"30s,30", "5m,300", "1h30m,5400", "1h0m1s,3601", "90s,90"})
  void hoursMinutesAndSecondsAreRead(String text, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), converter.convert(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "5 m", "m", "1s5m", "-5s", "0s", "1.5h"})
  void otherFormsAreRefused(String text) {
    assertThrows(TypeConversionException.class, () -> converter.convert(text));
  }

  @Test
  void invalidDurationGetsASuggestion() {
    TypeConversionException thrown =
        assertThrows(TypeConversionException.class, () -> converter.convert("30"));
    assertTrue(thrown.getMessage().contains("Maybe 30s."), thrown.getMessage());
  }
}
