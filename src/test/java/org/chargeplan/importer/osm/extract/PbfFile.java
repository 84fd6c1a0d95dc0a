package org.chargeplan.importer.osm.extract;

import com.google.protobuf.ByteString;
import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.baremaps.osm.binary.Fileformat.Blob;
import org.apache.baremaps.osm.binary.Fileformat.BlobHeader;
import org.apache.baremaps.osm.binary.Osmformat.DenseNodes;
import org.apache.baremaps.osm.binary.Osmformat.HeaderBlock;
import org.apache.baremaps.osm.binary.Osmformat.Node;
import org.apache.baremaps.osm.binary.Osmformat.PrimitiveBlock;
import org.apache.baremaps.osm.binary.Osmformat.PrimitiveGroup;
import org.apache.baremaps.osm.binary.Osmformat.Relation;
import org.apache.baremaps.osm.binary.Osmformat.StringTable;
import org.apache.baremaps.osm.binary.Osmformat.Way;

/** Writes PBF files with the generated classes of the format, block by block. */
final class PbfFile {

  /** How the data of a block are packed. */
  enum Packing {
    NONE,
    ZLIB,
    LZ4,
    ZSTD
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Packing packing;

  PbfFile(Packing packing, String... requiredFeatures) {
    this.packing = packing;
    HeaderBlock header =
        HeaderBlock.newBuilder()
            .addAllRequiredFeatures(Arrays.asList(requiredFeatures))
            .setOsmosisReplicationTimestamp(1_772_323_200)
            .build();
    add("OSMHeader", header.toByteString());
  }

  PbfFile add(Block block) {
    return add("OSMData", block.build().toByteString());
  }

  PbfFile add(String type, ByteString data) {
    return addBlob(type, blob(data));
  }

  PbfFile addBlob(String type, Blob blob) {
    byte[] packed = blob.toByteArray();
    byte[] head =
        BlobHeader.newBuilder().setType(type).setDatasize(packed.length).build().toByteArray();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(head.length);
      out.write(head);
      out.write(packed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  private Blob blob(ByteString data) {
    Blob.Builder blob = Blob.newBuilder().setRawSize(data.size());
    return switch (packing) {
      case NONE -> Blob.newBuilder().setRaw(data).build();
      case ZLIB -> blob.setZlibData(zlib(data)).build();
      case LZ4 -> blob.setLz4Data(packed(data, new Lz4Compressor())).build();
      case ZSTD -> blob.setZstdData(packed(data, new ZstdCompressor())).build();
    };
  }

  private static ByteString zlib(ByteString data) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      data.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return ByteString.copyFrom(packed.toByteArray());
  }

  private static ByteString packed(ByteString data, Compressor compressor) {
    byte[] packed = new byte[compressor.maxCompressedLength(data.size())];
    int length = compressor.compress(data.toByteArray(), 0, data.size(), packed, 0, packed.length);
    return ByteString.copyFrom(packed, 0, length);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  OsmExtract in(Path folder) throws IOException {
    return new OsmExtract(Files.write(folder.resolve("made.osm.pbf"), bytes()));
  }

  /** A block with a group for each kind of element, in the order in which they are added. */
  static final class Block {

    private final Map<String, Integer> strings = new LinkedHashMap<>(Map.of("", 0));
    private final PrimitiveBlock.Builder block = PrimitiveBlock.newBuilder();
    private final DenseNodes.Builder dense = DenseNodes.newBuilder();
    private long lastId;
    private long lastLon;
    private long lastLat;

    private int string(String text) {
      return strings.computeIfAbsent(text, unknown -> strings.size());
    }

    /** The offset of a block's places, in 1e-9 degrees. */
    Block at(long lonOffset, long latOffset, int granularity) {
      block.setLonOffset(lonOffset).setLatOffset(latOffset).setGranularity(granularity);
      return this;
    }

    Block dense(long id, long lon, long lat, String... tags) {
      dense.addId(id - lastId).addLon(lon - lastLon).addLat(lat - lastLat);
      lastId = id;
      lastLon = lon;
      lastLat = lat;
      Arrays.stream(tags).forEach(tag -> dense.addKeysVals(string(tag)));
      dense.addKeysVals(0);
      return this;
    }

    Block plain(long id, long lon, long lat, String... tags) {
      Node.Builder node = Node.newBuilder().setId(id).setLon(lon).setLat(lat);
      for (int i = 0; i < tags.length; i += 2) {
        node.addKeys(string(tags[i])).addVals(string(tags[i + 1]));
      }
      block.addPrimitivegroup(PrimitiveGroup.newBuilder().addNodes(node));
      return this;
    }

    Block way(long id, long[] nodes, String... tags) {
      block.addPrimitivegroup(PrimitiveGroup.newBuilder().addWays(line(id, nodes, tags)));
      return this;
    }

    /** A way with the places of its nodes. */
    Block way(long id, long[] nodes, long[] lons, long[] lats, String... tags) {
      Way.Builder way = line(id, nodes, tags);
      for (int i = 0; i < nodes.length; i++) {
        way.addLon(lons[i] - (i == 0 ? 0 : lons[i - 1]));
        way.addLat(lats[i] - (i == 0 ? 0 : lats[i - 1]));
      }
      block.addPrimitivegroup(PrimitiveGroup.newBuilder().addWays(way));
      return this;
    }

    private Way.Builder line(long id, long[] nodes, String... tags) {
      Way.Builder way = Way.newBuilder().setId(id);
      for (int i = 0; i < nodes.length; i++) {
        way.addRefs(nodes[i] - (i == 0 ? 0 : nodes[i - 1]));
      }
      for (int i = 0; i < tags.length; i += 2) {
        way.addKeys(string(tags[i])).addVals(string(tags[i + 1]));
      }
      return way;
    }

    Block relation(long id, long[] ways, String role, String... tags) {
      Relation.Builder relation = Relation.newBuilder().setId(id);
      for (int i = 0; i < ways.length; i++) {
        relation
            .addMemids(ways[i] - (i == 0 ? 0 : ways[i - 1]))
            .addTypes(Relation.MemberType.WAY)
            .addRolesSid(string(role));
      }
      for (int i = 0; i < tags.length; i += 2) {
        relation.addKeys(string(tags[i])).addVals(string(tags[i + 1]));
      }
      block.addPrimitivegroup(PrimitiveGroup.newBuilder().addRelations(relation));
      return this;
    }

    PrimitiveBlock build() {
      if (dense.getIdCount() > 0) {
        block.addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(dense));
      }
      StringTable.Builder table = StringTable.newBuilder();
      strings.keySet().forEach(text -> table.addS(ByteString.copyFromUtf8(text)));
      return block.setStringtable(table).build();
    }
  }
}
