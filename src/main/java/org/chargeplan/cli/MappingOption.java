package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.mapping.MappingOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the imports of the user's own data: the layer, its columns, its source. */
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
          "Column of the data for a figure of the layer; repeatable. Other figures are read from the"
              + " column of their own name.")
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
      description = "Decimal separator: '.' or ',' (default: '.').")
  private String decimal;

  @Option(
      names = "--source",
      paramLabel = "TITLE",
      defaultValue = "",
      description = "Title and publisher of the data; required here or in the mapping file.")
  private String title;

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Licence of the data; required here or in the mapping file.")
  private String licence;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "",
      description = "Web address of the data.")
  private String url;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      defaultValue = "",
      description = "Date of the data, e.g. 2026-05-31.")
  private String date;

  @Mixin private AddOption add;

  String layer() {
    return layer;
  }

  boolean adds() {
    return add.isOn();
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
