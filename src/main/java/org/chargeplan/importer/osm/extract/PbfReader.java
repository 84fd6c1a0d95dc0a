package org.chargeplan.importer.osm.extract;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads a PBF file: takes its blocks one after the other, unpacks and decodes several at once, and
 * hands them on in their order.
 *
 * @param <V> what takes the elements of a block
 */
final class PbfReader<V extends OsmVisitor> {

  /** Most bytes of a block's head, by the definition of the format. */
  private static final int MOST_HEAD_BYTES = 64 * 1024;

  /** One thread hands blocks on: it can't keep more of them busy. */
  private static final int MOST_THREADS = 8;

  private static final int THREADS =
      Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  /** So few that they fit in memory where blocks are large. */
  private static final int MOST_WAITING = 2 * THREADS;

  private static final String DAMAGED = "Maybe the download was damaged: load it again.";

  /**
   * The head of a block.
   *
   * @param type {@code OSMHeader}, {@code OSMData} or what other files may have
   * @param bytes how long the block is
   */
  private record Head(String type, int bytes) {}

  private record Decoded<V>(V visitor, Set<OsmKind> kinds) {}

  private record Waiting<V>(int block, FutureTask<Decoded<V>> decoding) {}

  private final DataInputStream in;
  private final Map<Integer, Set<OsmKind>> kindsOfBlocks;
  private final Set<OsmKind> wanted;
  private final Supplier<V> visitors;
  private final Consumer<V> taker;
  private final Deque<Waiting<V>> waiting = new ArrayDeque<>();
  private MapHeader header = MapHeader.EMPTY;
  private boolean headed;
  private int blocks;

  /**
   * A reader.
   *
   * @param kindsOfBlocks the kinds of elements that blocks have, as far as an earlier reading found
   *     them; this one adds the others
   * @param wanted the kinds of elements that visitors take
   * @param visitors makes a visitor for each block
   * @param taker takes the visitors in the order of the file
   */
  PbfReader(
      InputStream in,
      Map<Integer, Set<OsmKind>> kindsOfBlocks,
      Set<OsmKind> wanted,
      Supplier<V> visitors,
      Consumer<V> taker) {
    this.in = new DataInputStream(in);
    this.kindsOfBlocks = kindsOfBlocks;
    this.wanted = wanted;
    this.visitors = visitors;
    this.taker = taker;
  }

  /** Reads the file; what it says of itself. */
  MapHeader read() throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, PbfReader::thread);
    try {
      while (readBlock(threads)) {
        blocks++;
        takeAllBut(MOST_WAITING);
      }
      takeAllBut(0);
    } catch (EOFException early) {
      takeAllBut(0);
      throw new BrokenExtractException(
          "The file ends within its block (" + (blocks + 1) + ").",
          "Maybe the download was cut off: load it again.");
    } catch (InvalidProtocolBufferException broken) {
      throw damaged(blocks);
    } finally {
      threads.shutdownNow();
    }
    if (!headed) {
      throw new BrokenExtractException("The file is empty.", DAMAGED);
    }
    return header;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "extract");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether there was one more block. */
  private boolean readBlock(ExecutorService threads) throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    int headBytes = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    Head head = head(bytes(headBytes, MOST_HEAD_BYTES));
    if (head.type().equals("OSMHeader")) {
      headed = true;
      header = PbfHeader.read(PbfBlob.unpacked(bytes(head.bytes(), PbfBlob.MOST_BYTES)));
    } else if (head.type().equals("OSMData") && isWanted(blocks)) {
      byte[] blob = bytes(head.bytes(), PbfBlob.MOST_BYTES);
      FutureTask<Decoded<V>> decoding = new FutureTask<>(() -> decoded(blob));
      threads.execute(decoding);
      waiting.add(new Waiting<>(blocks, decoding));
    } else {
      in.skipNBytes(checked(head.bytes(), PbfBlob.MOST_BYTES));
    }
    return true;
  }

  private static Head head(byte[] bytes) throws IOException {
    String type = "";
    int length = 0;
    CodedInputStream fields = CodedInputStream.newInstance(bytes);
    for (int tag = fields.readTag(); tag != 0; tag = fields.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> type = fields.readString();
        case 3 -> length = fields.readInt32();
        default -> fields.skipField(tag);
      }
    }
    return new Head(type, length);
  }

  private boolean isWanted(int block) {
    Set<OsmKind> kinds = kindsOfBlocks.get(block);
    return kinds == null || !Collections.disjoint(kinds, wanted);
  }

  private byte[] bytes(int count, int most) throws IOException {
    byte[] bytes = new byte[checked(count, most)];
    in.readFully(bytes);
    return bytes;
  }

  private int checked(int count, int most) throws BrokenExtractException {
    if (count < 0 || count > most) {
      throw new BrokenExtractException(
          "The block (" + (blocks + 1) + ") can't be one of a PBF file.",
          blocks == 0 ? "Maybe this is not a PBF file, despite its name." : DAMAGED);
    }
    return count;
  }

  private Decoded<V> decoded(byte[] blob) throws IOException {
    PbfBlock block = new PbfBlock(PbfBlob.unpacked(blob));
    V visitor = visitors.get();
    block.read(wanted, visitor);
    return new Decoded<>(visitor, block.kinds());
  }

  /** Takes the blocks that were read first, until only some wait. */
  private void takeAllBut(int most) throws IOException {
    while (waiting.size() > most) {
      Waiting<V> next = waiting.remove();
      // In place of waiting for a thread that has not begun it; nothing happens where one has.
      next.decoding().run();
      try {
        Decoded<V> decoded = next.decoding().get();
        kindsOfBlocks.put(next.block(), decoded.kinds());
        taker.accept(decoded.visitor());
      } catch (ExecutionException failed) {
        throw failure(failed.getCause(), next.block());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("The reading was stopped.");
      }
    }
  }

  private static IOException failure(Throwable cause, int block) {
    if (cause instanceof BrokenExtractException broken) {
      return broken;
    }
    if (cause instanceof InvalidProtocolBufferException) {
      return damaged(block);
    }
    throw new IllegalStateException("The block (" + (block + 1) + ") was not read.", cause);
  }

  private static BrokenExtractException damaged(int block) {
    return new BrokenExtractException("The block (" + (block + 1) + ") can't be decoded.", DAMAGED);
  }
}
