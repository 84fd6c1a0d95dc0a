package org.chargeplan.importer.osm.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.baremaps.osm.binary.Fileformat.Blob;
import org.chargeplan.importer.osm.extract.PbfFile.Block;
import org.chargeplan.importer.osm.extract.PbfFile.Packing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files written with the generated classes of the format must be read as they were written. */
class PbfReaderTest {

  private static final Set<OsmKind> ALL = EnumSet.allOf(OsmKind.class);

  @TempDir private Path folder;

  private static PbfFile file(Packing packing) {
    return new PbfFile(packing, "OsmSchema-V0.6", "DenseNodes")
        .add(new Block().dense(1, 10, 20).dense(7, -30, 40, "place", "town", "name", "Ürb"))
        .add(new Block().way(5, new long[] {7, 1, 7}, "highway", "primary").way(6, new long[] {}))
        .add(new Block().relation(9, new long[] {6, 5}, "outer", "type", "multipolygon"));
  }

  private static final List<String> ELEMENTS =
      List.of(
          "node 1 10 20 {}",
          "node 7 -30 40 {name=Ürb, place=town}",
          "way 5 [7, 1, 7] {highway=primary}",
          "way 6 [] {}",
          "relation 9 WAY6outer WAY5outer {type=multipolygon}");

  @ParameterizedTest
  @EnumSource
  void blocksAreReadHoweverTheyArePacked(Packing packing) throws IOException {
    OsmExtract extract = file(packing).in(folder);
    assertEquals(ELEMENTS, RecordedElements.of(extract));
    assertEquals(
        "2026-03-01",
        extract.read(ALL, RecordedElements::new, block -> {}).date().get().toString());
  }

  @Test
  void plainNodesAreReadAsDenseOnes() throws IOException {
    Block block = new Block().plain(1, 10, 20).plain(7, -30, 40, "name", "Ürb", "place", "town");
    assertEquals(
        ELEMENTS.subList(0, 2),
        RecordedElements.of(new PbfFile(Packing.ZLIB).add(block).in(folder)));
  }

  @Test
  void placesCountFromTheOffsetOfTheirBlockInItsUnits() throws IOException {
    // 1 degree and 5 units of 1,000 nanodegrees; -1 degree and 3 of them.
    Block block = new Block().at(1_000_000_000, -1_000_000_000, 1000).dense(1, 5, 3);
    assertEquals(
        List.of("node 1 10000050 -9999970 {}"),
        RecordedElements.of(new PbfFile(Packing.ZLIB).add(block).in(folder)));
  }

  /** As osmium add-locations-to-ways writes them; a node it did not find lies beyond the earth. */
  @Test
  void placesOfNodesAreReadFromWays() throws IOException {
    long unknown = Integer.MAX_VALUE;
    Block block =
        new Block()
            .way(4, new long[] {1, 2, 3}, new long[] {10, unknown, 30}, new long[] {5, unknown, 7});
    for (String feature : List.of("DenseNodes", "LocationsOnWays")) {
      assertEquals(
          List.of("node of way 1 10 5", "node of way 3 30 7", "way 4 [1, 2, 3] {}"),
          RecordedElements.of(new PbfFile(Packing.LZ4, feature).add(block).in(folder)));
    }
  }

  @Test
  void onlyWantedKindsAreHandedOn() throws IOException {
    OsmExtract extract = file(Packing.ZSTD).in(folder);
    for (int reading = 0; reading < 2; reading++) {
      assertEquals(ELEMENTS.subList(2, 4), RecordedElements.of(extract, EnumSet.of(OsmKind.WAY)));
      assertEquals(
          ELEMENTS.subList(4, 5), RecordedElements.of(extract, EnumSet.of(OsmKind.RELATION)));
    }
  }

  @Test
  void laterReadingsLeaveOutBlocksWithoutWantedKinds() throws IOException {
    OsmExtract extract = file(Packing.ZLIB).in(folder);
    RecordedElements.of(extract, EnumSet.of(OsmKind.RELATION));
    byte[] bytes = Files.readAllBytes(extract.file());
    // Within the packed data of the nodes.
    int headed = new PbfFile(Packing.ZLIB, "OsmSchema-V0.6", "DenseNodes").bytes().length;
    Arrays.fill(bytes, headed + 25, headed + 40, (byte) 0);
    Files.write(extract.file(), bytes);
    assertEquals(ELEMENTS.subList(2, 4), RecordedElements.of(extract, EnumSet.of(OsmKind.WAY)));
    assertThrows(
        BrokenExtractException.class, () -> RecordedElements.of(extract, EnumSet.of(OsmKind.NODE)));
  }

