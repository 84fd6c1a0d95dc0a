package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code check} reports of broken regions.
 *
 * <p>Each folder of {@code broken} is copied over the toy region and contains what differs: files,
 * names of missing ones ({@code removed}), arguments of the command ({@code arguments}, with REGION
 * for the folder) and everything that must be reported ({@code expected.txt}).
 */
class BrokenFoldersTest extends CommandTest {

  private static final List<String> OF_THE_TEST = List.of("expected.txt", "removed", "arguments");

  static Stream<String> names() {
    try (Stream<Path> folders = Files.list(broken())) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path broken() {
    try {
      return Path.of(BrokenFoldersTest.class.getResource("broken").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyProblemIsReportedWithFileAndLine(String name) throws IOException {
    Path folder = broken().resolve(name);
    layOver(folder);
    List<String> command = new ArrayList<>(List.of("check", region.toString()));
    for (String argument : lines(folder.resolve("arguments"))) {
      command.add(argument.replace("REGION", region.toString()));
    }
    assertEquals(ExitCode.INVALID_INPUT, run(command), err());
    String reported = err().replace(region + "/", "").replaceFirst("\\d+ problems?\\. .*\n$", "");
    assertEquals(Files.readString(folder.resolve("expected.txt")), reported);
    assertFalse(err().contains("\tat "), err());
    assertEquals("", out());
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreAccepted() throws IOException {
    try (Stream<Path> files = Files.list(region)) {
      for (Path file : files.toList()) {
        Files.writeString(file, '\uFEFF' + Files.readString(file).replace("\n", "\r\n"));
      }
    }
    assertEquals(ExitCode.OK, Main.run("check", region.toString()), err());
    assertTrue(out().startsWith("Toy region is valid: 2 provinces"), out());
    assertEquals("", err());
  }

  private void layOver(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!OF_THE_TEST.contains(name)) {
          Files.copy(file, region.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    for (String name : lines(folder.resolve("removed"))) {
      Files.delete(region.resolve(name));
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
