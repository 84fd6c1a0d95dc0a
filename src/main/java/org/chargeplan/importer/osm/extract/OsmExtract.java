package org.chargeplan.importer.osm.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * A file of OpenStreetMap: {@code .osm.pbf}, {@code .osm}, {@code .osm.gz} or {@code .osm.bz2}, by
 * its name.
 */
public final class OsmExtract {

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Map<Integer, Set<OsmKind>> kindsOfBlocks = new HashMap<>();

  /**
   * A file, which is opened anew by each reading; later ones leave out blocks without elements that
   * are wanted.
   */
  public OsmExtract(Path file) {
    this.file = file;
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /**
   * Hands the elements of some kinds to visitors, never more than a few blocks of them in memory.
   *
   * @param wanted the kinds
   * @param visitors makes a visitor for each block of elements; several are filled at once
   * @param taker takes filled visitors in the order of the file
   * @return what the file says of itself
   * @throws BrokenExtractException where the file is not a complete extract
   * @throws IOException where it can't be read
   */
  public <V extends OsmVisitor> MapHeader read(
      Set<OsmKind> wanted, Supplier<V> visitors, Consumer<V> taker) throws IOException {
    String name = file.getFileName().toString();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
      if (name.endsWith(".pbf")) {
        return new PbfReader<>(bytes, kindsOfBlocks, wanted, visitors, taker).read();
      }
      if (name.endsWith(".osm")) {
        return XmlReader.read(bytes, wanted, visitors, taker);
      }
      if (name.endsWith(".osm.gz")) {
        InputStream xml = opened(() -> new GZIPInputStream(bytes, BUFFER_BYTES), "gzip");
        return XmlReader.read(xml, wanted, visitors, taker);
      }
      if (name.endsWith(".osm.bz2")) {
        InputStream xml = opened(() -> new Bzip2Input(bytes), "bzip2");
        return XmlReader.read(xml, wanted, visitors, taker);
      }
    }
    throw new BrokenExtractException(
        "The name (" + name + ") must end with .osm.pbf, .osm, .osm.gz or .osm.bz2.",
        "Maybe convert the file: osmium cat FILE -o EXTRACT.osm.pbf.");
  }

  private static InputStream opened(Callable<InputStream> opening, String packing)
      throws BrokenExtractException {
    try {
      return opening.call();
    } catch (Exception broken) {
      throw new BrokenExtractException(
          "The file is not packed with " + packing + ", as its name says.",
          "Maybe it was cut off, or its name should end otherwise.");
    }
  }
}
