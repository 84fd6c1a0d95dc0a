package org.chargeplan.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML or JSON file with its line; under a key, that is the key's line. */
public sealed interface Located {

  /** Line, from 1; 0 for a value of no file. */
  int line();

  /** The value in a hint. */
  default String shown() {
    return "...";
  }

  /**
   * A single value as the file writes it.
   *
   * @param text the text without quotes; empty where there is none
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

  /**
   * Where a value is.
   *
   * @param file the file, or the option of the command line
   * @param line line, from 1; 0 on the command line
   */
  record Origin(String file, int line) {}

  /**
   * A mapping, in the order of the file.
   *
   * @param line line, from 1
   * @param values values by key
   * @param elsewhere the origin of values that don't come from the mapping's own file
   */
  record Mapping(int line, Map<String, Located> values, Map<String, Origin> elsewhere)
      implements Located {

    public Mapping {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      elsewhere = Map.copyOf(elsewhere);
    }

    Mapping(int line, Map<String, Located> values) {
      this(line, values, Map.of());
    }

    /**
     * The same mapping with one value from elsewhere.
     *
     * @param path keys that lead to the value; mappings that are missing on that path are made
     */
    Mapping with(List<String> path, Located value, Origin origin) {
      String key = path.get(0);
      Map<String, Located> changed = new LinkedHashMap<>(values);
      Map<String, Origin> origins = new LinkedHashMap<>(elsewhere);
      if (path.size() == 1) {
        changed.put(key, value);
        origins.put(key, origin);
      } else {
        boolean isNew = !(values.get(key) instanceof Mapping);
        Mapping nested = isNew ? new Mapping(origin.line(), Map.of()) : (Mapping) values.get(key);
        changed.put(key, nested.with(path.subList(1, path.size()), value, origin));
        if (isNew) {
          origins.put(key, origin);
        }
      }
      return new Mapping(line, changed, origins);
    }

    /** What an unknown key is that a comma in a number left: {@code {per_usd: 25,000}}. */
    Optional<String> hintOfRest(String key) {
      boolean isRest =
          key.matches("\\d+") && values.get(key) instanceof Scalar rest && rest.text().isEmpty();
      return isRest ? Optional.of("Maybe a number is written with a comma.") : Optional.empty();
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
