package org.chargeplan.importer.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Located;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.chargeplan.input.TextFormat;
import org.chargeplan.input.ValueText;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.RoadClass;

/** Reads a mapping from its file and the options; what is wrong with them is reported. */
final class MappingReader {

  /** How problems name the options of the command line. */
  private static final String COMMAND = "command line";

  private final MappingOptions options;
  private final Fields file;
  private final Problems problems;

  private MappingReader(MappingOptions options, Fields file, Problems problems) {
    this.options = options;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a mapping.
   *
   * @param figures the figures of the layer
   * @param kinds the region's kinds of sites
   */
  static ColumnMapping read(
      MappingOptions options, List<String> figures, List<String> kinds, Problems problems) {
    Fields file =
        options
            .file()
            .flatMap(path -> Fields.read(path, path.toString(), problems))
            .orElse(Fields.of(Map.of()));
    return new MappingReader(options, file, problems).mapping(figures, kinds);
  }

  private ColumnMapping mapping(List<String> figures, List<String> kinds) {
    Map<String, String> columns = figures("columns", figures);
    Map<String, String> values = figures("values", figures);
    options.columns().keySet().forEach(figure -> checkOption(figure, figures));
    columns.putAll(options.columns());
    Fields kindFields = file.fieldsOrEmpty("kinds");
    Map<String, String> kindWords = texts(kindFields);
    kindWords.forEach((word, kind) -> Keys.checkKnown(kindFields, word, kind, kinds));
    ColumnMapping mapping =
        new ColumnMapping(
            columns,
            values,
            kindWords,
            classes(),
            new RowFilter(only()),
            format(),
            decimal(),
            crs(),
            join(),
            source());
    file.rejectUnknown();
    return mapping;
  }

  /** The text of an option, else of its key in the file. */
  private String either(MappingOptions.Text option) {
    String given = options.text(option);
    String inFile = file.text(option.key(), "");
    return given.isEmpty() ? inFile : given;
  }

  /** The texts of a key of the file, by figure of the layer. */
  private Map<String, String> figures(String key, List<String> figures) {
    Fields fields = file.fieldsOrEmpty(key);
    Map<String, String> texts = texts(fields);
    for (String figure : fields.keys()) {
      if (!figures.contains(figure)) {
        fields.problem(
            figure,
            "The figure (" + figure + ") must be one of the layer's.",
            hint(figure, figures));
      }
    }
    return texts;
  }

  private void checkOption(String figure, List<String> figures) {
    if (!figures.contains(figure)) {
      problem(
          "The figure (" + figure + ") of --map must be one of the layer's.",
          hint(figure, figures));
    }
  }

  private static Map<String, String> texts(Fields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.keys().forEach(key -> texts.put(key, fields.text(key)));
    return texts;
  }

  /** The most similar known word, or all. */
  private static String hint(String wrong, List<String> known) {
    String near = Suggestion.nearHint(wrong, known);
    return near.isEmpty() ? "Maybe one of: " + String.join(", ", known) + "." : near;
  }

  private Map<String, RoadClass> classes() {
    Map<String, RoadClass> classes = new LinkedHashMap<>();
    Fields fields = file.fieldsOrEmpty("classes");
    Map<String, RoadClass> known = new LinkedHashMap<>();
    Arrays.stream(RoadClass.values()).forEach(each -> known.put(ValueText.word(each), each));
    texts(fields)
        .forEach(
            (word, name) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (known.containsKey(lower)) {
                classes.put(word, known.get(lower));
              } else {
                fields.problem(
                    word,
                    "The class ("
                        + name
                        + ") must be one of "
                        + String.join(", ", known.keySet())
                        + ".",
                    Suggestion.nearHint(lower, known.keySet()));
              }
            });
    return classes;
  }

