package org.chargeplan.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(A1)", "+84 charging", "-Lot", "@home", "\tx"})
  void textsThatLookLikeFormulasAreShown(String text) {
    assertEquals("'" + text, Formulas.SHOWN.text(text));
    assertEquals(text, Formulas.AS_THEY_ARE.text(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-1.5E-3", "+7", "Lot = 5", "", "a@b"})
  void numbersAndOtherTextsStay(String text) {
    assertEquals(text, Formulas.SHOWN.text(text));
  }
}
