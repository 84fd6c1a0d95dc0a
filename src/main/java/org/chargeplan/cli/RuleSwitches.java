package org.chargeplan.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import picocli.CommandLine.Option;

/** Rules switched on or off on the command line. */
final class RuleSwitches {

  @Option(
      names = "--rule",
      paramLabel = "ID=on|off",
      description =
          "Switch a rule on or off: a draft, which is off by itself, or a rule in force to see what"
              + " it costs.")
  private Map<String, String> switches = new LinkedHashMap<>();

  /**
   * What was asked for, by rule id.
   *
   * @throws UsageException where it is neither on nor off
   */
  SortedMap<String, Boolean> read() throws UsageException {
    SortedMap<String, Boolean> read = new TreeMap<>();
    for (Map.Entry<String, String> each : switches.entrySet()) {
      boolean on = each.getValue().equals("on");
      if (!on && !each.getValue().equals("off")) {
        throw new UsageException(
            "The switch (%s) of --rule %s must be on or off. Maybe %s=on."
                .formatted(each.getValue(), each.getKey(), each.getKey()));
      }
      read.put(each.getKey(), on);
    }
    return read;
  }

  /** Refuses switches of rules that the region does not have. */
  static void requireKnown(Map<String, Boolean> switches, Region region) throws UsageException {
    var ids = region.rules().stream().map(RuleSpec::id).toList();
    for (String id : switches.keySet()) {
      if (!ids.contains(id)) {
        throw new UsageException(
            "The rule (%s) that is to be switched is not one of the region's. Maybe one of %s."
                .formatted(id, String.join(", ", ids)));
      }
    }
  }
}
