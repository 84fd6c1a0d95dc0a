package org.chargeplan.region;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Located;

/** Flattens what a file says of a rule, so that two versions of a rule can be compared. */
final class RuleValues {

  /** What identifies a rule, or what has a place of its own in {@link RuleSpec}. */
  private static final Set<String> WORDS =
      Set.of("id", "type", "title", "status", "level", "source");

  private final SortedMap<String, String> values = new TreeMap<>();

  private RuleValues() {}

  static SortedMap<String, String> of(Fields fields) {
    RuleValues flat = new RuleValues();
    for (String key : fields.keys()) {
      if (!WORDS.contains(key)) {
        fields.find(key).ifPresent(value -> flat.add(key, value));
      }
    }
    return flat.values;
  }

  private void add(String path, Located value) {
    if (value instanceof Located.Mapping mapping) {
      mapping.values().forEach((key, nested) -> add(path + "." + key, nested));
    } else if (value instanceof Located.Sequence sequence) {
      List<Located> items = sequence.items();
      for (int i = 0; i < items.size(); i++) {
        add(path + "." + (i + 1), items.get(i));
      }
    } else {
      values.put(path, value.shown());
    }
  }
}
