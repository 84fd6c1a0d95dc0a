package org.chargeplan.importer.osm.extract;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decodes the elements of one block of a PBF file, {@code message PrimitiveBlock} of the format,
 * without objects of their own: an extract has millions.
 */
final class PbfBlock {

  /** The format counts in 1e-9 degrees. */
  private static final int NANO_OF_E7 = 100;

  private static final double E7 = 1e7;
  private static final long MOST_LON_E7 = 1_800_000_000L;
  private static final long MOST_LAT_E7 = 900_000_000L;

  private final byte[] data;

  /** Where strings and groups begin, and how long they are, in turn. */
  private final IntArrayList stringSpans = new IntArrayList();

  private final IntArrayList groupSpans = new IntArrayList();
  private final String[] strings;
  private int granularity = NANO_OF_E7;
  private long lonOffset;
  private long latOffset;

  private final LongArrayList ids = new LongArrayList();
  private final LongArrayList lons = new LongArrayList();
  private final LongArrayList lats = new LongArrayList();
  private final IntArrayList keys = new IntArrayList();
  private final IntArrayList values = new IntArrayList();
  private final IntArrayList roles = new IntArrayList();
  private final IntArrayList types = new IntArrayList();

  PbfBlock(byte[] data) throws IOException {
    this.data = data;
    CodedInputStream in = CodedInputStream.newInstance(data);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> {
          int end = in.pushLimit(in.readRawVarint32());
          for (int inner = in.readTag(); inner != 0; inner = in.readTag()) {
            addSpan(stringSpans, in);
          }
          in.popLimit(end);
        }
        case 2 -> addSpan(groupSpans, in);
        case 17 -> granularity = in.readInt32();
        case 19 -> latOffset = in.readInt64();
        case 20 -> lonOffset = in.readInt64();
        default -> in.skipField(tag);
      }
    }
    strings = new String[stringSpans.size() / 2];
  }

  private static void addSpan(IntArrayList spans, CodedInputStream in) throws IOException {
    int length = in.readRawVarint32();
    spans.add(in.getTotalBytesRead());
    spans.add(length);
    in.skipRawBytes(length);
  }

  private CodedInputStream group(int index) {
    return CodedInputStream.newInstance(
        data, groupSpans.getInt(2 * index), groupSpans.getInt(2 * index + 1));
  }

  /** The kinds of elements of the block. */
  Set<OsmKind> kinds() throws IOException {
    Set<OsmKind> kinds = EnumSet.noneOf(OsmKind.class);
    for (int g = 0; g < groupSpans.size() / 2; g++) {
      CodedInputStream in = group(g);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        switch (WireFormat.getTagFieldNumber(tag)) {
          case 1, 2 -> kinds.add(OsmKind.NODE);
          case 3 -> kinds.add(OsmKind.WAY);
          case 4 -> kinds.add(OsmKind.RELATION);
          default -> {
            // Changesets are no elements.
          }
        }
        in.skipField(tag);
      }
    }
    return kinds;
  }

  /** Hands the elements of some kinds to a visitor. */
  void read(Set<OsmKind> kinds, OsmVisitor visitor) throws IOException {
    for (int g = 0; g < groupSpans.size() / 2; g++) {
      CodedInputStream in = group(g);
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        int field = WireFormat.getTagFieldNumber(tag);
        boolean wanted =
            switch (field) {
              case 1, 2 -> kinds.contains(OsmKind.NODE);
              case 3 -> kinds.contains(OsmKind.WAY);
              case 4 -> kinds.contains(OsmKind.RELATION);
              default -> false;
            };
        if (wanted) {
          int end = in.pushLimit(in.readRawVarint32());
          clear();
          switch (field) {
            case 1 -> readNode(in, visitor);
            case 2 -> readDense(in, visitor);
            case 3 -> readWay(in, visitor);
            default -> readRelation(in, visitor);
          }
          in.popLimit(end);
        } else {
          in.skipField(tag);
        }
      }
    }
  }

  private void clear() {
    ids.clear();
    lons.clear();
    lats.clear();
    keys.clear();
    values.clear();
    roles.clear();
    types.clear();
  }

  /** Numbers, places and tags are differences to the node before. */
  private void readDense(CodedInputStream in, OsmVisitor visitor) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> addDifferences(ids, tag, in);
        case 8 -> addDifferences(lats, tag, in);
        case 9 -> addDifferences(lons, tag, in);
        case 10 -> addNumbers(keys, tag, in);
        default -> in.skipField(tag);
      }
    }
    requireEqual(ids.size(), lons.size());
    requireEqual(ids.size(), lats.size());
    int next = 0;
    for (int i = 0; i < ids.size(); i++) {
      int first = next;
      while (next < keys.size() && keys.getInt(next) != 0) {
        next += 2;
      }
      Map<String, String> tags = first == next ? Map.of() : denseTags(first, next);
      next++;
      node(ids.getLong(i), lons.getLong(i), lats.getLong(i), tags, visitor);
    }
  }

  private Map<String, String> denseTags(int first, int end) throws IOException {
    requireEqual(Math.min(end, keys.size()), end);
    String[] texts = new String[end - first];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = string(keys.getInt(first + i));
    }
    return new OsmTags(texts);
  }

  private void readNode(CodedInputStream in, OsmVisitor visitor) throws IOException {
    long id = 0;
    long lat = 0;
    long lon = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> id = in.readSInt64();
        case 2 -> addNumbers(keys, tag, in);
        case 3 -> addNumbers(values, tag, in);
        case 8 -> lat = in.readSInt64();
        case 9 -> lon = in.readSInt64();
        default -> in.skipField(tag);
      }
    }
    node(id, lon, lat, tags(), visitor);
  }

  private void node(long id, long lon, long lat, Map<String, String> tags, OsmVisitor visitor)
      throws BrokenExtractException {
    long lonE7 = e7(lonOffset, lon);
    long latE7 = e7(latOffset, lat);
    if (!isOnEarth(lonE7, latE7)) {
      throw BrokenExtractException.offTheEarth(id, lonE7 / E7, latE7 / E7);
    }
    visitor.node(id, (int) lonE7, (int) latE7, tags);
  }

  private void readWay(CodedInputStream in, OsmVisitor visitor) throws IOException {
    long id = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> id = in.readInt64();
        case 2 -> addNumbers(keys, tag, in);
        case 3 -> addNumbers(values, tag, in);
        case 8 -> addDifferences(ids, tag, in);
        case 9 -> addDifferences(lats, tag, in);
        case 10 -> addDifferences(lons, tag, in);
        default -> in.skipField(tag);
      }
    }
    if (!lons.isEmpty()) {
      visitNodesOfWay(visitor);
    }
    visitor.way(id, ids.toLongArray(), tags());
  }

  /** A node that was not known when the places were put on the way lies off the earth. */
  private void visitNodesOfWay(OsmVisitor visitor) throws IOException {
    requireEqual(ids.size(), lons.size());
    requireEqual(ids.size(), lats.size());
    for (int i = 0; i < ids.size(); i++) {
      long lonE7 = e7(lonOffset, lons.getLong(i));
      long latE7 = e7(latOffset, lats.getLong(i));
      if (isOnEarth(lonE7, latE7)) {
        visitor.nodeOfWay(ids.getLong(i), (int) lonE7, (int) latE7);
      }
    }
  }

  private void readRelation(CodedInputStream in, OsmVisitor visitor) throws IOException {
    long id = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> id = in.readInt64();
        case 2 -> addNumbers(keys, tag, in);
        case 3 -> addNumbers(values, tag, in);
        case 8 -> addNumbers(roles, tag, in);
        case 9 -> addDifferences(ids, tag, in);
        case 10 -> addNumbers(types, tag, in);
        default -> in.skipField(tag);
      }
    }
    requireEqual(ids.size(), roles.size());
    requireEqual(ids.size(), types.size());
    List<OsmMember> members = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      OsmKind kind =
          switch (types.getInt(i)) {
            case 0 -> OsmKind.NODE;
            case 1 -> OsmKind.WAY;
            case 2 -> OsmKind.RELATION;
            default -> throw new InvalidProtocolBufferException("no kind of member");
          };
      members.add(new OsmMember(kind, ids.getLong(i), string(roles.getInt(i))));
    }
    visitor.relation(id, members, tags());
  }

  private Map<String, String> tags() throws IOException {
    requireEqual(keys.size(), values.size());
    if (keys.isEmpty()) {
      return Map.of();
    }
    String[] texts = new String[2 * keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      texts[2 * i] = string(keys.getInt(i));
      texts[2 * i + 1] = string(values.getInt(i));
    }
    return new OsmTags(texts);
  }

  private String string(int index) throws IOException {
    if (index < 0 || index >= strings.length) {
      throw new InvalidProtocolBufferException("no such string");
    }
    if (strings[index] == null) {
      strings[index] =
          new String(
              data,
              stringSpans.getInt(2 * index),
              stringSpans.getInt(2 * index + 1),
              StandardCharsets.UTF_8);
    }
    return strings[index];
  }

  private static void addDifferences(LongArrayList numbers, int tag, CodedInputStream in)
      throws IOException {
    long last = numbers.isEmpty() ? 0 : numbers.getLong(numbers.size() - 1);
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      numbers.add(last + in.readSInt64());
      return;
    }
    int end = in.pushLimit(in.readRawVarint32());
    while (in.getBytesUntilLimit() > 0) {
      last += in.readSInt64();
      numbers.add(last);
    }
    in.popLimit(end);
  }

  private static void addNumbers(IntArrayList numbers, int tag, CodedInputStream in)
      throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      numbers.add(in.readRawVarint32());
      return;
    }
    int end = in.pushLimit(in.readRawVarint32());
    while (in.getBytesUntilLimit() > 0) {
      numbers.add(in.readRawVarint32());
    }
    in.popLimit(end);
  }

  private static void requireEqual(int count, int other) throws IOException {
    if (count != other) {
      throw new InvalidProtocolBufferException("parts of different length");
    }
  }

  private static boolean isOnEarth(long lonE7, long latE7) {
    return lonE7 >= -MOST_LON_E7
        && lonE7 <= MOST_LON_E7
        && latE7 >= -MOST_LAT_E7
        && latE7 <= MOST_LAT_E7;
  }

  private long e7(long offset, long value) {
    return Math.floorDiv(offset + granularity * value + NANO_OF_E7 / 2, NANO_OF_E7);
  }
}