  /** Blocks that take long must not be overtaken by later ones. */
  @Test
  void blocksAreTakenInTheOrderOfTheFile() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<String> written = new ArrayList<>();
      PbfFile file = new PbfFile(seed % 2 == 0 ? Packing.ZLIB : Packing.NONE);
      int blocks = random.nextInt(60);
      for (int block = 0; block < blocks; block++) {
        file.add(randomBlock(random, written));
      }
      List<String> read = new ArrayList<>();
      file.in(folder)
          .read(ALL, () -> new SlowVisitor(random.nextInt(3)), block -> read.addAll(block.lines));
      assertEquals(written, read, "seed " + seed);
    }
  }

  private static Block randomBlock(Random random, List<String> written) {
    Block block = new Block();
    int elements = random.nextInt(random.nextInt(10) == 0 ? 2000 : 20);
    for (int i = 0; i < elements; i++) {
      long id = random.nextInt(1_000_000) - 1000L;
      if (random.nextBoolean()) {
        int place = random.nextInt(900_000_000);
        block.plain(id, -place, place);
        written.add("node " + id + " " + -place + " " + place);
      } else {
        block.way(id, random.longs(random.nextInt(5)).toArray());
        written.add("way " + id);
      }
    }
    return block;
  }

  private static final class SlowVisitor implements OsmVisitor {

    private final List<String> lines = new ArrayList<>();
    private final int pauseMs;

    SlowVisitor(int pauseMs) {
      this.pauseMs = pauseMs;
    }

    private void add(String line) {
      if (lines.isEmpty()) {
        try {
          Thread.sleep(pauseMs);
        } catch (InterruptedException stopped) {
          throw new IllegalStateException(stopped);
        }
      }
      lines.add(line);
    }

    @Override
    public void node(long id, int lonE7, int latE7, Map<String, String> tags) {
      add("node " + id + " " + lonE7 + " " + latE7);
    }

    @Override
    public void way(long id, long[] nodes, Map<String, String> tags) {
      add("way " + id);
    }
  }

  @Test
  void blocksOfOtherTypesAreLeftOut() throws IOException {
    OsmExtract extract =
        file(Packing.ZLIB).add("OSMIndex", ByteString.copyFromUtf8("a later idea")).in(folder);
    assertEquals(ELEMENTS, RecordedElements.of(extract));
  }

  @Test
  void historyIsRefusedByItsRequiredFeature() {
    assertRefused(
        new PbfFile(Packing.ZLIB, "OsmSchema-V0.6", "HistoricalInformation"),
        "holds the history of the map",
        "osmium time-filter");
    assertRefused(new PbfFile(Packing.ZLIB, "Curves"), "(Curves)", "osmium cat");
  }

  @Test
  void packingThatNobodyWritesIsRefused() {
    Blob lzma = Blob.newBuilder().setRawSize(9).setLzmaData(ByteString.copyFromUtf8("x")).build();
    assertRefused(new PbfFile(Packing.NONE).addBlob("OSMData", lzma), "(lzma)", "osmium cat");
    Blob none = Blob.newBuilder().setRawSize(9).build();
    assertRefused(new PbfFile(Packing.NONE).addBlob("OSMData", none), "block (2)", "damaged");
  }

  @Test
  void sizeThatABlockDoesNotHaveIsRefused() {
    for (int size : new int[] {-1, 0, 3, 5, Integer.MAX_VALUE}) {
      Blob zlib =
          Blob.newBuilder()
              .setRawSize(size)
              .setZlibData(ByteString.copyFrom(new byte[] {120, -100, 75, 76, 74, 6, 0, 3, -39}))
              .build();
      assertRefused(
          new PbfFile(Packing.NONE).addBlob("OSMData", zlib), "block (2) can't be decoded", "");
    }
  }

  @Test
  void nodeOffTheEarthIsReported() {
    assertRefused(
        new PbfFile(Packing.ZLIB).add(new Block().dense(3, 1_800_000_001, 0)),
        "node (3) lies off the earth: longitude 180.0000001",
        "Maybe");
  }

  /** Whatever byte is wrong, the file is read or refused in words. */
  @ParameterizedTest
  @EnumSource
  void damagedFileNeverFailsOtherwise(Packing packing) throws IOException {
    byte[] whole = file(packing).bytes();
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      byte[] bytes =
          Arrays.copyOf(
              whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
      for (int flips = random.nextInt(4); flips > 0 && bytes.length > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("damaged.osm.pbf"), bytes);
      try {
        RecordedElements.of(new OsmExtract(file));
      } catch (BrokenExtractException refused) {
        assertTrue(refused.hint().startsWith("Maybe"), refused.hint());
      }
    }
  }

  private void assertRefused(PbfFile file, String message, String hint) {
    BrokenExtractException refused =
        assertThrows(BrokenExtractException.class, () -> RecordedElements.of(file.in(folder)));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
    assertTrue(refused.hint().contains(hint), refused.hint());
  }
}
