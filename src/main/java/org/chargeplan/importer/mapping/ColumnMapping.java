package org.chargeplan.importer.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.chargeplan.input.TextFormat;
import org.chargeplan.region.LayerSource;

/**
 * How the columns of a planner's own data become the figures of a layer. A figure without a column
 * or value is read from the column of its own name, where the data have one.
 *
 * @param columns the data's column for a figure
 * @param values what a figure is in every row
 * @param kinds the region's kind of site for a word of the data
 * @param format encoding and separator of a table
 * @param decimal decimal separator
 * @param source where the data come from
 */
record ColumnMapping(
    Map<String, String> columns,
    Map<String, String> values,
    Map<String, String> kinds,
    TextFormat format,
    char decimal,
    LayerSource source) {

  /** How problems name the options of the command line. */
  private static final String COMMAND = "command line";

  ColumnMapping {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  /**
   * Reads the mapping's file and the options; what is wrong with them is reported.
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
    Map<String, String> columns = figures(file, "columns", figures);
    Map<String, String> values = figures(file, "values", figures);
    options.columns().keySet().forEach(figure -> checkOption(figure, figures, problems));
    columns.putAll(options.columns());
    Fields kindFields = file.fieldsOrEmpty("kinds");
    Map<String, String> kindWords = texts(kindFields);
    kindWords.forEach((word, kind) -> Keys.checkKnown(kindFields, word, kind, kinds));
    ColumnMapping mapping =
        new ColumnMapping(
            columns,
            values,
            kindWords,
            format(options, file, problems),
            decimal(either(options.decimal(), file.text("decimal", ".")), problems),
            source(options, file.fieldsOrEmpty("source"), problems));
    file.rejectUnknown();
    return mapping;
  }

  /** The texts of a key of the file, by figure of the layer. */
  private static Map<String, String> figures(Fields file, String key, List<String> figures) {
    Fields fields = file.fieldsOrEmpty(key);
    Map<String, String> texts = texts(fields);
    checkFigures(fields, figures);
    return texts;
  }

  private static void checkOption(String figure, List<String> figures, Problems problems) {
    if (!figures.contains(figure)) {
      problems.add(
          COMMAND,
          0,
          "The figure (" + figure + ") of --map must be one of the layer's.",
          hint(figure, figures));
    }
  }

  private static TextFormat format(MappingOptions options, Fields file, Problems problems) {
    String separator = either(options.separator(), file.text("separator", ","));
    String encoding = either(options.encoding(), file.text("encoding", "UTF-8"));
    return new TextFormat(
        charset(encoding, problems),
        separator(separator, problems),
        "Maybe --encoding windows-1258, or that of the program that saved it.",
        "Maybe --separator ';', or tab.");
  }

  private static LayerSource source(MappingOptions options, Fields source, Problems problems) {
    LayerSource layerSource =
        new LayerSource(
            "",
            required(options.title(), source, "title", "--source", problems),
            required(options.licence(), source, "licence", "--licence", problems),
            either(options.url(), source.text("url", "")),
            date(either(options.date(), source.text("date", "")), problems),
            "",
            "");
    source.rejectUnknown();
    return layerSource;
  }

  /** The kind of a word of the data. */
  String kind(String word) {
    return kinds.getOrDefault(word, word);
  }

  private static Map<String, String> texts(Fields fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.keys().forEach(key -> texts.put(key, fields.text(key)));
    return texts;
  }

  private static void checkFigures(Fields fields, List<String> figures) {
    for (String figure : fields.keys()) {
      if (!figures.contains(figure)) {
        fields.problem(
            figure,
            "The figure (" + figure + ") must be one of the layer's.",
            hint(figure, figures));
      }
    }
  }

  /** The most similar known word, or all. */
  static String hint(String wrong, List<String> known) {
    String near = Suggestion.nearHint(wrong, known);
    return near.isEmpty() ? "Maybe one of: " + String.join(", ", known) + "." : near;
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private static String required(
      String option, Fields source, String key, String name, Problems problems) {
    String text = either(option, source.text(key, ""));
    if (text.isBlank()) {
      problems.add(
          COMMAND,
          0,
          "A source needs a " + key + ".",
          "Maybe " + name + " TEXT, or '" + key + "' under 'source' of the mapping.");
    }
    return text;
  }

  private static String date(String text, Problems problems) {
    try {
      return text.isEmpty() ? "" : LocalDate.parse(text).toString();
    } catch (DateTimeParseException notOne) {
      problems.add(
          COMMAND,
          0,
          "The date (" + text + ") of the source must be a date.",
          "Maybe write it as year-month-day, like 2026-12-31.");
      return "";
    }
  }

  private static Charset charset(String name, Problems problems) {
    Optional<Charset> charset = Optional.empty();
    try {
      charset = Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      problems.add(
          COMMAND,
          0,
          "The encoding (" + name + ") must be known.",
          "Maybe UTF-8, UTF-16, windows-1252 or windows-1258.");
    }
    return charset.orElse(StandardCharsets.UTF_8);
  }

  private static char separator(String text, Problems problems) {
    if (text.equals("tab") || text.equals("\\t")) {
      return '\t';
    }
    if (text.length() != 1) {
      problems.add(
          COMMAND,
          0,
          "The separator (" + text + ") must be a single character, or tab.",
          "Maybe ';'.");
      return ',';
    }
    return text.charAt(0);
  }

  private static char decimal(String text, Problems problems) {
    if (!text.equals(".") && !text.equals(",")) {
      problems.add(COMMAND, 0, "The decimal (" + text + ") must be '.' or ','.", "");
      return '.';
    }
    return text.charAt(0);
  }
}
