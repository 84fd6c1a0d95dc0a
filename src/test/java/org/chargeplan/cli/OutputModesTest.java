package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** JSON, quiet and coloured output of commands. */
class OutputModesTest extends CommandTest {

  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The one document on stdout, and that each line of stderr is one too. */
  private JsonNode document(String command, int exitCode) throws IOException {
    JsonNode document = mapper.readTree(out());
    assertEquals(command, document.path("command").asText(), out());
    assertEquals(exitCode, document.path("exit_code").asInt(), out());
    events();
    forget();
    return document;
  }

  private List<JsonNode> events() throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : err().lines().toList()) {
      events.add(mapper.readTree(line));
      assertTrue(events.get(events.size() - 1).has("event"), line);
    }
    return events;
  }

  @Test
  void whatAPlanChangesOfTheRulesIsInTheJsonOfSolveAndVerify() throws IOException {
    assertEquals(ExitCode.OK, solve("--json", "--rule", "target-300=off"), err());
    JsonNode solved = document("solve", ExitCode.OK);
    assertEquals("target-300 off", solved.get("rule_changes").get(0).asText());
    forget();
    String of = region.toString();
    assertEquals(
        ExitCode.BROKEN_RULE, Main.run("verify", of, plan.toString(), "--strict", "--json"), err());
    JsonNode verified = document("verify", ExitCode.BROKEN_RULE);
    assertTrue(verified.get("refused").asBoolean());
    assertTrue(verified.get("holds").asBoolean());
    assertEquals(solved.get("rule_changes"), verified.get("rule_changes"));
  }

  @Test
  void solvePrintsThePlanAndItsProgressAsJson() throws IOException {
    assertEquals(ExitCode.OK, solve("--json"), err());
    List<JsonNode> progress =
        events().stream().filter(e -> e.get("event").asText().equals("progress")).toList();
    assertEquals(
        List.of("relaxation", "first plan", "search"),
        progress.stream().map(e -> e.get("phase").asText()).distinct().toList());
    JsonNode last = progress.get(progress.size() - 1);
    assertTrue(last.get("new_ports").asInt() > 0 && last.has("cost_usd"), last.toString());
    assertFalse(out().matches("(?s).*\\dE\\d.*"), "no powers of ten");
    JsonNode document = document("solve", ExitCode.OK);
    assertEquals(plan.toString(), document.get("plan").asText());
    assertTrue(document.get("hard_rules_hold").asBoolean());
    assertTrue(document.has("people_within_2_km"), document.toString());
    assertEquals(0, document.get("rule_changes").size());
    JsonNode stated = mapper.readTree(plan.toFile()).get("plan");
    assertEquals(
        stated.get("ports").get("2027").get("ac11"), document.get("ports").get("ac11").get("2027"));
    assertEquals(10, document.get("ports").get("e2w-ac").get("before").asInt());
    assertEquals(stated.get("bound_usd").asDouble(), document.get("bound_usd").asDouble(), 0.01);
    assertEquals(0, document.get("missed").size());
    JsonNode rule = document.get("rules").get(0);
    assertEquals("target-300", rule.get("rule").asText());
    assertTrue(rule.get("met").asBoolean());
    assertTrue(document.get("law").get("as_of").isNull());
    assertEquals(1, document.get("assumed_share").asDouble() + shareNotAssumed(document), 1e-9);
  }

  private static double shareNotAssumed(JsonNode document) {
    double all = 0;
    double notAssumed = 0;
    for (JsonNode layer : document.get("input_figures")) {
      double known = layer.get("published").asDouble() + layer.get("derived").asDouble();
      notAssumed += known;
      all += known + layer.get("assumed").asDouble();
    }
    return notAssumed / all;
  }

  @Test
  void everyCommandPrintsOneJsonDocument() throws IOException {
    solve("--quiet");
    forget();
    String of = region.toString();
    assertEquals(ExitCode.OK, Main.run("check", of, "--json"), err());
    assertEquals(6, document("check", ExitCode.OK).get("sites").asInt());
    assertEquals(ExitCode.OK, Main.run("verify", of, plan.toString(), "--json"), err());
    assertTrue(document("verify", ExitCode.OK).get("holds").asBoolean());
    String[] withRegion = {"--region", of, "--json"};
    assertEquals(ExitCode.OK, run(List.of("explain", plan.toString()), withRegion), err());
    assertTrue(document("explain", ExitCode.OK).get("score").size() > 3);
    assertEquals(
        ExitCode.OK, run(List.of("compare", plan.toString(), plan.toString()), withRegion), err());
    JsonNode comparison = document("compare", ExitCode.OK);
    assertEquals(2, comparison.get("plans").size());
    assertEquals(2, comparison.get("figures").get(0).get("amounts").size());
  }

  @Test
  void problemsAreAJsonDocumentToo() throws IOException {
    Path sites = region.resolve("sites.csv");
    Files.writeString(sites, Files.readString(sites).replace("s2,South fuel", "s2,South,fuel"));
    assertEquals(ExitCode.INVALID_INPUT, Main.run("check", region.toString(), "--json"));
    JsonNode problem = document("check", ExitCode.INVALID_INPUT).get("problems").get(0);
    assertTrue(problem.get("file").asText().endsWith("sites.csv"));
    assertEquals(3, problem.get("line").asInt());
    assertEquals(ExitCode.INVALID_INPUT, solve("--json", "--steps", "-1"));
    problem = document("solve", ExitCode.INVALID_INPUT).get("problems").get(0);
    assertTrue(problem.get("file").isNull() && problem.get("line").isNull());
    assertEquals(ExitCode.INVALID_INPUT, Main.run("explain", "--json"));
    assertEquals(1, document("explain", ExitCode.INVALID_INPUT).get("problems").size());
  }

  @Test
  void warningsAreLinesOfJson() throws IOException {
    solve("-q");
    Path rules = region.resolve("rules.yaml");
    Files.writeString(rules, Files.readString(rules) + "\n# a later thought\n");
    forget();
    run(List.of("explain", plan.toString()), "--region", region.toString(), "--json");
    JsonNode warning = events().get(0);
    assertEquals("warning", warning.get("event").asText());
    assertTrue(warning.get("message").asText().startsWith("the files of"), warning.toString());
    document("explain", ExitCode.OK);
  }

  @Test
  void quietModePrintsOnlyTheResultOrTheProblems() {
    assertEquals(ExitCode.OK, solve("--quiet"));
    assertEquals("", err());
    assertTrue(out().startsWith("Plan for Toy region"), out());
    forget();
    assertEquals(ExitCode.OK, solve("-q", "--json"));
    assertEquals("", err());
    forget();
    assertEquals(ExitCode.INVALID_INPUT, solve("-q", "--profile", "cheap"));
    assertTrue(err().contains("cheap.yaml"), err());
    assertEquals("", out());
    forget();
    assertEquals(ExitCode.OK, solve(), err());
    assertFalse(err().isEmpty(), "a later command reports its progress again");
  }

  @Test
  void pipedOutputHasNoColours() {
    solve();
    Main.run("verify", region.toString(), plan.toString());
    Main.run("explain", plan.toString(), "--region", region.toString());
    Main.run("verify", region.toString(), dir.resolve("none.geojson").toString());
    assertFalse((out() + err()).contains("\u001B"), out() + err());
  }

  @Test
  void coloursMarkHeadingsAndWhatIsBroken() {
    String text = "Plan\n\nCapital\n  ports 1; MISSED in 2027\n\nVerified: all.\nBROKEN: s1\n";
    assertEquals(text, new Colours(Ansi.OFF).of(text));
    String coloured = new Colours(Ansi.ON).of(text);
    assertTrue(coloured.contains("\u001B[1mCapital\u001B"), coloured);
    assertTrue(coloured.contains("\u001B[31mMISSED\u001B"), coloured);
    assertTrue(coloured.contains("\u001B[31mBROKEN\u001B"), coloured);
    assertTrue(coloured.contains("\u001B[32mVerified\u001B"), coloured);
    assertEquals(text, coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void everyCommandHasAnExample() {
    CommandLine main = Main.command(OutputMode.of());
    main.getSubcommands().values().stream()
        .filter(command -> command.getCommand().getClass().getName().contains("chargeplan"))
        .forEach(
            command -> {
              String usage = command.getUsageMessage(Ansi.OFF);
              assertTrue(usage.contains("\nExample"), usage);
              assertTrue(usage.contains("  chargeplan " + command.getCommandName()), usage);
            });
    assertTrue(main.getSubcommands().containsKey("compare"));
  }

  @Test
  void completionScriptKnowsCommandsAndOptions() {
    assertEquals(ExitCode.OK, Main.run("generate-completion"), err());
    for (String word :
        List.of("solve", "compare", "sweep", "'--csv'", "'--html'", "'--json'", "'--quiet'")) {
      assertTrue(out().contains(word), word);
    }
    assertTrue(out().contains("complete -F _complete_chargeplan"), out());
  }
}
