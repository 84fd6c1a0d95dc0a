package org.chargeplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.region.RegionReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The README has the share of assumed input of each region, as {@link InputFigures} counts it. */
@Tag("slow")
class AssumedInputTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| `regions/([a-z-]+)` \\|.*\\| (\\d+) % \\|$", Pattern.MULTILINE);

  @Test
  void readmeHasTheShareOfAssumedInputOfEveryRegion() throws IOException, InvalidInputException {
    Map<String, String> written = new TreeMap<>();
    for (MatchResult row : ROW.matcher(Files.readString(Path.of("README.md"))).results().toList()) {
      written.put(row.group(1), row.group(2));
    }
    Map<String, String> counted = new TreeMap<>();
    for (Path folder : regions()) {
      List<InputFigures> layers = InputFigures.of(RegionReader.read(folder));
      double share = InputFigures.sum(layers).assumedShare();
      counted.put(folder.getFileName().toString(), Long.toString(Math.round(100 * share)));
    }
    assertEquals(counted, written);
  }

  private static List<Path> regions() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("regions"))) {
      return folders.filter(folder -> Files.exists(folder.resolve("region.yaml"))).toList();
    }
  }
}
