package org.chargeplan.importer.layers;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.output.AtomicFolder;
import org.chargeplan.region.StagedFiles;

/**
 * The files of an import: all of them are written into a hidden folder first, read back as planning
 * will read them, and moved to their places only then, so that a failure leaves the old ones.
 */
public final class LayerFiles {

  private static final ObjectWriter CSV =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build()
          .writer(CsvSchema.emptySchema().withLineSeparator("\n"));

  /** Line ends may be meant; halves of characters have no bytes in UTF-8. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

  private final Map<String, Content> contents = new LinkedHashMap<>();

  private interface Content {
    void writeTo(Writer file) throws IOException;
  }

  /** Takes a text file. */
  void addText(String name, String text) {
    contents.put(name, file -> file.write(text));
  }

  /**
   * Takes a table: UTF-8, commas, lines that end with a line feed.
   *
   * @param rows cells by column; asked for as they are written, so that large tables need not be in
   *     memory
   */
  void addTable(String name, List<String> columns, Iterable<List<String>> rows) {
    contents.put(
        name,
        file -> {
          writeRow(columns, file);
          for (List<String> row : rows) {
            writeRow(row, file);
          }
        });
  }

  /** Roads of a country are millions of rows, hardly any of which needs a writer with quotes. */
  private static void writeRow(List<String> row, Writer file) throws IOException {
    for (String cell : row) {
      if (!isPlain(cell)) {
        file.write(CSV.writeValueAsString(row.stream().map(LayerFiles::printable).toList()));
        return;
      }
    }
    // One call for each line: writers synchronize every call.
    file.write(String.join(",", row) + "\n");
  }

  /** Whether a cell is one of letters, digits, points and dashes, which are never quoted. */
  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean isPlain =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || c == '.'
              || c == '-'
              || c == '_';
      if (!isPlain) {
        return false;
      }
    }
    return true;
  }

  /** A cell without control characters and halves of characters, whatever its source had. */
  private static String printable(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char sign = cell.charAt(i);
      if (sign < ' ' || (sign >= 0x7f && sign < 0xa0) || Character.isSurrogate(sign)) {
        return UNPRINTABLE.matcher(cell).replaceAll(" ");
      }
    }
    return cell;
  }

  /**
   * Writes all files into a region's folder, all or none.
   *
   * @throws InvalidInputException where planning would refuse them; the folder is as it was
   * @throws IOException where they can't be written; the folder is as it was, or the next who reads
   *     it finds the new files
   */
  public void writeTo(Path regionDir) throws InvalidInputException, IOException {
    StagedFiles.finish(regionDir);
    AtomicFolder.write(
        regionDir.resolve(StagedFiles.FOLDER),
        List.of(),
        staged -> {
          for (Map.Entry<String, Content> content : contents.entrySet()) {
            try (Writer file = Files.newBufferedWriter(staged.resolve(content.getKey()))) {
              content.getValue().writeTo(file);
            }
          }
          ReadBack.check(staged, regionDir);
        });
    StagedFiles.finish(regionDir);
  }
}
