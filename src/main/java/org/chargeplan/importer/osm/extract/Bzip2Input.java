package org.chargeplan.importer.osm.extract;

import io.airlift.compress.bzip2.BZip2HadoopStreams;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks bzip2, also where a file has several streams one after the other, as programs write that
 * pack in parallel. The library reads one stream only: each is given to it as a file of its own.
 */
final class Bzip2Input extends InputStream {

  /** A stream begins so, from its fifth byte on: the mark of its first block. */
  private static final byte[] BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

  private static final int START_BYTES = 4 + BLOCK.length;

  private final InputStream packed;
  private InputStream stream;

  /**
   * Unpacks a file.
   *
   * @param packed the file, which can be marked
   * @throws IOException where it is not packed with bzip2
   */
  Bzip2Input(InputStream packed) throws IOException {
    if (!isStart(packed)) {
      throw new IOException("The file must begin with a stream of bzip2.");
    }
    this.packed = packed;
    this.stream = nextStream();
  }

  private InputStream nextStream() throws IOException {
    return new BZip2HadoopStreams().createInputStream(new OneStream(packed));
  }

  /** Whether a stream begins here. An empty one, without blocks, does not count. */
  private static boolean isStart(InputStream packed) throws IOException {
    packed.mark(START_BYTES);
    byte[] start = packed.readNBytes(START_BYTES);
    packed.reset();
    boolean isStart =
        start.length == START_BYTES && start[0] == 'B' && start[1] == 'Z' && start[2] == 'h';
    for (int i = 0; i < BLOCK.length && isStart; i++) {
      isStart = start[4 + i] == BLOCK[i];
    }
    return isStart;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = stream.read(bytes, offset, length);
    while (count < 0 && isStart(packed)) {
      stream = nextStream();
      count = stream.read(bytes, offset, length);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }

  /** The bytes of a file up to where the next stream begins: always at a byte, unlike blocks. */
  private static final class OneStream extends InputStream {

    private final InputStream packed;
    private boolean begun;
    private boolean ended;

    OneStream(InputStream packed) {
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      if (ended) {
        return -1;
      }
      packed.mark(1);
      int next = packed.read();
      if (next == 'B' && begun) {
        packed.reset();
        ended = isStart(packed);
        next = ended ? -1 : packed.read();
      }
      begun = true;
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = 0;
      int next = 0;
      while (count < length && next >= 0) {
        next = read();
        if (next >= 0) {
          bytes[offset + count] = (byte) next;
          count++;
        }
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
