package org.chargeplan.importer.osm.extract;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the data of a block, {@code message Blob} of the format: as it is, or packed with zlib,
 * lz4 or zstd.
 */
final class PbfBlob {

  /** Most bytes of a block, by the definition of the format. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final int RAW = 1;
  private static final int RAW_SIZE = 2;
  private static final int ZLIB = 3;
  private static final int LZMA = 4;
  private static final int BZIP2 = 5;
  private static final int LZ4 = 6;
  private static final int ZSTD = 7;

  private final byte[] blob;
  private int packing;
  private int start;
  private int length;
  private int size;

  private PbfBlob(byte[] blob) {
    this.blob = blob;
  }

  /** The bytes of a block. */
  static byte[] unpacked(byte[] blob) throws IOException {
    PbfBlob packed = new PbfBlob(blob);
    packed.readFields();
    return packed.unpacked();
  }

  private void readFields() throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(blob);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      int field = WireFormat.getTagFieldNumber(tag);
      if (field == RAW_SIZE) {
        size = in.readInt32();
      } else if (field <= ZSTD) {
        packing = field;
        length = in.readRawVarint32();
        start = in.getTotalBytesRead();
        in.skipRawBytes(length);
      } else {
        in.skipField(tag);
      }
    }
  }

  private byte[] unpacked() throws IOException {
    if (packing == RAW) {
      return Arrays.copyOfRange(blob, start, start + length);
    }
    if (size < 0 || size > MOST_BYTES) {
      throw new InvalidProtocolBufferException("wrong size");
    }
    return switch (packing) {
      case ZLIB -> inflated();
      case LZ4 -> unpackedBy(new Lz4Decompressor());
      case ZSTD -> unpackedBy(new ZstdDecompressor());
      case LZMA -> throw refused("lzma");
      case BZIP2 -> throw refused("bzip2");
      default -> throw new InvalidProtocolBufferException("no data");
    };
  }

  private static BrokenExtractException refused(String packing) {
    return new BrokenExtractException(
        "The blocks (" + packing + ") must be packed with zlib, lz4, zstd or not at all.",
        "Maybe pack them again: osmium cat FILE -o EXTRACT.osm.pbf.");
  }

  private byte[] inflated() throws IOException {
    byte[] data = new byte[size];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(blob, start, length);
      int count = inflater.inflate(data);
      // A call with nothing left to fill ends the stream and compares its checksum.
      boolean isAll = count == size && inflater.inflate(new byte[1]) == 0 && inflater.finished();
      if (!isAll) {
        throw new InvalidProtocolBufferException("wrong size");
      }
      return data;
    } catch (DataFormatException broken) {
      throw new InvalidProtocolBufferException(new IOException(broken));
    } finally {
      inflater.end();
    }
  }

  private byte[] unpackedBy(Decompressor decompressor) throws IOException {
    byte[] data = new byte[size];
    try {
      ByteBuffer target = ByteBuffer.wrap(data);
      decompressor.decompress(ByteBuffer.wrap(blob, start, length), target);
      if (target.hasRemaining()) {
        throw new InvalidProtocolBufferException("wrong size");
      }
      return data;
    } catch (MalformedInputException | IllegalArgumentException broken) {
      throw new InvalidProtocolBufferException(new IOException(broken));
    }
  }
}
