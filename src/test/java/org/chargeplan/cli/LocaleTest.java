package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The setting of language and digits on a machine changes no byte of what is written. */
class LocaleTest extends CommandTest {

  private static final List<String> OTHERS =
      List.of(
          "de-DE",
          "tr-TR",
          "th-TH-u-ca-buddhist-nu-thai",
          "ar-EG-u-nu-arab",
          "fa-IR-u-nu-arabext",
          "my-MM-u-nu-mymr");

  private final Locale own = Locale.getDefault();

  @BeforeEach
  void planTheToyRegion() {
    assertEquals(ExitCode.OK, solve(), err());
  }

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(own);
  }

  @Test
  void allOutputsAreTheSameUnderAnyLocale() throws IOException {
    Map<String, byte[]> expected = outputs("en-US");
    assertEquals(13, expected.size(), expected.keySet()::toString);
    for (String other : OTHERS) {
      Map<String, byte[]> found = outputs(other);
      assertEquals(expected.keySet(), found.keySet());
      expected.forEach(
          (name, bytes) -> assertArrayEquals(bytes, found.get(name), name + " under " + other));
    }
  }

  private Map<String, byte[]> outputs(String tag) throws IOException {
    Path folder = Files.createDirectory(dir.resolve(tag));
    Map<String, byte[]> outputs = new TreeMap<>();
    List<String> export = List.of("export", plan.toString(), "--region", region.toString());
    under(tag, export, "--format", "mps", "-o", folder.resolve("plan.mps").toString());
    under(tag, export, "--format", "gpkg", "-o", folder.resolve("plan.gpkg").toString());
    under(tag, export, "--format", "geojsonseq", "-o", folder.resolve("plan.geojsonl").toString());
    under(tag, export, "--format", "csv", "-o", folder.resolve("tables").toString());
    under(
        tag,
        export,
        "--format",
        "ocpi",
        "--time-zone",
        "Asia/Ho_Chi_Minh",
        "-o",
        folder.resolve("ocpi.json").toString());
    forget();
    under(tag, List.of("check", region.toString()));
    under(tag, List.of("verify", plan.toString(), "--region", region.toString()));
    outputs.put("said", out().getBytes(StandardCharsets.UTF_8));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        outputs.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return outputs;
  }

  private void under(String tag, List<String> command, String... more) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertEquals(ExitCode.OK, run(command, more), () -> command + " under " + tag + ": " + err());
  }
}
