package org.chargeplan.planning;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs that can't be written, and what the machine refuses, in words. */
class OutputPlaceTest {

  @TempDir private Path dir;

  private static String refused(Path target) {
    return assertThrows(InvalidRequestException.class, () -> OutputPlace.require(target, "plan"))
        .getMessage();
  }

  @Test
  void aFolderIsNoPlan() {
    assertEquals("The plan (" + dir + ") is a folder. Maybe choose another name.", refused(dir));
    assertEquals("The plan (/) is a folder. Maybe choose another name.", refused(Path.of("/")));
    assertEquals("The plan () is a folder. Maybe choose another name.", refused(Path.of("")));
  }

  @Test
  void aFolderMustBeThere() {
    Path target = dir.resolve("no/plan.geojson");
    assertEquals(
        "The folder ("
            + dir.resolve("no")
            + ") of the plan does not exist. Maybe it must be created first.",
        refused(target));
  }

  @Test
  void aPlanInAFolderThatTakesFilesIsFine() {
    assertDoesNotThrow(() -> OutputPlace.require(dir.resolve("plan.geojson"), "plan"));
  }

  @Test
  void aNameThatTheSystemRefusesIsReportedInItsWords() {
    Path target = dir.resolve("x".repeat(300) + ".geojson");
    String said = refused(target);
    assertEquals(
        "can't be read or written: file name too long. Maybe choose a shorter name.",
        said.substring(said.indexOf("can't")));
  }

  @Test
  void reasonsOfTheSystemBecomeWords() {
    assertEquals(
        "The file or folder (a/b) can't be read or written: permission denied."
            + " Maybe its owner is another user.",
        Refusal.of(new AccessDeniedException("a/b")).sentence());
    assertEquals(
        "The file or folder (a/b) can't be read or written: it does not exist, or no longer."
            + " Maybe it was moved or deleted meanwhile.",
        Refusal.of(new NoSuchFileException("a/b")).sentence());
    assertEquals(
        "The file or folder (a/b) can't be read or written: read-only file system."
            + " Maybe choose another folder.",
        Refusal.of(new FileSystemException("a/b", null, "Read-only file system")).sentence());
    assertEquals(
        "A file can't be read or written: no space left on device."
            + " Maybe free some space, or choose another disk.",
        Refusal.of(new IOException("No space left on device")).sentence());
    assertEquals(
        "A file can't be read or written: the system gives no reason.",
        Refusal.of(new IOException()).sentence());
  }
}
