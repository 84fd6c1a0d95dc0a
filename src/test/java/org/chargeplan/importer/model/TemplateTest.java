package org.chargeplan.importer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
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
  void textWithoutPlaceholdersIsUnchanged() {
    assertEquals("car park", new Template("car park").fill(name -> "?"));
  }
}
