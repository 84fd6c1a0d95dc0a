package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.mapping.MappingOptions;
import picocli.CommandLine.Option;

/** Options of the imports of a planner's own data: the layer, its columns, its source. */
final class MappingOption {

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      required = true,
      description = "The layer to replace: zones, sites, grid or existing.")
  private String layer;

  @Option(
      names = "--map",
      paramLabel = "FIGURE=COLUMN",
      description =
          "The data's column for a figure of the layer; repeatable. A figure without one is read"
              + " from the column of its own name.")
  private final Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Columns, values, kinds, format and source of the data, YAML.")
  private Path mapping;

  @Option(
      names = "--decimal",
      paramLabel = "CHARACTER",
      defaultValue = "",
      description = "What stands before the decimals: '.' or ',' (default: a point).")
  private String decimal;

  @Option(
      names = "--source",
      paramLabel = "TITLE",
      defaultValue = "",
      description = "What the data are and who made them; needed, here or in the mapping.")
  private String title;

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "The licence of the data; needed, here or in the mapping.")
  private String licence;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "",
      description = "Address of the data.")
  private String url;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      defaultValue = "",
      description = "Day of the data, e.g. 2026-05-31.")
  private String date;

  @Option(names = "--add", description = "Adds to the layer by id instead of replacing it.")
  private boolean add;

  String layer() {
    return layer;
  }

  boolean adds() {
    return add;
  }

  MappingOptions options(String separator, String encoding) {
    return new MappingOptions(
        Optional.ofNullable(mapping),
        columns,
        separator,
        decimal,
        encoding,
        title,
        licence,
        url,
        date);
  }
}
