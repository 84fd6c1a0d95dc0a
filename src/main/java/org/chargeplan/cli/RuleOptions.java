package org.chargeplan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.planning.InvalidRequestException;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSet;
import picocli.CommandLine.Option;

/** Changes of a region's rules on the command line. */
final class RuleOptions {

  @Option(
      names = "--rule",
      paramLabel = "ID=on|off|ID.KEY=VALUE",
      description =
          "Switch a rule on or off: a draft, which is off by default, or a rule in force, to see what"
              + " it costs. Or set its level or a parameter, e.g. vn-6.level=medium, vn-6.share=0.1,"
              + " budget.at_most_usd.2026=9e8.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "Rule set to add to the region, e.g. regions/rule-sets/afir.yaml: rules, and settings of"
              + " rules. Repeatable; applied in order.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Plan by the law known on this day, e.g. 2026-12-15: rules issued later are off. The day is"
              + " that of region.yaml where it is left out, never today's.")
  private LocalDate asOf;

  /** The day of whose law the plan is, where one is stated. */
  Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /**
   * The changes asked for.
   *
   * @throws InvalidRequestException where a rule set can't be read
   */
  RuleChanges read() throws InvalidRequestException {
    return new RuleChanges(sets(files), settings).withAsOf(asOf());
  }

  /**
   * Reads rule sets.
   *
   * @throws InvalidRequestException where one can't be read
   */
  static List<RuleSet> sets(List<Path> files) throws InvalidRequestException {
    List<RuleSet> sets = new ArrayList<>();
    for (Path file : files) {
      sets.add(new RuleSet(file.toString().replace('\\', '/'), text(file)));
    }
    return sets;
  }

  private static String text(Path file) throws InvalidRequestException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new InvalidRequestException(
          "The rule set (" + file + ") is not UTF-8. Maybe it was saved in another encoding.");
    } catch (IOException e) {
      throw new InvalidRequestException(
          "The rule set (" + file + ") can't be read. Maybe its name or its folder differs.");
    }
  }
}
