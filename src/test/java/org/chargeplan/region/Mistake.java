package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chargeplan.input.Problems;

/**
 * A mistake in the toy region.
 *
 * @param name what it is
 * @param file the file it is made in
 * @param good a text of the file
 * @param bad what replaces it, each time
 * @param problems the problems expected, without the folder
 */
record Mistake(String name, String file, String good, String bad, List<String> problems) {

  static Mistake mistake(String name, String file, String good, String bad, String... problems) {
    return new Mistake(name, file, good, bad, Arrays.asList(problems));
  }

  /** Makes the mistake in a copy of the region, and checks all that is reported of it. */
  void assertReported(Path dir) throws IOException {
    ToyRegion.copyTo(dir);
    Path spoiltFile = dir.resolve(file);
    String text = Files.readString(spoiltFile);
    String spoilt = text.replace(good, bad);
    assertNotEquals(text, spoilt, "the mistake must change the file");
    Files.writeString(spoiltFile, spoilt);

    Problems found = new Problems();
    RegionReader.read(dir, RuleChanges.NONE, found);

    String shown =
        found.list().stream()
            .map(problem -> problem.toString().replace(dir + "/", ""))
            .collect(Collectors.joining("\n"));
    assertEquals(String.join("\n", problems), shown);
  }

  @Override
  public String toString() {
    return name;
  }
}
