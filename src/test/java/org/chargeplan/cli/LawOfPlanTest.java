package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The law of a plan's day is the same in the summary, in JSON and on the page. */
class LawOfPlanTest extends CommandTest {

  private static final String RULE =
      """

        - id: %s
          type: plug-set
          title: Plugs, %s
          level: medium
          status: in-force
          issued: %s
          from: %s
          until: %s
          vehicle_class: car
          one_of: [IEC_62196_T2, IEC_62196_T2_COMBO]
      """;

  /** The programme of the toy is 2026 and 2027. */
  @BeforeEach
  void addRulesThatChange() throws IOException {
    Path rules = region.resolve("rules.yaml");
    Files.writeString(
        rules,
        "checked: 2025-01-01\n"
            + Files.readString(rules).stripTrailing()
            + "\n"
            + rule("begun", "2025-06-01", "2026-03-01", "2027-12-31")
            + rule("coming", "2025-06-01", "2027-02-01", "2027-12-31")
            + rule("ending", "2025-06-01", "2026-01-01", "2027-06-30")
            + rule("unknown", "2026-11-01", "2027-02-01", "2027-12-31"));
    Files.writeString(
        region.resolve("sources.csv"), "layer,title,licence,date\nzones,Census,CC0,2025-05-01\n");
  }

  private static String rule(String id, String issued, String from, String until) {
    return RULE.formatted(id, id, issued, from, until);
  }

  private static List<String> days(JsonNode rules) {
    return StreamSupport.stream(rules.spliterator(), false)
        .map(each -> each.get("rule").asText() + " " + each.get("day").asText())
        .toList();
  }

  @Test
  void documentOfSolveHasTheLists() throws IOException {
    assertEquals(ExitCode.OK, solve("--json", "--as-of", "2026-06-01"), err());
    JsonNode law = new ObjectMapper().readTree(out()).get("law");
    assertEquals("2026-06-01", law.get("as_of").asText());
    assertEquals("2025-01-01", law.get("checked").asText());
    assertTrue(law.get("check_is_outdated").asBoolean());
    assertEquals("2025-05-01", law.get("tables_of").asText());
    assertEquals(List.of("begun 2026-03-01"), days(law.get("in_force_since")));
    assertEquals(List.of("coming 2027-02-01"), days(law.get("in_force_later")));
    assertEquals(List.of("ending 2027-06-30"), days(law.get("lapsing")));
    assertEquals(List.of("unknown 2026-11-01"), days(law.get("issued_later")));
    assertEquals(
        List.of("begun 2025-06-01", "coming 2025-06-01", "ending 2025-06-01"),
        days(law.get("younger_than_tables")));
    assertEquals(0, law.get("changes").size());
  }

  @Test
  void pageHasTheSentencesOfTheSummary() throws IOException {
    Path page = dir.resolve("plan.html");
    assertEquals(ExitCode.OK, solve("--as-of", "2026-06-01", "--report", page.toString()), err());
    String html = Files.readString(page);
    String data = html.substring(html.indexOf("id=\"data\">") + 10);
    JsonNode law =
        new ObjectMapper().readTree(data.substring(0, data.indexOf("</script>"))).at("/notes/law");
    assertEquals(8, law.size(), law.toString());
    assertEquals("Law known on 2026-06-01", law.get(0).asText());
    String summary = out().replaceAll("\\s+", " ");
    law.forEach(sentence -> assertTrue(summary.contains(sentence.asText()), sentence.asText()));
  }
}
