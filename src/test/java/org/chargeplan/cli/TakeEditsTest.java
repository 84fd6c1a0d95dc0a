package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan is changed by hand in a copy, taken over, and verified. */
class TakeEditsTest extends CommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Path edited;
  private Path again;
  private ObjectNode root;

  @BeforeEach
  void plan() throws IOException {
    edited = dir.resolve("edited.geojson");
    again = dir.resolve("again.geojson");
    assertEquals(ExitCode.OK, solve("-q"));
    root = (ObjectNode) JSON.readTree(Files.readString(plan));
    forget();
  }

  private ObjectNode properties(String site) {
    return properties(root, site);
  }

  private static ObjectNode properties(JsonNode plan, String site) {
    for (JsonNode feature : plan.get("features")) {
      if (feature.at("/properties/site").asText().equals(site)) {
        return (ObjectNode) feature.get("properties");
      }
    }
    throw new IllegalArgumentException(site);
  }

  /** As an editor writes it: without the plan's member, or with it. */
  private void save(boolean keepsPlan) throws IOException {
    ObjectNode saved = root.deepCopy();
    if (!keepsPlan) {
      saved.remove("plan");
    }
    Files.writeString(edited, saved.put("name", "plan").toPrettyString());
  }

  private int takeOver(String... more) {
    return run(List.of("solve", region.toString(), "--steps", "100", "-o", again.toString()), more);
  }

  private int takeOverFromPlan(String... more) {
    return takeOver(
        Stream.concat(
                Stream.of("--resume", plan.toString(), "--take-edits", edited.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private JsonNode result() throws IOException {
    return JSON.readTree(Files.readString(again));
  }

  private static int ports(JsonNode plan, String site, String column) {
    return properties(plan, site).path(column).asInt();
  }

  private List<String> pins() throws IOException {
    List<String> pins = new ArrayList<>();
    for (JsonNode pin : result().at("/plan/pins")) {
      pins.add(
          "%s %s %s %d"
              .formatted(
                  pin.get("site").asText(),
                  pin.get("type").asText(),
                  pin.get("phase").asText(),
                  pin.get("ports").asInt()));
    }
    return pins;
  }

  @Test
  void changedPortsAreHeldAndTheRestIsPlannedAroundThem() throws IOException {
    int outlets = ports(root, "s1", "new_e2w-ac_2026");
    properties("s1").put("new_e2w-ac_2026", outlets - 7.0).put("new_ac11_2026", 3);
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan(), err());
    assertTrue(err().contains("Took over the ports that were changed at 1 site"), err());
    assertEquals(
        List.of(
            "s1 e2w-ac 2026 " + (outlets - 7),
            "s1 swap 2026 " + ports(root, "s1", "new_swap_2026"),
            "s1 ac11 2026 3",
            "s1 dc60 2026 " + ports(root, "s1", "new_dc60_2026")),
        pins());
    assertEquals(outlets - 7, ports(result(), "s1", "new_e2w-ac_2026"));
    assertEquals(3, ports(result(), "s1", "new_ac11_2026"));
    assertEquals(
        0, result().at("/plan/shortfalls").size(), "300 ports are reached around the pins");
    assertTrue(out().contains("Pins: new ports that were set by hand"), out());
    assertTrue(out().contains((outlets - 7) + " e2w-ac, 3 ac11"), out());
    assertEquals(ExitCode.OK, run(List.of("verify", again.toString())), out());
  }

  @Test
  void planWithoutPinsListsNone() throws IOException {
    assertFalse(Files.readString(plan).contains("pins"));
  }

  @Test
  void verifyChecksThePins() throws IOException {
    properties("s1").put("new_ac11_2026", 3);
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan("-q"), err());
    ObjectNode changed = (ObjectNode) result();
    ((ObjectNode) changed.at("/plan/pins/2")).put("ports", 4);
    Files.writeString(again, changed.toString());
    forget();
    assertEquals(ExitCode.BROKEN_RULE, run(List.of("verify", again.toString())));
    assertTrue(
        out()
            .contains(
                "BROKEN: Site s1 (South mall): new ports of ac11 in 2026 are pinned at 4 but are 3"
                    + " (pins)."),
        out());
  }

  @Test
  void explainSaysThatASiteIsPinned() throws IOException {
    properties("s1").put("new_ac11_2026", 3);
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan("-q"), err());
    forget();
    assertEquals(ExitCode.OK, run(List.of("explain", again.toString(), "--no-lead-time")), err());
    assertTrue(out().contains("The new ports of 1 site are pinned"), out());
    assertTrue(out().contains("Pins: new ports that were set by hand"), out());
  }

  @Test
  void pinsStayUntilTheyAreDropped() throws IOException {
    properties("s1").put("new_ac11_2026", 3);
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan("-q"), err());
    List<String> pins = pins();
    Path first = Files.move(again, dir.resolve("first.geojson"));
    assertEquals(ExitCode.OK, takeOver("-q", "--resume", first.toString()), err());
    assertEquals(pins, pins());
    assertEquals(3, ports(result(), "s1", "new_ac11_2026"));
    assertEquals(ExitCode.OK, takeOver("-q", "--resume", first.toString(), "--drop-pins"), err());
    assertEquals(List.of(), pins());
  }

  @Test
  void laterChangesReplaceThePinsOfTheirPhaseAlone() throws IOException {
    properties("s1").put("new_ac11_2026", 3);
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan("-q"), err());
    plan = Files.move(again, dir.resolve("first.geojson"));
    root = (ObjectNode) JSON.readTree(Files.readString(plan));
    properties("s1").put("new_ac11_2026", 2);
    properties("s3").put("new_swap_2027", ports(root, "s3", "new_swap_2027") + 1);
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan("-q"), err());
    assertTrue(pins().contains("s1 ac11 2026 2"), pins()::toString);
    assertEquals(8, pins().size(), pins()::toString);
  }

  @Test
  void fileChangedInPlaceIsItsOwnPlanBefore() throws IOException {
    properties("s1").put("new_ac11_2026", ports(root, "s1", "new_ac11_2026") + 3);
    save(true);
    for (List<String> options :
        List.of(
            List.of("--resume", edited.toString(), "--take-edits"),
            List.of("--resume", edited.toString(), "--take-edits", edited.toString()),
            List.of("--take-edits", edited.toString()))) {
      assertEquals(ExitCode.OK, takeOver(options.toArray(String[]::new)), err());
      assertEquals(8, pins().size(), "4 types in 2 phases: " + pins());
      assertTrue(err().contains("Which phases were changed can't be seen"), err());
      assertEquals(ExitCode.OK, run(List.of("verify", again.toString())), out());
    }
  }

  @Test
  void folderOfTheRegionMayFollowTheOption() throws IOException {
    properties("s1").put("new_ac11_2026", ports(root, "s1", "new_ac11_2026") + 3);
    save(true);
    assertEquals(
        ExitCode.OK,
        run(
            List.of("solve", "--resume", edited.toString(), "--take-edits", region.toString()),
            "--steps",
            "0",
            "-o",
            again.toString()),
        err());
    assertEquals(8, pins().size());
  }

  @Test
  void changesThatOnlyThePlansTotalsShowAreRefusedWithoutThePlanBefore() throws IOException {
    ObjectNode s1 = properties("s1");
    for (String total : List.of("new_ports", "ports_total")) {
      s1.put(total, s1.get(total).asInt() + 3);
    }
    s1.put("power_kw", s1.get("power_kw").asDouble() + 33);
    s1.put("new_ac11_2026", ports(root, "s1", "new_ac11_2026") + 3);
    save(true);
    assertEquals(
        ExitCode.INVALID_INPUT, takeOver("--resume", edited.toString(), "--take-edits"), err());
    assertTrue(err().contains("differ from the plan's totals (new_ac11_2026 by +3)"), err());
    assertTrue(err().contains("Maybe give the plan before the changes too"), err());
    forget();
    assertEquals(ExitCode.OK, takeOverFromPlan("-q"), err());
    assertEquals(4, pins().size());
  }

  @Test
  void fileWithoutThePlanNeedsThePlanBefore() throws IOException {
    save(false);
    assertEquals(ExitCode.INVALID_INPUT, takeOver("--resume", edited.toString(), "--take-edits"));
    assertEquals(
        edited
            + ": The member plan is missing: an editor dropped it, and with it the plan before the"
            + " changes. Maybe give that plan too: --resume PLAN --take-edits "
            + edited
            + ".",
        err().lines().filter(line -> line.contains("member plan")).findFirst().orElse(""));
    assertTrue(err().contains("1 problem. Nothing was written."), err());
  }

  @Test
  void unchangedFilePinsNothing() throws IOException {
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan(), err());
    assertTrue(err().contains("No ports were changed in " + edited), err());
    assertEquals(List.of(), pins());
  }

  @Test
  void newFeatureAtASiteOfTheRegionIsAChange() throws IOException {
    ArrayNode features = (ArrayNode) root.get("features");
    List<JsonNode> others = new ArrayList<>();
    features.forEach(others::add);
    others.removeIf(feature -> feature.at("/properties/site").asText().equals("s6"));
    ObjectNode feature = JSON.createObjectNode().put("type", "Feature").putNull("geometry");
    feature.putObject("properties").put("site", "s6").put("new_dc60_2027", 3);
    features.removeAll().addAll(others).add(feature);
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan("-q"), err());
    assertTrue(pins().contains("s6 dc60 2027 3"), pins()::toString);
    assertEquals(3, ports(result(), "s6", "new_dc60_2027"));
  }

  @Test
  void everyChangeThatCantBeTakenOverIsReportedAtOnce() throws IOException {
    properties("s1").put("existing_ac11", 9);
    properties("s2").put("new_ac11_2026", 3).put("new_dc60_2027", 4.5);
    properties("s3").put("new_ports", 1000);
    properties("s4").put("new_e2w-ac_2026", -1);
    properties("s5").put("new_dc600_2026", 1);
    properties("s6").put("site", "s66");
    save(false);
    assertEquals(ExitCode.INVALID_INPUT, takeOverFromPlan(), err());
    for (String problem :
        List.of(
            "The existing_ac11 of site (s1) was changed from 2 to 9",
            "The new_ac11_2026 (3) of site (s2) must be 0: a site of the kind fuel station takes no",
            "The new_dc60_2027 (4.5) of site (s2) must be an integer, 0 or more.",
            "The new_ports of site (s3) was changed from",
            "The new_e2w-ac_2026 (-1) of site (s4) must be an integer, 0 or more.",
            "The column (new_dc600_2026) names no port type and phase of the region.",
            "The site (s66) is not in the region. Maybe 's6'.")) {
      assertTrue(err().contains(problem), problem + "\n" + err());
    }
    assertTrue(err().contains("7 problems. Nothing was written."), err());
    assertFalse(Files.exists(again));
  }

  /** s1 can connect 800 kW: 8 x 1.5 + 2 x 11 = 34 are there, 20 x 60 = 1,200 are too many. */
  @Test
  void pinsThatBreakALimitByThemselvesAreRefusedBeforeTheSearch() throws IOException {
    ObjectNode s1 = properties("s1");
    s1.fieldNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith("new_") && !name.equals("new_ports")) {
                s1.put(name, 0);
              }
            });
    s1.put("new_dc60_2026", 20);
    save(false);
    assertEquals(ExitCode.INVALID_INPUT, takeOverFromPlan());
    assertTrue(
        err()
            .contains(
                "The pins new_dc60_2026 = 20 of site (s1) break a hard rule, Sites: power"
                    + " (site-limits), s1 (South mall), 2027: at least 1234 kW where at most 800"
                    + " are allowed. Maybe fewer ports there."),
        err());
    assertFalse(Files.exists(again));
  }

  /**
   * s5 and s4 hang on g-north with 350 kW in 2027. 13 x 60 x 0.5 = 390 kW need a block of 300,000
   * USD; the pins themselves cost 13 x 14,000 + connection, so neither limit alone is broken, but a
   * budget of 400,000 USD allows only one of both.
   */
  @Test
  void pinsThatLeaveNoPlanWithinTheHardRulesGiveExitCode3() throws IOException {
    ObjectNode s5 = properties("s5");
    s5.fieldNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith("new_") && !name.equals("new_ports")) {
                s5.put(name, 0);
              }
            });
    s5.put("new_dc60_2027", 13);
    save(false);
    assertEquals(
        ExitCode.BROKEN_RULE,
        takeOverFromPlan(
            "--rule",
            "budget.at_most_usd.2026=200000",
            "--rule",
            "budget.at_most_usd.2027=400000",
            "--rule",
            "target-300=off"),
        err() + out());
    assertTrue(
        err().contains("The pins new_dc60_2027 = 13 of site (s5) and the rest of the plan break"),
        err());
    assertEquals(13, ports(result(), "s5", "new_dc60_2027"));
  }

  @Test
  void optionsWithoutAPlanAreRefused() {
    assertEquals(ExitCode.INVALID_INPUT, takeOver("--take-edits"));
    assertTrue(err().contains("Maybe add --resume PLAN."), err());
    forget();
    assertEquals(ExitCode.INVALID_INPUT, takeOver("--drop-pins"));
    assertTrue(err().contains("--drop-pins needs a plan"), err());
  }

  @Test
  void jsonListsThePins() throws IOException {
    properties("s1").put("new_ac11_2026", 3);
    save(false);
    assertEquals(ExitCode.OK, takeOverFromPlan("--json"), err());
    assertEquals(3, JSON.readTree(out()).at("/pins/2/ports").asInt(), out());
  }
}
