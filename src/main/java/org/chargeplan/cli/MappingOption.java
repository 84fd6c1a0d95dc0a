package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
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
      description = "The layer to replace: zones, sites, grid, existing or roads.")
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
      description =
          "Columns, values, kinds, classes, filters, format and source of the data, YAML.")
  private Path mapping;

  @Option(
      names = "--only",
      paramLabel = "COLUMN=VALUE",
      description =
          "Take only rows with this value; repeatable. Several values of a column are alternatives.")
  private final List<String> only = new ArrayList<>();

  @Option(
      names = "--join",
      paramLabel = "FILE",
      description = "A second table, whose columns are added to the rows with the same --on.")
  private Path join;

  @Option(
      names = "--on",
      paramLabel = "COLUMN",
      defaultValue = "",
      description =
          "The column by which --join adds, or COLUMN=OTHER where the second table names it OTHER.")
  private String on;

  @Option(
      names = "--crs",
      paramLabel = "CODE",
      defaultValue = "",
      description =
          "Reference system of the coordinates, e.g. EPSG:9210, easting first (default: WGS 84).")
  private String crs;

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      defaultValue = "",
      description = "Field separator of tables: a character, or tab (default: comma).")
  private String separator;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Encoding of tables, e.g. windows-1258 (default: UTF-8).")
  private String encoding;

  @Option(
      names = "--decimal",
      paramLabel = "CHARACTER",
      defaultValue = "",
      description = "Decimal separator: '.' or ',' (default: '.', where it can be nothing else).")
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

  MappingOptions options(Map<MappingOptions.Text, String> others) {
    Map<MappingOptions.Text, String> texts = new EnumMap<>(MappingOptions.Text.class);
    texts.putAll(others);
    texts.put(MappingOptions.Text.ON, on);
    texts.put(MappingOptions.Text.SEPARATOR, separator);
    texts.put(MappingOptions.Text.DECIMAL, decimal);
    texts.put(MappingOptions.Text.ENCODING, encoding);
    texts.put(MappingOptions.Text.CRS, crs);
    texts.put(MappingOptions.Text.SOURCE, title);
    texts.put(MappingOptions.Text.LICENCE, licence);
    texts.put(MappingOptions.Text.URL, url);
    texts.put(MappingOptions.Text.DATE, date);
    return new MappingOptions(
        Optional.ofNullable(mapping), columns, only, Optional.ofNullable(join), texts);
  }
}
