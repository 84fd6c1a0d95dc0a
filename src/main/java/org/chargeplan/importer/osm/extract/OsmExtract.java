package org.chargeplan.importer.osm.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A file of OpenStreetMap: {@code .osm.pbf}, {@code .osm} or {@code .osm.gz}, by its name. */
public final class OsmExtract {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;

  /** A file, which is opened anew by each reading. */
  public OsmExtract(Path file) {
    this.file = file;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /**
   * Hands all elements to a visitor, never more than one block of them in memory.
   *
   * @return the date of the data, where the file has it
   * @throws BrokenExtractException where the file is not a complete extract
   * @throws IOException where it can't be read
   */
  public Optional<LocalDate> read(OsmVisitor visitor) throws IOException {
    String name = file.getFileName().toString();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
      if (name.endsWith(".pbf")) {
        return new PbfReader(bytes, visitor).read();
      }
      if (name.endsWith(".osm")) {
        return XmlReader.read(bytes, visitor);
      }
      if (name.endsWith(".osm.gz")) {
        return XmlReader.read(new GZIPInputStream(bytes, BUFFER_BYTES), visitor);
      }
    }
    throw new BrokenExtractException(
        "The name (" + name + ") must end with .osm.pbf, .osm or .osm.gz.",
        "Maybe convert the file: osmium cat FILE -o EXTRACT.osm.pbf.");
  }
}
