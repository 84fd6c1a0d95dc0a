package org.chargeplan.importer.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a command for a planner's own data. They override the mapping's file; texts are
 * empty where the option is not given.
 *
 * @param file the mapping's file, YAML
 * @param columns the data's column for a figure of the layer
 * @param separator field separator
 * @param decimal decimal separator
 * @param encoding encoding of the text
 * @param title title of the source
 * @param licence its licence
 * @param url its address
 * @param date day of the data
 */
public record MappingOptions(
    Optional<Path> file,
    Map<String, String> columns,
    String separator,
    String decimal,
    String encoding,
    String title,
    String licence,
    String url,
    String date) {

  /** No options. */
  public static final MappingOptions NONE =
      new MappingOptions(Optional.empty(), Map.of(), "", "", "", "", "", "", "");

  public MappingOptions {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** The options as the command line has them, for the notice; the file without its folder. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    file.ifPresent(path -> words.addAll(List.of("--mapping", path.getFileName().toString())));
    columns.forEach((figure, column) -> words.addAll(List.of("--map", figure + "=" + column)));
    add(words, "--separator", separator);
    add(words, "--decimal", decimal);
    add(words, "--encoding", encoding);
    add(words, "--source", title);
    add(words, "--licence", licence);
    add(words, "--url", url);
    add(words, "--date", date);
    return words;
  }

  private static void add(List<String> words, String option, String value) {
    if (!value.isEmpty()) {
      words.addAll(List.of(option, value));
    }
  }
}
