package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PercentConverterTest {

  private final PercentConverter converter = new PercentConverter();

  @ParameterizedTest
  @CsvSource({"1%,0.01", "0.5%,0.005", "0%,0", "100 %,1", "12.345678%,0.12345678"})
  void percentagesAreRead(String text, double part) {
    assertEquals(part, converter.convert(text), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0.01", "-1%", "%", ".5%", "1.%", "1000%", "1%%", "1e1%"})
  void otherFormsAreRefused(String text) {
    assertThrows(TypeConversionException.class, () -> converter.convert(text));
  }

  @ParameterizedTest
  @CsvSource({"1,1%", "'0,5%',0.5%", "2 percent,2%", "some,1%"})
  void invalidPercentageGetsASuggestion(String text, String meant) {
    TypeConversionException thrown =
        assertThrows(TypeConversionException.class, () -> converter.convert(text));
    assertTrue(thrown.getMessage().contains("(" + text + ")"), thrown.getMessage());
    assertTrue(thrown.getMessage().endsWith(" Maybe " + meant + "."), thrown.getMessage());
  }
}
