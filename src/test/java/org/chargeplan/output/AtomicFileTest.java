package org.chargeplan.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir private Path dir;

  private static void write(Path target, String text) throws IOException {
    AtomicFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aLinkStaysAndTheFileItLeadsToIsReplaced() throws IOException {
    Path folder = Files.createDirectory(dir.resolve("real"));
    Path real = Files.writeString(folder.resolve("plan.geojson"), "old");
    Path link = Files.createSymbolicLink(dir.resolve("link.geojson"), Path.of("real/plan.geojson"));
    write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
  }

  @Test
  void aLinkToNothingYetIsFilled() throws IOException {
    Path link = Files.createSymbolicLink(dir.resolve("link.geojson"), Path.of("later.geojson"));
    write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(dir.resolve("later.geojson")));
  }

  @Test
  void whatAnEndedProcessLeftIsDeleted() throws IOException {
    Path target = dir.resolve("plan.geojson");
    String own = PartNames.beside(target, "part").getFileName().toString();
    // No process has so large a number; the name of its place is that of this process.
    Files.writeString(dir.resolve(own.replaceFirst("\\d+", "99999999999")), "half");
    write(target, "new");
    assertEquals(List.of("plan.geojson"), names());
  }

  @Test
  void whatAnotherMachineWritesIsLeftUntilItIsQuiet() throws IOException {
    Path target = dir.resolve("plan.geojson");
    Path other = Files.writeString(dir.resolve(".7-0123abcd-89ab0123.part.plan.geojson"), "half");
    write(target, "new");
    assertEquals(List.of(other.getFileName().toString(), "plan.geojson"), names());

    Instant longAgo = Instant.now().minus(Duration.ofMinutes(11));
    Files.setLastModifiedTime(other, FileTime.from(longAgo));
    write(target, "newer");
    assertEquals(List.of("plan.geojson"), names());
  }

  @Test
  void partsOfOtherFilesAreLeft() throws IOException {
    Path target = dir.resolve("plan.geojson");
    String other = PartNames.beside(dir.resolve("map.geojson"), "part").getFileName().toString();
    Files.writeString(dir.resolve(other.replaceFirst("\\d+", "99999999999")), "half");
    write(target, "new");
    assertEquals(2, names().size());
  }

  @Test
  void roomIsTriedWithoutATrace() throws IOException {
    AtomicFile.requireRoom(dir.resolve("plan.geojson"));
    assertEquals(List.of(), names());
    assertThrows(IOException.class, () -> AtomicFile.requireRoom(dir.resolve("no/plan.geojson")));
  }

  @Test
  void aFailedWriteLeavesTheOldFile() throws IOException {
    Path target = Files.writeString(dir.resolve("plan.geojson"), "old");
    assertThrows(
        IOException.class,
        () ->
            AtomicFile.write(
                target,
                out -> {
                  out.write(1);
                  throw new IOException("No space left on device");
                }));
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("plan.geojson"), names());
  }
}
