package org.chargeplan.input;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping of a YAML or JSON file whose values know their lines.
 *
 * <p>Typed access reports what is wrong with a value, with file, line, the value and a hint, and
 * continues with a harmless value, so that all problems are reported in one run. Where a nested
 * mapping is missing, that is reported once: the empty fields used instead of it report nothing.
 *
 * <p>Keys that were asked for are remembered; {@link #rejectUnknown} reports the others.
 */
public final class Fields {

  private final String file;
  private final String owner;
  private final Located.Mapping mapping;
  private final ProblemSink problems;
  private final List<String> common;
  private final Set<String> asked;

  private Fields(
      String file,
      String owner,
      Located.Mapping mapping,
      ProblemSink problems,
      List<String> common) {
    this.file = file;
    this.owner = owner;
    this.mapping = mapping;
    this.problems = problems;
    this.common = common;
    this.asked = new LinkedHashSet<>(common);
  }

  /**
   * Reads a file: JSON by the end of its name, else YAML.
   *
   * @param file the file
   * @param shownName how problems name it
   * @param problems takes problems, now and when values are asked for
   * @return its fields; nothing where the file is missing or broken, which is reported
   * @throws UncheckedIOException where it is there, but can't be read
   */
  public static Optional<Fields> read(Path file, String shownName, Problems problems) {
    try {
      Optional<Reader> text = SourceText.open(file, shownName, problems);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try (Reader open = text.get()) {
        return read(open, shownName, problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file (" + file + ") can't be read.", e);
    }
  }

  /**
   * Reads a text as {@link #read(Path, String, Problems)} reads a file.
   *
   * @throws IOException where the reader fails
   */
  public static Optional<Fields> read(Reader text, String shownName, Problems problems)
      throws IOException {
    return LocatedParser.parse(shownName, text, problems::add)
        .map(root -> new Fields(shownName, "", root, problems::add, List.of()));
  }

  /**
   * Fields of no file, for defaults and tests. A problem of a value throws an {@link
   * IllegalArgumentException} as the value is asked for.
   *
   * @param values maps and lists of values, each by its text
   */
  public static Fields of(Map<String, ?> values) {
    Located.Mapping root = Located.of(values);
    return new Fields("(built in)", "", root, ProblemSink.THROWING, List.of());
  }

  /** Empty fields that report nothing, for a file whose problems were reported. */
  public static Fields nothing(String file) {
    return new Fields(file, "", Located.of(Map.of()), ProblemSink.SILENT, List.of());
  }

  /** The same values with another collector of problems, and no key asked for. */
  public Fields reportingTo(Problems others) {
    return new Fields(file, owner, mapping, others::add, common);
  }

  /** The same values, and problems are not reported again. */
  public Fields silent() {
    return new Fields(file, owner, mapping, ProblemSink.SILENT, common);
  }

  /** The same values with keys that count as asked for, whoever reads them again. */
  public Fields withCommon(List<String> keys) {
    return new Fields(file, owner, mapping, problems, keys);
  }

  /** The same values without those that are null or blank, which is how editors write unknowns. */
  public Fields withoutBlanks() {
    Map<String, Located> kept = new LinkedHashMap<>(mapping.values());
    kept.values().removeIf(value -> value instanceof Located.Scalar s && s.text().isBlank());
    Located.Mapping filled = new Located.Mapping(mapping.line(), kept, mapping.elsewhere());
    return new Fields(file, owner, filled, problems, common);
  }

  /** The file, as problems name it. */
  public String file() {
    return file;
  }

  /** The line the mapping begins at, from 1; 0 where there is no file. */
  public int line() {
    return mapping.line();
  }

  /** The keys, in the order of the file. */
  public Set<String> keys() {
    return mapping.values().keySet();
  }

  /** Whether there is such a key. */
  public boolean has(String key) {
    asked.add(key);
    return mapping.values().containsKey(key);
  }

  /** Whether a key has keys with values, not a single value or a list. */
  public boolean isMapping(String key) {
    return has(key) && mapping.values().get(key) instanceof Located.Mapping;
  }

  /** The line of a key, or of the mapping where there is no such key. */
  public int line(String key) {
    return origin(key).line();
  }

  private Located.Origin origin(String key) {
    Located.Origin elsewhere = mapping.elsewhere().get(key);
    if (elsewhere != null) {
      return elsewhere;
    }
    boolean isThere = mapping.values().containsKey(key);
    return new Located.Origin(file, isThere ? mapping.values().get(key).line() : line());
  }

  /** The same with one value from elsewhere: see {@link Located.Mapping#with}. */
  public Fields with(List<String> keys, Located value, Located.Origin origin) {
    return new Fields(file, owner, mapping.with(keys, value, origin), problems, common);
  }

  /**
   * The same with some keys of other fields of the same file, which outweigh its own.
   *
   * @param keys keys that the others have
   */
  public Fields overlaid(Fields others, Collection<String> keys) {
    Map<String, Located> values = new LinkedHashMap<>(mapping.values());
    keys.forEach(key -> values.put(key, others.mapping.values().get(key)));
    Located.Mapping merged = new Located.Mapping(mapping.line(), values, mapping.elsewhere());
    return new Fields(file, owner, merged, problems, common);
  }

  /** The value of a key as it is written. */
  public Optional<Located> find(String key) {
    return has(key) ? Optional.of(mapping.values().get(key)) : Optional.empty();
  }

  /** A text, not blank. */
  public String text(String key) {
    return findRequired(key, text -> text).orElse("");
  }

  /** A text, not blank, or the fallback where there is no such key. */
  public String text(String key, String fallback) {
    return find(key, text -> text).orElse(fallback);
  }

  /** A finite number of a range, ends included. */
  public double number(String key, double min, double max) {
    return findNumber(key, min, max).orElse(new Range(min, max).fallback());
  }

  /** A finite number of a range, ends included, or the fallback where there is no such key. */
  public double number(String key, double min, double max, double fallback) {
    return has(key) ? findNumber(key, min, max).orElse(fallback) : fallback;
  }

  /** A number that must be there; nothing where it is missing or bad, which is reported. */
  public Optional<Double> findNumber(String key, double min, double max) {
    Range range = new Range(min, max);
    return findRequired(key, text -> ValueText.number(text, range));
  }

  /** An integer of a range, ends included. */
  public int integer(String key, int min, int max) {
    return findRequired(key, text -> ValueText.integer(text, min, max))
        .orElse((int) new Range(min, max).fallback());
  }

  /** An integer of a range, ends included, or the fallback where there is no such key. */
  public int integer(String key, int min, int max, int fallback) {
    return find(key, text -> ValueText.integer(text, min, max)).orElse(fallback);
  }

  /** A date, like {@code 2026-12-31}. */
  public LocalDate date(String key) {
    return findDate(key).orElse(LocalDate.EPOCH);
  }

  /** A date, like {@code 2026-12-31}, or the fallback where there is no such key. */
  public LocalDate date(String key, LocalDate fallback) {
    return has(key) ? findDate(key).orElse(fallback) : fallback;
  }

  /** A date that must be there; nothing where it is missing or bad, which is reported. */
  public Optional<LocalDate> findDate(String key) {
    return findRequired(key, ValueText::date);
  }

  /** {@code true} or {@code false}, or the fallback where there is no such key. */
  public boolean flag(String key, boolean fallback) {
    return find(key, ValueText::flag).orElse(fallback);
  }

  /** A constant, in lower case with hyphens: {@code in-force}. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return findRequired(key, text -> ValueText.choice(text, type))
        .orElse(type.getEnumConstants()[0]);
  }

  /** A constant, in lower case with hyphens, or the fallback where there is no such key. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    return find(key, text -> ValueText.choice(text, type)).orElse(fallback);
  }

  /** A list of constants, empty where there is no such key. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    List<E> constants = new ArrayList<>();
    for (String word : texts(key, List.of())) {
      try {
        constants.add(ValueText.choice(word, type));
      } catch (BadValueException bad) {
        problem(
            key,
            "A value (" + word + ") of " + path(key) + " " + bad.getMessage() + ".",
            bad.hint());
      }
    }
    return constants;
  }

  /** A nested mapping. */
  public Fields fields(String key) {
    return require(key) ? fieldsOrEmpty(key) : absent(key, ProblemSink.SILENT);
  }

  /** A nested mapping, or empty fields where there is no such key. */
  public Fields fieldsOrEmpty(String key) {
    if (!has(key)) {
      return absent(key, problems);
    }
    if (mapping.values().get(key) instanceof Located.Mapping nested) {
      return new Fields(origin(key).file(), path(key), nested, problems, List.of());
    }
    problem(key, named(key) + " must hold keys with values.", "Maybe its keys are not indented.");
    return absent(key, ProblemSink.SILENT);
  }

  /** A list of mappings. */
  public List<Fields> list(String key) {
    return require(key) ? listOrEmpty(key) : List.of();
  }

  /** A list of mappings, at least one. */
  public List<Fields> filledList(String key) {
    List<Fields> list = list(key);
    if (mapping.values().get(key) instanceof Located.Sequence all && all.items().isEmpty()) {
      problem(key, named(key) + " must hold at least one item.", "");
    }
    return list;
  }

  /** A list of mappings, empty where there is no such key. */
  public List<Fields> listOrEmpty(String key) {
    List<Fields> list = new ArrayList<>();
    for (Located item : items(key)) {
      if (item instanceof Located.Mapping nested) {
        String owned = path(key) + nested.name();
        list.add(new Fields(origin(key).file(), owned, nested, problems, List.of()));
      } else {
        problems.add(
            origin(key).file(),
            item.line(),
            "An item of " + path(key) + " must hold keys with values.",
            "Maybe '- id: " + item.shown() + "'.");
      }
    }
    return list;
  }

  /** A list of texts, none of them blank. */
  public List<String> texts(String key) {
    return require(key) ? texts(key, List.of()) : List.of();
  }

  /** A list of texts, none of them blank, or the fallback where there is no such key. */
  public List<String> texts(String key, List<String> fallback) {
    if (!has(key)) {
      return fallback;
    }
    List<String> texts = new ArrayList<>();
    for (Located item : items(key)) {
      if (item instanceof Located.Scalar scalar && !scalar.text().isBlank()) {
        texts.add(scalar.text());
      } else {
        problems.add(
            origin(key).file(), item.line(), "An item of " + path(key) + " must be a text.", "");
      }
    }
    return texts;
  }

  /** A list of lists of texts, e.g. {@code [[108.1, 16.0], [108.2, 16.1]]}. */
  public List<List<String>> rows(String key) {
    List<List<String>> rows = new ArrayList<>();
    for (Located item : require(key) ? items(key) : List.<Located>of()) {
      if (item instanceof Located.Sequence row) {
        rows.add(row.items().stream().map(Located::shown).toList());
      } else {
        problems.add(
            origin(key).file(),
            item.line(),
            "An item of " + path(key) + " must be a list.",
            "Maybe in brackets: [" + item.shown() + "].");
      }
    }
    return rows;
  }

  /** Reports a problem at the line of a key. */
  public void problem(String key, String message, String hint) {
    Located.Origin origin = origin(key);
    problems.add(origin.file(), origin.line(), message, hint);
  }

  /** Reports a value that is none of those known, with the one that was probably meant, or all. */
  public void unknownValue(String key, String message, Collection<String> known) {
    String near = Suggestion.nearHint(text(key, ""), known);
    problem(key, message, near.isEmpty() ? "Maybe one of " + String.join(", ", known) + "." : near);
  }

  /** Reports every key that was never asked for: call it after all others. */
  public void rejectUnknown() {
    List<String> free = asked.stream().filter(key -> !keys().contains(key)).toList();
    for (String key : keys()) {
      if (!asked.contains(key)) {
        // What was set from elsewhere may have been meant for a key that is there.
        boolean isSet = mapping.elsewhere().containsKey(key);
        String hint =
            mapping.hintOfRest(key).orElseGet(() -> Suggestion.hint(key, isSet ? asked : free));
        problem(key, "The key (" + key + ")" + ofOwner() + " is unknown.", hint);
      }
    }
  }

  private boolean require(String key) {
    if (!has(key)) {
      Optional<String> near = Suggestion.find(key, keys());
      String hint = near.map(each -> "Maybe it is written '" + each + "' here.").orElse("");
      problem(key, "The key (" + key + ")" + ofOwner() + " is missing.", hint);
    }
    return has(key);
  }

  private <T> Optional<T> findRequired(String key, ValueReader<T> reader) {
    return require(key) ? find(key, reader) : Optional.empty();
  }

  private <T> Optional<T> find(String key, ValueReader<T> reader) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (!(mapping.values().get(key) instanceof Located.Scalar scalar) || scalar.text().isBlank()) {
      problem(key, named(key) + " must hold a single value.", "");
      return Optional.empty();
    }
    try {
      return Optional.of(reader.read(scalar.text()));
    } catch (BadValueException bad) {
      String value = "The " + key + " (" + ValueText.shown(scalar.text()) + ")" + ofOwner();
      problem(key, value + " " + bad.getMessage() + ".", bad.hint());
      return Optional.empty();
    }
  }

  private List<Located> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (mapping.values().get(key) instanceof Located.Sequence sequence) {
      return sequence.items();
    }
    String item = mapping.values().get(key).shown();
    problem(key, named(key) + " must be a list.", "Maybe in brackets: [" + item + "].");
    return List.of();
  }

  private Fields absent(String key, ProblemSink sink) {
    Located.Mapping nothing = new Located.Mapping(line(key), Map.of());
    return new Fields(file, path(key), nothing, sink, List.of());
  }

  private String named(String key) {
    return "The " + key + ofOwner();
  }

  /** What the fields are of, for messages: {@code port_types (dc60)}; empty for the entire file. */
  public String path() {
    return owner;
  }

  private String ofOwner() {
    return owner.isEmpty() ? "" : " of " + owner;
  }

  private String path(String key) {
    return owner.isEmpty() ? key : owner + " " + key;
  }
}
