package org.chargeplan.importer.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerFilesTest {

  private static final String[] PARTS = {
    "a", "Z", "7", "-", "_", ".", ",", "\"", "'", " ", "\n", "#", "é", "省", "=", ":"
  };

  /** Plain rows are joined, others go through a library: no reader must see a difference. */
  @Test
  void tableIsAsTheLibraryWritesItAtOnce(@TempDir Path folder) throws Exception {
    Random random = new Random(3);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      List<String> row = new ArrayList<>();
      for (int cell = 0; cell < 3; cell++) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(4);
        for (int part = 0; part < length; part++) {
          text.append(PARTS[random.nextInt(random.nextBoolean() ? 6 : PARTS.length)]);
        }
        row.add(text.toString());
      }
      rows.add(row);
    }
    LayerFiles files = new LayerFiles();
    files.addTable("table.csv", List.of("id", "name", "km"), rows);
    files.writeTo(folder);

    StringWriter expected = new StringWriter();
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    try (SequenceWriter table =
        mapper.writer(CsvSchema.emptySchema().withLineSeparator("\n")).writeValues(expected)) {
      table.write(List.of("id", "name", "km"));
      table.writeAll(rows);
    }
    assertEquals(expected.toString(), Files.readString(folder.resolve("table.csv")));
  }
}
