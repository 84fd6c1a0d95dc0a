package org.chargeplan.input;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The things of one kind by id, in the order of their file. An id whose thing could not be read is
 * known nevertheless: only its own problem is reported, not every use of it.
 */
public final class IdRegistry<T> {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

  /**
   * Most ids compared for hints: after that, problems come without, lest a wrong table take long.
   */
  private static final long MOST_COMPARED = 2_000_000;

  private final String kind;
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, T> things = new LinkedHashMap<>();
  private final Map<String, String> hints = new HashMap<>();
  private long compared;
  private boolean complete = true;

  /**
   * @param kind what has these ids, for problems: {@code province}
   */
  public IdRegistry(String kind) {
    this.kind = kind;
  }

  /** Takes the id of a row, and reports one that was there before. */
  public String claim(CsvRow row) {
    String id = row.text("id");
    claim(id, row.line(), row::problem);
    return id;
  }

  /** Takes the id of a YAML item. It becomes part of other names, so it must be one word. */
  public String claim(Fields fields) {
    String id = fields.text("id");
    if (!id.isEmpty() && !WORD.matcher(id).matches()) {
      fields.problem(
          "id",
          "The id (" + ValueText.shown(id) + ") must be letters, digits, '.', '_' and '-'.",
          "Maybe it is the name.");
    }
    claim(id, fields.line("id"), (message, hint) -> fields.problem("id", message, hint));
    return id;
  }

  private void claim(String id, int line, Report report) {
    if (id.isEmpty()) {
      complete = false;
      return;
    }
    Integer earlier = lines.putIfAbsent(id, line);
    if (earlier != null) {
      report.problem(
          "Duplicate " + kind + " id (" + ValueText.shown(id) + "), first on line " + earlier + ".",
          "Maybe remove one of the two.");
    }
  }

  /** Adds the thing of an id that was claimed; the first of a duplicate id stays. */
  public void put(String id, T thing) {
    things.putIfAbsent(id, thing);
  }

  /** The things that could be read, in the order of the file. */
  public List<T> list() {
    return List.copyOf(things.values());
  }

  /** How many things could be read: the index of the next. */
  public int size() {
    return things.size();
  }

  /** Says that ids may be missing because their file could not be read: none is unknown then. */
  public void incomplete() {
    complete = false;
  }

  /** Whether every id of the file is known. */
  public boolean isComplete() {
    return complete;
  }

  /** All ids claimed, in the order of the file. */
  public Set<String> all() {
    return lines.keySet();
  }

  /** The thing a cell names; nothing where it is unknown, which is reported, or unreadable. */
  public Optional<T> find(CsvRow row, String column) {
    String id = row.text(column);
    if (isUnknown(id)) {
      row.problem(unknown(column, id, row.subject()), hint(id));
    }
    return Optional.ofNullable(things.get(id));
  }

  /** The thing a text of {@code region.yaml} names; nothing where it is unknown or unreadable. */
  public Optional<T> find(Fields fields, String key, String id) {
    if (isUnknown(id)) {
      fields.problem(key, unknown(key, id, fields.path()), hint(id));
    }
    return Optional.ofNullable(things.get(id));
  }

  private boolean isUnknown(String id) {
    return complete && !id.isEmpty() && !lines.containsKey(id);
  }

  private String unknown(String name, String id, String owner) {
    return "The "
        + name
        + " ("
        + ValueText.shown(id)
        + ") of "
        + owner
        + " is no known "
        + kind
        + ".";
  }

  private String hint(String unknown) {
    String hint = hints.get(unknown);
    if (hint == null) {
      hint = compared < MOST_COMPARED ? Suggestion.hint(unknown, all()) : "";
      compared += lines.size();
      hints.put(unknown, hint);
    }
    return hint;
  }

  @FunctionalInterface
  private interface Report {
    void problem(String message, String hint);
  }
}
