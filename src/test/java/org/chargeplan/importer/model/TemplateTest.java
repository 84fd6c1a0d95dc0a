package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.chargeplan.input.ValueText;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void placeholdersTakeValuesAndFirstLetters() {
    Template id = new Template("{type:1}{number}");
    assertEquals(Set.of("type", "number"), id.names());
    assertEquals("w42", id.fill(Map.of("type", "way", "number", "42")::get));
  }

  @Test
  void valuesAreInsertedUnchanged() {
    assertEquals("a $1 \\ {b}", new Template("a {x}").fill(name -> "$1 \\ {b}"));
  }

  @Test
  void whiteSpaceIsNormalised() {
    assertEquals("Vin com", new Template(" {x} ").fill(name -> " Vin\u00a0 \n com\t"));
  }

  @Test
  void controlCharactersAndHalvesOfCharactersAreNoText() {
    assertEquals("Toy town", ValueText.cleaned("\u0000Toy\u0007\u009ftown\ud83d\u2028\u007f"));
    // Signs that join letters belong to a name, as in Persian.
    assertEquals("\u0645\u06cc\u200c\u0634", ValueText.cleaned("\u0645\u06cc\u200c\u0634"));
    assertEquals("\ud83d\ude97", ValueText.cleaned("\ud83d\ude97"));
  }

  @Test
  void textWithoutPlaceholdersIsUnchanged() {
    assertEquals("car park", new Template("car park").fill(name -> "?"));
  }
}