  private Map<String, List<String>> only() {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    Fields fields = file.fieldsOrEmpty("only");
    for (String column : fields.keys()) {
      boolean isOne = fields.find(column).filter(v -> v instanceof Located.Scalar).isPresent();
      wanted.put(column, isOne ? List.of(fields.text(column)) : fields.texts(column));
    }
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String filter : options.only()) {
      int at = filter.indexOf('=');
      if (at < 1) {
        problem("The --only (" + filter + ") must be COLUMN=VALUE.", "Maybe 'Access Code=public'.");
      } else {
        given
            .computeIfAbsent(filter.substring(0, at), column -> new ArrayList<>())
            .add(filter.substring(at + 1));
      }
    }
    wanted.putAll(given);
    return wanted;
  }

  private TableFormat format() {
    String separator = either(MappingOptions.Text.SEPARATOR);
    String encoding = either(MappingOptions.Text.ENCODING);
    return new TableFormat(
        TextFormat.foreign(
            encoding.isEmpty() ? StandardCharsets.UTF_8 : charset(encoding),
            separator.isEmpty() ? ',' : separator(separator),
            skipLines()),
        either(MappingOptions.Text.SHEET));
  }

  private int skipLines() {
    String text = either(MappingOptions.Text.SKIP_LINES);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,6}")) {
      problem("The --skip-lines (" + text + ") must be a number of lines.", "Maybe 10.");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private Optional<Reprojection> crs() {
    String text = either(MappingOptions.Text.CRS);
    return text.isEmpty() ? Optional.empty() : Reprojection.find(text, problems);
  }

  private Optional<JoinSpec> join() {
    Fields inFile = file.fieldsOrEmpty("join");
    Optional<Path> beside =
        Optional.of(inFile.text("file", ""))
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    options.file().map(f -> f.resolveSibling(name)).orElseGet(() -> Path.of(name)));
    String onInFile = inFile.text("on", "");
    String given = options.text(MappingOptions.Text.ON);
    String on = given.isEmpty() ? onInFile : given;
    inFile.rejectUnknown();
    Optional<Path> table = options.join().or(() -> beside);
    if (table.isPresent() == on.isEmpty()) {
      problem(
          "A second table needs --join FILE and --on COLUMN, one of them is missing.",
          "Maybe --on code, or --on code=ma where the second table names it differently.");
      return Optional.empty();
    }
    int at = on.indexOf('=');
    return table.map(
        path ->
            new JoinSpec(
                path, at < 0 ? on : on.substring(0, at), at < 0 ? on : on.substring(at + 1)));
  }

  private LayerSource source() {
    Fields fields = file.fieldsOrEmpty("source");
    LayerSource source =
        new LayerSource(
            "",
            required(MappingOptions.Text.SOURCE, fields, "title"),
            required(MappingOptions.Text.LICENCE, fields, "licence"),
            either(MappingOptions.Text.URL, fields, "url"),
            date(either(MappingOptions.Text.DATE, fields, "date")),
            "",
            "");
    fields.rejectUnknown();
    return source;
  }

  private String either(MappingOptions.Text option, Fields fields, String key) {
    String inFile = fields.text(key, "");
    String given = options.text(option);
    return given.isEmpty() ? inFile : given;
  }

  private String required(MappingOptions.Text option, Fields fields, String key) {
    String text = either(option, fields, key);
    if (text.isBlank()) {
      problem(
          "A source needs a " + key + ".",
          "Maybe " + option.option() + " TEXT, or '" + key + "' under 'source' of the mapping.");
    }
    return text;
  }

  private String date(String text) {
    try {
      return text.isEmpty() ? "" : LocalDate.parse(text).toString();
    } catch (DateTimeParseException notOne) {
      problem(
          "The date (" + text + ") of the source must be a date.",
          "Maybe write it as year-month-day, like 2026-12-31.");
      return "";
    }
  }

  private Charset charset(String name) {
    Optional<Charset> charset = Optional.empty();
    try {
      charset = Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      problem(
          "The encoding (" + name + ") must be known.",
          "Maybe UTF-8, UTF-16, windows-1252 or windows-1258.");
    }
    return charset.orElse(StandardCharsets.UTF_8);
  }

  private char separator(String text) {
    if (text.equals("tab") || text.equals("\\t")) {
      return '\t';
    }
    if (text.length() != 1) {
      problem("The separator (" + text + ") must be a single character, or tab.", "Maybe ';'.");
      return ',';
    }
    return text.charAt(0);
  }

  private ColumnMapping.Decimal decimal() {
    String text = either(MappingOptions.Text.DECIMAL);
    return switch (text) {
      case "" -> ColumnMapping.Decimal.UNKNOWN;
      case "." -> ColumnMapping.Decimal.POINT;
      case "," -> ColumnMapping.Decimal.COMMA;
      default -> {
        problem("The decimal (" + text + ") must be '.' or ','.", "");
        yield ColumnMapping.Decimal.UNKNOWN;
      }
    };
  }

  private void problem(String message, String hint) {
    problems.add(COMMAND, 0, message, hint);
  }
}
