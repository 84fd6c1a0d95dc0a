package org.chargeplan.region;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML or JSON file with its line; under a key, that is the key's line. */
sealed interface Located {

  /** Line, from 1; 0 for a value of no file. */
  int line();

  /** The value in a hint. */
  default String shown() {
    return "...";
  }

  /**
   * A single value as the file spells it.
   *
   * @param text the text without quotes; empty where nothing stands there
   */
  record Scalar(int line, String text) implements Located {

    @Override
    public String shown() {
      return text;
    }
  }

  /** A list. */
  record Sequence(int line, List<Located> items) implements Located {

    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A mapping, in the order of the file. */
  record Mapping(int line, Map<String, Located> values) implements Located {

    public Mapping {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The mapping's id in brackets, to follow what it is; empty where it has none. */
    String name() {
      return values.get("id") instanceof Scalar id ? " (" + id.text() + ")" : "";
    }
  }

  /** A mapping of no file. */
  static Mapping of(Map<?, ?> map) {
    Map<String, Located> values = new LinkedHashMap<>();
    map.forEach((key, value) -> values.put(String.valueOf(key), ofAny(value)));
    return new Mapping(0, values);
  }

  private static Located ofAny(Object value) {
    if (value instanceof Map<?, ?> map) {
      return of(map);
    }
    return value instanceof List<?> items
        ? new Sequence(0, items.stream().map(Located::ofAny).toList())
        : new Scalar(0, String.valueOf(value));
  }
}
