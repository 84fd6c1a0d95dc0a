package org.chargeplan.importer.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a command for a planner's own data. They override the mapping's file.
 *
 * @param file the mapping's file, YAML
 * @param columns the data's column for a figure of the layer
 * @param only which rows are taken, each {@code COLUMN=VALUE}
 * @param join a second table, whose columns are added
 * @param texts options that are one text; those not given are missing
 */
public record MappingOptions(
    Optional<Path> file,
    Map<String, String> columns,
    List<String> only,
    Optional<Path> join,
    Map<Text, String> texts) {

  /** An option that is one text, in the order of a repeated command. */
  public enum Text {
    /** The column by which the second table is joined. */
    ON,
    /** Field separator. */
    SEPARATOR,
    /** Decimal separator. */
    DECIMAL,
    /** Encoding of the text. */
    ENCODING,
    /** Lines before the header. */
    SKIP_LINES,
    /** Name of a sheet. */
    SHEET,
    /** The coordinate reference system. */
    CRS,
    /** Title of the source. */
    SOURCE,
    /** Its licence. */
    LICENCE,
    /** Its address. */
    URL,
    /** Day of the data. */
    DATE;

    /** The option's name: {@code --skip-lines}. */
    String option() {
      return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its key in the mapping's file: {@code skip_lines}. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public MappingOptions {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    only = List.copyOf(only);
    Map<Text, String> given = new EnumMap<>(Text.class);
    texts.forEach(
        (option, text) -> {
          if (!text.isEmpty()) {
            given.put(option, text);
          }
        });
    texts = Collections.unmodifiableMap(given);
  }

  /** The text of an option; empty where it is not given. */
  String text(Text option) {
    return texts.getOrDefault(option, "");
  }

  /** The options as the command line has them, for the notice; files without their folders. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    file.ifPresent(path -> words.addAll(List.of("--mapping", path.getFileName().toString())));
    columns.forEach((figure, column) -> words.addAll(List.of("--map", figure + "=" + column)));
    only.forEach(filter -> words.addAll(List.of("--only", filter)));
    join.ifPresent(path -> words.addAll(List.of("--join", path.getFileName().toString())));
    texts.forEach((option, text) -> words.addAll(List.of(option.option(), text)));
    return words;
  }
}
