package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of a region without tables, within whose bounds the toy extract lies. */
final class ToyCountry {

  static final Path RESOURCES = Path.of("src/test/resources/org/chargeplan/importer");

  private ToyCountry() {}

  /** Makes the folder, with {@code region.yaml} and {@code rules.yaml}. */
  static Path in(Path dir) throws IOException {
    Path country = Files.createDirectory(dir.resolve("country"));
    String region = Files.readString(RESOURCES.resolve("andorra/region.yaml"));
    Files.writeString(
        country.resolve("region.yaml"),
        region.replace("[1.40, 42.42, 1.80, 42.67]", "[-1, -1, 1, 1]"));
    Files.writeString(
        country.resolve("rules.yaml"),
        Files.readString(RESOURCES.resolve("andorra/rules.yaml"))
            .replace("\"2026\": 120, \"2027\": 300", "\"2026\": 12, \"2027\": 30"));
    return country;
  }

  /** Makes the folder and fills it with the toy extract. */
  static Path importedIn(Path dir) throws IOException {
    Path country = in(dir);
    String extract = RESOURCES.resolve("toy.osm").toString();
    assertEquals(
        ExitCode.OK, CommandTest.run(List.of("import", "osm", extract, country.toString())));
    return country;
  }
}
