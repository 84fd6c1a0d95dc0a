package org.chargeplan.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.planfile.Attribute;

/**
 * Writes one table as RFC 4180 has it: UTF-8, commas, CRLF, a header row, quotes where they are
 * needed. What is not known is an empty cell.
 */
final class CsvTableWriter {

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build();

  private final Formulas formulas;

  CsvTableWriter(Formulas formulas) {
    this.formulas = formulas;
  }

  <T> void write(Path file, List<Attribute<T>> columns, Iterable<T> rows) throws IOException {
    AtomicFile.write(file, out -> write(out, columns, rows));
  }

  private <T> void write(OutputStream out, List<Attribute<T>> columns, Iterable<T> rows)
      throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    columns.forEach(column -> schema.addColumn(column.name()));
    try (CsvGenerator csv = CSV.createGenerator(out, JsonEncoding.UTF8)) {
      csv.setSchema(schema.build());
      csv.writeStartArray();
      for (Attribute<T> column : columns) {
        csv.writeString(column.name());
      }
      csv.writeEndArray();
      for (T row : rows) {
        csv.writeStartArray();
        for (Attribute<T> column : columns) {
          writeCell(csv, column.value().apply(row));
        }
        csv.writeEndArray();
      }
    }
  }

  private void writeCell(CsvGenerator csv, Optional<?> value) throws IOException {
    if (value.isEmpty()) {
      csv.writeNull();
    } else if (value.get() instanceof Long integer) {
      csv.writeNumber(integer);
    } else if (value.get() instanceof BigDecimal decimal) {
      csv.writeNumber(decimal);
    } else {
      csv.writeString(formulas.text(value.get().toString()));
    }
  }
}
