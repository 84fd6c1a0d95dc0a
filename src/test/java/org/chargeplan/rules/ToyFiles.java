package org.chargeplan.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.ToyRegion;

/**
 * The files of the toy region, edited for a test and read from a folder that is gone afterwards.
 */
public final class ToyFiles {

  private final Map<String, String> edited = new LinkedHashMap<>();

  /**
   * One rule as written in {@code rules.yaml}.
   *
   * @param parameters lines, each a key with its value
   */
  public static String rule(String id, String type, String level, String... parameters) {
    return """
          - id: %s
            type: %s
            title: A rule of a test
            level: %s
            status: assumption
        """
            .formatted(id, type, level)
        + Stream.of(parameters).map(line -> "    " + line + "\n").collect(Collectors.joining());
  }

  /** A rule of each type; each figure of the target and the budget occurs once. */
  public ToyFiles rulesOfEachType() {
    return rules(
        rule("target", "port-target", "medium", "at_least: {\"2026\": 60, \"2027\": 200}")
            + rule(
                "budget", "budget", "hard", "at_most_usd: {\"2026\": 2000000, \"2027\": 4000000}")
            + rule("lead", "connection-class", "hard")
            + rule("people", "coverage", "medium", "within_m: 1500", "share: {\"2027\": 1}")
            + rule("mix", "type-mix", "medium", "of: {group: outlet}", "at_most: {\"2027\": 0.5}")
            + rule("fair", "equity", "medium", "share: {\"2027\": 0.7}")
            + rule(
                "worth",
                "worth-of-supply",
                "soft",
                "steps: [{up_to: 1, usd_per_kwh: 0.3}, {up_to: 3, usd_per_kwh: 0.1}]")
            + rule("cost", "cost", "soft"));
  }

  /**
   * A corridor round the toy: s1 at km 0, s2 at 1.1, s3 at 3.3, s6 at 15.3, s5 at 16.4, s4 at 18.6,
   * its end.
   */
  public ToyFiles corridor() {
    return replace(
        "region.yaml",
        "sources:",
        """
        corridors:
          - id: round
            name: Round
            network: core
            road_classes: [primary, secondary, trunk]
            waypoints: [[108.00, 16.00], [108.03, 16.00], [108.03, 16.10], [108.00, 16.10]]
            status: assumed
        sources:""");
  }

  /**
   * A tenth of the day's sessions begin in the busiest hour: cars take 15 kWh in 240 minutes at an
   * AC port (15 kWh a day) and 18 kWh in 30 minutes at a DC port (180), riders 1.5 kWh in 90
   * minutes of one of 12 trays (60). Of outlets nothing is known.
   */
  public ToyFiles sessions() {
    String arrivals = "arrivals: {busy_hour_share: 0.1, status: assumed}, status: assumed}";
    return replace("region.yaml", "decay_m: 2000, status: assumed}", "decay_m: 2000, " + arrivals)
        .replace("region.yaml", "decay_m: 1000, status: assumed}", "decay_m: 1000, " + arrivals)
        .session("kwh_per_day: 15", "kwh: 15, minutes: 240")
        .session("kwh_per_day: 180", "kwh: 18, minutes: 30")
        .session("kwh_per_day: 60", "kwh: 1.5, minutes: 90, at_once: 12");
  }

  /** A full swap cabinet stores 18 kWh; the mall's bays are on the first basement. */
  public ToyFiles basements() {
    return replace("region.yaml", "kwh_per_day: 60", "kwh_per_day: 60\n    stored_kwh: 18")
        .replace("region.yaml", "id: mall,", "id: mall, parking_level: basement-1,");
  }

  private ToyFiles session(String line, String session) {
    String added = line + "\n    session: {" + session + ", status: assumed}";
    return replace("region.yaml", line, added);
  }

  /** The rules in place of the region's own: the items of {@code rules.yaml}. */
  public ToyFiles rules(String items) {
    edited.put("rules.yaml", "rules:\n" + items);
    return this;
  }

  /** One more file, or another in place of one. */
  public ToyFiles add(String file, String text) {
    edited.put(file, text);
    return this;
  }

  /**
   * Replaces a text wherever it occurs in a file.
   *
   * @throws IllegalArgumentException where it does not occur
   */
  public ToyFiles replace(String file, String text, String by) {
    String before = text(file);
    if (!before.contains(text)) {
      throw new IllegalArgumentException("There is no (" + text + ") in " + file + ".");
    }
    edited.put(file, before.replace(text, by));
    return this;
  }

  /**
   * Two phases of 1,461 days each, which are four years, and no interest: yearly costs are capital
   * over life then, and can be added up on paper.
   */
  public ToyFiles fourYearPhases() {
    return replace("region.yaml", "until: 2027-12-31", "until: 2033-12-31")
        .replace("region.yaml", "until: 2026-12-31", "until: 2029-12-31")
        .replace("region.yaml", "discount_rate: 0.10", "discount_rate: 0");
  }

  /** Every vehicle goes 1,000 m at most: a site serves the zone at its own road node or none. */
  public ToyFiles shortReach() {
    return replace("region.yaml", "reach_m: 5000", "reach_m: 1000")
        .replace("region.yaml", "reach_m: 2000", "reach_m: 1000");
  }

  /** The same files with the car bays of a site's entire lot. */
  public ToyFiles lot(String site, int bays) {
    List<String> lines = new ArrayList<>(text("sites.csv").lines().toList());
    boolean isNew = !lines.get(0).endsWith(",lot_bays");
    lines.replaceAll(line -> isNew ? line + (line.startsWith("id,") ? ",lot_bays" : ",") : line);
    lines.replaceAll(line -> line.startsWith(site + ",") ? line + bays : line);
    edited.put("sites.csv", String.join("\n", lines) + "\n");
    return this;
  }

  private String text(String file) {
    try {
      return edited.containsKey(file)
          ? edited.get(file)
          : Files.readString(ToyRegion.dir().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The region; its files hold no problem. */
  public Region read() {
    return inFolder(
        dir -> {
          try {
            return RegionReader.read(dir);
          } catch (InvalidInputException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** What is wrong with the rules. */
  public List<Problem> problemsOfRules() {
    return inFolder(
        dir -> {
          Problems problems = new Problems();
          RegionReader.read(dir, RuleChanges.NONE, problems)
              .ifPresent(region -> RuleBook.of(region, problems));
          return problems.list();
        });
  }

  private interface Reading<T> {
    T in(Path dir);
  }

  private <T> T inFolder(Reading<T> reading) {
    try {
      Path dir = Files.createTempDirectory("toy");
      try {
        ToyRegion.copyTo(dir);
        for (Map.Entry<String, String> file : edited.entrySet()) {
          Files.writeString(dir.resolve(file.getKey()), file.getValue());
        }
        return reading.in(dir);
      } finally {
        delete(dir);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
