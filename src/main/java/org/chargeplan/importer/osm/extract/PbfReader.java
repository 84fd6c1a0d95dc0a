package org.chargeplan.importer.osm.extract;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.baremaps.osm.binary.Fileformat.Blob;
import org.apache.baremaps.osm.binary.Fileformat.BlobHeader;
import org.apache.baremaps.osm.binary.Osmformat.HeaderBlock;
import org.apache.baremaps.osm.binary.Osmformat.PrimitiveBlock;

/** Reads the blocks of a PBF file, one after the other. */
final class PbfReader {

  /** Most bytes of a block's header and of a block, by the definition of the format. */
  private static final int MOST_HEADER_BYTES = 64 * 1024;

  private static final int MOST_BLOCK_BYTES = 32 * 1024 * 1024;

  private static final Set<String> KNOWN_FEATURES = Set.of("OsmSchema-V0.6", "DenseNodes");

  private static final String DAMAGED = "Maybe the download was damaged: load it again.";

  private final DataInputStream in;
  private final OsmVisitor visitor;
  private Optional<LocalDate> date = Optional.empty();
  private boolean headed;
  private int blocks;

  PbfReader(InputStream in, OsmVisitor visitor) {
    this.in = new DataInputStream(in);
    this.visitor = visitor;
  }

  /** The date of the data, where the file has it. */
  Optional<LocalDate> read() throws IOException {
    try {
      while (readBlock()) {
        blocks++;
      }
    } catch (EOFException early) {
      throw new BrokenExtractException(
          "The file ends within its block (" + (blocks + 1) + ").",
          "Maybe the download was cut off: load it again.");
    } catch (InvalidProtocolBufferException | ZipException | IndexOutOfBoundsException broken) {
      throw new BrokenExtractException(
          "The block (" + (blocks + 1) + ") can't be decoded.", DAMAGED);
    }
    if (!headed) {
      throw new BrokenExtractException("The file is empty.", DAMAGED);
    }
    return date;
  }

  /** Whether there was one more block. */
  private boolean readBlock() throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    int headerBytes = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    BlobHeader header = BlobHeader.parseFrom(bytes(headerBytes, MOST_HEADER_BYTES));
    ByteString data = unpacked(Blob.parseFrom(bytes(header.getDatasize(), MOST_BLOCK_BYTES)));
    if (header.getType().equals("OSMHeader")) {
      takeHeader(HeaderBlock.parseFrom(data));
    } else if (header.getType().equals("OSMData")) {
      new PbfBlock(PrimitiveBlock.parseFrom(data), visitor).read();
    }
    return true;
  }

  private byte[] bytes(int count, int most) throws IOException {
    if (count < 0 || count > most) {
      throw new BrokenExtractException(
          "The block (" + (blocks + 1) + ") can't be one of a PBF file.",
          blocks == 0 ? "Maybe this is not a PBF file, despite its name." : DAMAGED);
    }
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return bytes;
  }

  private static ByteString unpacked(Blob blob) throws IOException {
    if (blob.hasRaw()) {
      return blob.getRaw();
    }
    if (!blob.hasZlibData()) {
      throw new BrokenExtractException(
          "The blocks must be packed with zlib or not at all.",
          "Maybe pack them again: osmium cat FILE -o EXTRACT.osm.pbf.");
    }
    try (InputStream inflated = new InflaterInputStream(blob.getZlibData().newInput())) {
      byte[] data = inflated.readNBytes(MOST_BLOCK_BYTES + 1);
      if (data.length > MOST_BLOCK_BYTES || data.length != blob.getRawSize()) {
        throw new ZipException("wrong size");
      }
      return ByteString.copyFrom(data);
    } catch (EOFException tooShort) {
      throw new ZipException("cut");
    }
  }

  private void takeHeader(HeaderBlock header) throws BrokenExtractException {
    headed = true;
    for (String feature : header.getRequiredFeaturesList()) {
      if (!KNOWN_FEATURES.contains(feature)) {
        throw new BrokenExtractException(
            "The file requires a feature (" + feature + ") that chargeplan can't read.",
            "Maybe it holds the history of the map: take an extract of one day.");
      }
    }
    if (header.getOsmosisReplicationTimestamp() > 0) {
      Instant instant = Instant.ofEpochSecond(header.getOsmosisReplicationTimestamp());
      date = Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
  }
}
