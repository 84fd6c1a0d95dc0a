package org.chargeplan.importer.osm.extract;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Reads the first block of a PBF file, {@code message HeaderBlock} of the format. */
final class PbfHeader {

  private static final int BOUNDS = 1;
  private static final int REQUIRED_FEATURES = 4;
  private static final int REPLICATION_TIMESTAMP = 32;

  private static final double DEGREES_OF_NANO = 1e-9;

  private static final String HISTORY = "HistoricalInformation";

  /** Places on ways are read where they are, so that a file may as well require it. */
  private static final Set<String> KNOWN_FEATURES =
      Set.of("OsmSchema-V0.6", "DenseNodes", "LocationsOnWays");

  private PbfHeader() {}

  /** Reads the block. */
  static MapHeader read(byte[] block) throws IOException {
    long seconds = 0;
    MapHeader header = MapHeader.EMPTY;
    CodedInputStream in = CodedInputStream.newInstance(block);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case BOUNDS -> header = withBounds(header, in.readByteArray());
        case REQUIRED_FEATURES -> check(in.readString());
        case REPLICATION_TIMESTAMP -> seconds = in.readInt64();
        default -> in.skipField(tag);
      }
    }
    // Beyond a signed 32-bit count of seconds is no date of a map.
    return seconds <= 0 || seconds > Integer.MAX_VALUE * 2L
        ? header
        : header.dated(
            Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC)));
  }

  /** {@code message HeaderBBox}: left, right, top and bottom in units of 1e-9 degrees. */
  private static MapHeader withBounds(MapHeader header, byte[] message) throws IOException {
    double[] sides = new double[4];
    CodedInputStream in = CodedInputStream.newInstance(message);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      if (field >= 1 && field <= sides.length) {
        sides[field - 1] = in.readSInt64() * DEGREES_OF_NANO;
      } else {
        in.skipField(tag);
      }
    }
    return header.within(sides[0], sides[3], sides[1], sides[2]);
  }

  private static void check(String feature) throws BrokenExtractException {
    if (feature.equals(HISTORY)) {
      throw new BrokenExtractException(
          "The file holds the history of the map (%s): all versions of its objects."
              .formatted(feature),
          "Maybe take the map of one day: osmium time-filter FILE 2026-01-01T00:00:00Z -o"
              + " EXTRACT.osm.pbf.");
    }
    if (!KNOWN_FEATURES.contains(feature)) {
      throw new BrokenExtractException(
          "The file requires a feature (" + feature + ") that chargeplan can't read.",
          "Maybe write it again: osmium cat FILE -o EXTRACT.osm.pbf.");
    }
  }
}
