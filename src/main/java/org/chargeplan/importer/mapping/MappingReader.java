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

  private final MappingOptions options;
  private final OptionTexts optionTexts;
  private final Fields file;

  private MappingReader(MappingOptions options, Fields file, Problems problems) {
    this.options = options;
    optionTexts = new OptionTexts(options, file, problems);
    this.file = file;
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
      optionTexts.problem(
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
        optionTexts.problem(
            "The --only (" + filter + ") must be COLUMN=VALUE.", "Maybe 'Access Code=public'.");
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
    OptionTexts.Given separator = optionTexts.either(MappingOptions.Text.SEPARATOR);
    OptionTexts.Given encoding = optionTexts.either(MappingOptions.Text.ENCODING);
    return new TableFormat(
        TextFormat.foreign(
            encoding.isEmpty() ? StandardCharsets.UTF_8 : charset(encoding),
            separator.isEmpty() ? ',' : separator(separator),
            skipLines()),
        optionTexts.either(MappingOptions.Text.SHEET).text());
  }

  private int skipLines() {
    OptionTexts.Given lines = optionTexts.either(MappingOptions.Text.SKIP_LINES);
    if (lines.isEmpty()) {
      return 0;
    }
    if (!lines.text().matches("\\d{1,6}")) {
      optionTexts.problem(
          lines, "The --skip-lines (" + lines.text() + ") must be a number of lines.", "Maybe 10.");
      return 0;
    }
    return Integer.parseInt(lines.text());
  }

  private Optional<Reprojection> crs() {
    OptionTexts.Given crs = optionTexts.either(MappingOptions.Text.CRS);
    if (crs.isEmpty()) {
      return Optional.empty();
    }
    Problems unknown = new Problems();
    Optional<Reprojection> found = Reprojection.find(crs.text(), unknown);
    unknown.list().forEach(each -> optionTexts.problem(crs, each.message(), each.hint()));
    return found;
  }

  private Optional<JoinSpec> join() {
    Fields inFile = file.fieldsOrEmpty("join");
    Optional<Path> beside =
        Optional.of(inFile.text("file", ""))
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    options.file().map(f -> f.resolveSibling(name)).orElseGet(() -> Path.of(name)));
    OptionTexts.Given given = optionTexts.either(MappingOptions.Text.ON, inFile, "on");
    String on = given.text();
    inFile.rejectUnknown();
    Optional<Path> table = options.join().or(() -> beside);
    if (table.isPresent() == on.isEmpty()) {
      optionTexts.problem(
          beside.isPresent() ? new OptionTexts.Given("", Optional.of(file), "join") : given,
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
            optionTexts.either(MappingOptions.Text.URL, fields, "url").text(),
            date(optionTexts.either(MappingOptions.Text.DATE, fields, "date")),
            "",
            "");
    fields.rejectUnknown();
    return source;
  }

  private String required(MappingOptions.Text option, Fields fields, String key) {
    OptionTexts.Given given = optionTexts.either(option, fields, key);
    if (given.text().isBlank()) {
      optionTexts.problem(
          file.has("source") ? new OptionTexts.Given("", Optional.of(file), "source") : given,
          "A source needs a " + key + ".",
          "Maybe " + option.option() + " TEXT, or '" + key + "' under 'source' of the mapping.");
    }
    return given.text();
  }

  private String date(OptionTexts.Given date) {
    try {
      return date.isEmpty() ? "" : LocalDate.parse(date.text()).toString();
    } catch (DateTimeParseException notOne) {
      optionTexts.problem(
          date,
          "The date (" + date.text() + ") of the source must be a date.",
          "Maybe write it as year-month-day, like 2026-12-31.");
      return "";
    }
  }

  private Charset charset(OptionTexts.Given encoding) {
    Optional<Charset> charset = Optional.empty();
    try {
      charset = Optional.of(Charset.forName(encoding.text()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      optionTexts.problem(
          encoding,
          "The encoding (" + encoding.text() + ") must be known.",
          "Maybe UTF-8, UTF-16, windows-1252 or windows-1258.");
    }
    return charset.orElse(StandardCharsets.UTF_8);
  }

  private char separator(OptionTexts.Given separator) {
    String text = separator.text();
    if (text.equals("tab") || text.equals("\\t")) {
      return '\t';
    }
    if (text.length() != 1) {
      optionTexts.problem(
          separator,
          "The separator (" + text + ") must be a single character, or tab.",
          "Maybe ';'.");
      return ',';
    }
    return text.charAt(0);
  }

  private ColumnMapping.Decimal decimal() {
    OptionTexts.Given decimal = optionTexts.either(MappingOptions.Text.DECIMAL);
    return switch (decimal.text()) {
      case "" -> ColumnMapping.Decimal.UNKNOWN;
      case "." -> ColumnMapping.Decimal.POINT;
      case "," -> ColumnMapping.Decimal.COMMA;
      default -> {
        optionTexts.problem(
            decimal, "The decimal (" + decimal.text() + ") must be '.' or ','.", "");
        yield ColumnMapping.Decimal.UNKNOWN;
      }
    };
  }
}
