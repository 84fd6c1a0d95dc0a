package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.chargeplan.input.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A region whose import ended while its files were being moved to their places. */
class StagedFilesTest {

  @TempDir private Path dir;
  private Path staged;

  @BeforeEach
  void stage() throws IOException {
    ToyRegion.copyTo(dir);
    staged = Files.createDirectory(dir.resolve(StagedFiles.FOLDER));
    stage("zones.csv", "North town", "New town");
    stage("sites.csv", "South mall", "New mall");
  }

  private void stage(String name, String text, String by) throws IOException {
    String before = Files.readString(dir.resolve(name));
    assertTrue(before.contains(text), name);
    Files.writeString(staged.resolve(name), before.replace(text, by));
  }

  @Test
  void whoeverReadsTheRegionFinishesTheImport() throws InvalidInputException {
    Region region = RegionReader.read(dir);
    assertTrue(region.zones().stream().anyMatch(zone -> zone.name().equals("New town")));
    assertTrue(region.sites().stream().anyMatch(site -> site.name().equals("New mall")));
    assertFalse(Files.exists(staged));
  }

  @Test
  void whatWasMovedBeforeTheEndStays() throws IOException, InvalidInputException {
    Files.move(
        staged.resolve("sites.csv"), dir.resolve("sites.csv"), StandardCopyOption.REPLACE_EXISTING);
    String sites = Files.readString(dir.resolve("sites.csv"));
    RegionReader.read(dir);
    assertEquals(sites, Files.readString(dir.resolve("sites.csv")));
    assertTrue(Files.readString(dir.resolve("zones.csv")).contains("New town"));
  }

  @Test
  void aRegionWithoutStagedFilesIsLeftAlone() throws IOException {
    StagedFiles.finish(dir);
    StagedFiles.finish(dir);
    assertFalse(Files.exists(staged));
    assertTrue(Files.readString(dir.resolve("zones.csv")).contains("New town"));
  }
}
