package org.chargeplan.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

class FieldsTest {

  private final Problems problems = new Problems();

  private Fields read(String text) throws IOException {
    return Fields.read(new StringReader(text), "a.yaml", problems).orElseThrow();
  }

  private List<String> reported() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void everyTypeOfValueIsRead() throws IOException {
    Fields fields =
        read(
            """
            text: Đà Nẵng   # a comment
            code: 007
            quoted: "2026"
            number: 1.5e3
            integer: 42
            date: 2026-12-31
            flag: true
            level: in-force
            nested: {a: 1}
            list:
              - {id: x}
              - {id: y}
            texts: [a, 2, "c"]
            """);
    assertEquals("Đà Nẵng", fields.text("text"));
    assertEquals("007", fields.text("code"), "as written in the file");
    assertEquals("2026", fields.text("quoted"));
    assertEquals(1500, fields.number("number", 0, 1e4), 0);
    assertEquals(42, fields.integer("integer", 0, 100));
    assertEquals(LocalDate.of(2026, 12, 31), fields.date("date"));
    assertTrue(fields.flag("flag", false));
    assertEquals(RuleSpec.LegalStatus.IN_FORCE, fields.choice("level", RuleSpec.LegalStatus.class));
    assertEquals(1, fields.fields("nested").integer("a", 0, 9));
    assertEquals("y", fields.list("list").get(1).text("id"));
    assertEquals(12, fields.list("list").get(1).line());
    assertEquals(List.of("a", "2", "c"), fields.texts("texts"));
    assertEquals(10, fields.line("list"));
    fields.rejectUnknown();
    assertEquals(List.of(), reported());
  }

  @Test
  void defaultsReplaceMissingKeysWithoutAProblem() throws IOException {
    Fields fields = read("a: 1\n");
    assertEquals("x", fields.text("b", "x"));
    assertEquals(7, fields.number("b", 0, 1, 7), 0);
    assertEquals(7, fields.integer("b", 0, 1, 7));
    assertEquals(LocalDate.MIN, fields.date("b", LocalDate.MIN));
    assertTrue(fields.flag("b", true));
    assertEquals(Status.ASSUMED, fields.choice("b", Status.class, Status.ASSUMED));
    assertEquals(List.of("x"), fields.texts("b", List.of("x")));
    assertEquals(List.of(), fields.listOrEmpty("b"));
    assertTrue(fields.fieldsOrEmpty("b").keys().isEmpty());
    assertEquals(List.of(), reported());
  }

  @Test
  void everyMissingKeyIsReportedOnce() throws IOException {
    Fields fields = read("a: 1\n");
    fields.text("text");
    fields.number("number", 5, 9);
    fields.date("date");
    fields.choice("choice", Status.class);
    Fields nested = fields.fields("nested");
    nested.text("not reported, as all of nested is missing");
    fields.list("list");
    fields.texts("texts");
    assertEquals(
        List.of("text", "number", "date", "choice", "nested", "list", "texts"),
        problems.list().stream().map(p -> p.message().replaceAll(".*\\((.*)\\).*", "$1")).toList());
  }

  @Test
  void unknownKeysAreReportedWithTheNearestUnusedOne() throws IOException {
    Fields fields = read("penalti: 1\nid: x\nwhatever: 2\n");
    fields.text("id");
    fields.number("penalty", 0, 9, 1);
    fields.rejectUnknown();
    assertEquals(
        List.of(
            "a.yaml:1: The key (penalti) is unknown. Maybe you meant 'penalty'.",
            "a.yaml:3: The key (whatever) is unknown. Maybe one of: penalty."),
        reported());
  }

  @Test
  void anotherCollectorStartsWithoutProblems() throws IOException {
    Fields fields = read("a: x\nb: 1\n");
    fields.text("a");
    Problems others = new Problems();
    Fields again = fields.reportingTo(others);
    again.number("b", 5, 9);
    again.rejectUnknown();
    assertTrue(problems.isEmpty());
    assertEquals(
        List.of("a.yaml:1: The key (a) is unknown.", "a.yaml:2: The b (1) must be 5 to 9."),
        others.list().stream().map(Problem::toString).toList());
  }

  @Test
  void fieldsOfAMapThrowAtAProblem() {
    Fields fields =
        Fields.of(Map.of("a", 1, "list", List.of(Map.of("id", "x")), "texts", List.of("p", "q")));
    assertEquals(1, fields.integer("a", 0, 9));
    assertEquals("x", fields.list("list").get(0).text("id"));
    assertEquals(List.of("p", "q"), fields.texts("texts"));
    assertEquals("(built in)", fields.file());
    assertEquals(0, fields.line("a"));
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> fields.integer("a", 5, 9));
    assertEquals("(built in): The a (1) must be 5 to 9.", thrown.getMessage());
  }

  @Test
  void fileNameEndingInJsonIsReadAsJson() throws IOException {
    String json = "{\n  \"a\": {\"b\": 1.5},\n  \"c\": null\n}\n";
    Fields fields = Fields.read(new StringReader(json), "a.json", problems).orElseThrow();
    assertEquals(1.5, fields.fields("a").number("b", 0, 9), 0);
    fields.text("c");
    assertEquals(List.of("a.json:3: The c must hold a single value."), reported());
    assertTrue(Fields.read(new StringReader("{\n\"a\": }"), "b.json", problems).isEmpty());
    assertEquals(2, problems.list().get(1).line());
  }

  @Test
  void deepNestingIsBrokenSyntaxNotAnOverflow() throws IOException {
    String deep = "a: " + "[".repeat(100_000);
    assertFalse(Fields.read(new StringReader(deep), "a.yaml", problems).isPresent());
    assertEquals(1, problems.list().size());
  }
}
