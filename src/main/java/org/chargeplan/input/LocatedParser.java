package org.chargeplan.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Parses YAML or JSON into values that know their lines. */
public final class LocatedParser {

  private static final YAMLFactory YAML = new YAMLFactory();
  private static final JsonFactory JSON = new JsonFactory();

  private final String file;
  private final ProblemSink problems;
  private final JsonParser parser;

  private LocatedParser(String file, ProblemSink problems, JsonParser parser) {
    this.file = file;
    this.problems = problems;
    this.parser = parser;
  }

  /**
   * Reads the one document of a file, JSON by the end of its name, else YAML.
   *
   * @return its mapping; nothing where problems keep it from being read
   */
  public static Optional<Located.Mapping> parse(String file, Reader text, ProblemSink problems)
      throws IOException {
    boolean json = file.endsWith(".json") || file.endsWith(".geojson");
    try (JsonParser parser = json ? JSON.createParser(text) : YAML.createParser(text)) {
      return new LocatedParser(file, problems, parser).document();
    } catch (JsonProcessingException broken) {
      int line = Optional.ofNullable(broken.getLocation()).map(JsonLocation::getLineNr).orElse(0);
      problems.add(
          file,
          Math.max(line, 0),
          "The syntax is broken: " + reason(broken) + ".",
          json
              ? ""
              : "Maybe the indentation, a quote or a bracket on this line or the one before.");
      return Optional.empty();
    }
  }

  private Optional<Located.Mapping> document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null || first == JsonToken.VALUE_NULL) {
      problems.add(file, 1, "The file has no content.", "Maybe all of it is commented out.");
      return Optional.empty();
    }
    Located root = value(line());
    if (parser.nextToken() != null) {
      problems.add(
          file,
          line(),
          "A second document begins: there must be one.",
          "Maybe the line '---' is left over.");
      return Optional.empty();
    }
    if (root instanceof Located.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add(
        file,
        root.line(),
        "The file must hold a mapping of keys to values.",
        "Maybe a colon is missing after a key.");
    return Optional.empty();
  }

  private Located value(int line) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(line);
      case START_ARRAY -> sequence(line);
      case VALUE_NULL -> new Located.Scalar(line, "");
      default -> scalar(line);
    };
  }

  private Located scalar(int line) throws IOException {
    String text = parser.getText();
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(
          file,
          line,
          "The alias (*" + text + ") can't be used here.",
          "Maybe write the value out, or in quotes.");
    }
    return new Located.Scalar(line, text);
  }

  private Located.Mapping mapping(int line) throws IOException {
    Map<String, Located> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      parser.nextToken();
      Located value = value(keyLine);
      Located earlier = values.putIfAbsent(key, value);
      if (earlier != null) {
        problems.add(
            file,
            keyLine,
            "Duplicate key (" + key + "), first on line " + earlier.line() + ".",
            "Maybe one of them is left over.");
      }
    }
    return new Located.Mapping(line, values);
  }

  private Located.Sequence sequence(int line) throws IOException {
    List<Located> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(line()));
    }
    return new Located.Sequence(line, items);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** What the parser says, without what it was about to do and the lines it quotes. */
  private static String reason(JsonProcessingException broken) {
    String message =
        broken.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null
            ? marked.getProblem()
            : broken.getOriginalMessage();
    return message.lines().findFirst().orElse("unreadable").strip();
  }
}
