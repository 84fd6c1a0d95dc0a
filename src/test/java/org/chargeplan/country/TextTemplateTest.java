package org.chargeplan.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTemplateTest {

  private static final TextTemplate TEMPLATE =
      new TextTemplate(Map.of("id", "a$b", "start+1", "2028"), Set.of("swap"), 1.4);

  @Test
  void valuesAreInsertedUnchanged() {
    assertEquals("a$b, 2028", TEMPLATE.fill("${id}, ${start+1}"));
  }

  @Test
  void costsAreScaledToWholeDollarsOfThreeDigits() {
    // 33 x 1.4 = 46.2; 7,400 x 1.4 = 10,360; 7,850 x 1.4 = 10,990
    assertEquals("46 10400 11000", TEMPLATE.fill("${usd:33} ${usd:7400} ${usd:7850}"));
  }

  @Test
  void sectionIsKeptWhereItsFlagIsSet() {
    String text = "a\n#if swap\nb ${id}\n#end\n#if other\nc ${nothing}\n#end\nd\n";
    assertEquals("a\nb a$b\nd\n", TEMPLATE.fill(text));
  }

  @Test
  void missingValueIsAnErrorOfTheTemplate() {
    assertThrows(IllegalArgumentException.class, () -> TEMPLATE.fill("${nothing}"));
  }
}
