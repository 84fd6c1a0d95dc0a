package org.chargeplan.region;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Located;
import org.chargeplan.input.LocatedParser;
import org.chargeplan.input.ProblemSink;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;

/** Settings of rules from the command line and from rule sets, applied to the rules' fields. */
final class RuleSettings {

  /** How problems name the command line. */
  private static final String OPTION = "--rule";

  private final Problems problems;
  private final Map<String, Setting> byName = new LinkedHashMap<>();

  private record Setting(String name, Located value, Located.Origin origin) {}

  RuleSettings(Problems problems) {
    this.problems = problems;
  }

  /** Takes the settings of a rule set. */
  void take(Fields settings) {
    for (String name : settings.keys()) {
      Located.Origin origin = new Located.Origin(settings.file(), settings.line(name));
      settings.find(name).ifPresent(v -> byName.put(name, new Setting(name, v, origin)));
    }
  }

  /** Takes one of the command line, which outweighs those taken before. */
  void take(String name, String text) {
    Located.Origin origin = new Located.Origin(OPTION + " " + name + "=" + text, 0);
    parse(origin.file(), text)
        .ifPresent(value -> byName.put(name, new Setting(name, value, origin)));
  }

  private Optional<Located> parse(String shown, String text) {
    try {
      ProblemSink ofOption =
          (file, line, message, hint) ->
              problems.add(file, 0, message, "Maybe a quote or a bracket is missing.");
      return LocatedParser.parse(shown, new StringReader("value: " + text), ofOption)
          .map(root -> root.values().get("value"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule's fields with the settings that speak of it. */
  Fields applied(String id, Fields rule) {
    Fields changed = rule;
    for (Setting setting : byName.values()) {
      if (setting.name().startsWith(id + ".")) {
        String path = setting.name().substring(id.length() + 1);
        List<String> keys = Arrays.asList(path.split("\\.", -1));
        changed = changed.with(keys, setting.value(), setting.origin());
      }
    }
    return changed;
  }

  /** Whether a rule is on by a setting; what it is by itself without one. */
  boolean isOn(String id, boolean byItself) {
    Setting setting = byName.get(id);
    if (setting == null) {
      return byItself;
    }
    String word = setting.value().shown();
    boolean on = word.equals("on") || word.equals("true");
    if (!on && !word.equals("off") && !word.equals("false")) {
      problem(
          setting,
          "The switch (" + word + ") of rule (" + id + ") must be on or off.",
          "Maybe " + id + "=on.");
    }
    return on;
  }

  /** Reports settings of rules that there are not. */
  void rejectUnknown(Collection<String> ids) {
    List<String> known = new ArrayList<>(ids);
    for (Setting setting : byName.values()) {
      boolean isKnown =
          known.stream()
              .anyMatch(id -> setting.name().equals(id) || setting.name().startsWith(id + "."));
      if (!isKnown) {
        String id = id(setting.name());
        problem(
            setting,
            "The rule (" + id + ") to be changed is not one of the region's.",
            Suggestion.find(id, known)
                .map(near -> "Maybe you meant '" + near + "'.")
                .orElse("Maybe one of " + String.join(", ", known) + "."));
      }
    }
  }

  /** The id in a setting of no known rule: the text before the first dot. */
  private static String id(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private void problem(Setting setting, String message, String hint) {
    problems.add(setting.origin().file(), setting.origin().line(), message, hint);
  }
}
