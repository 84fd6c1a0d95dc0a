package org.chargeplan.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers find the source of a figure: it is named where the figure is, with its address. */
class RuleSourcesTest {

  private static final String LIST = "\n# Pages in which figures were seen";

  /** Ids of a list of sources that is not in the repository, as "mark V (S3)" or "(P7)". */
  private static final Pattern MARK =
      Pattern.compile("\\bmarks? (V|K|D|A)\\b|\\((mark )?[A-Z]\\d{1,2}[,)]|collection of facts");

  private static final Pattern SEEN = Pattern.compile("\\bseen in ([^;\")]+)");

  static List<Path> ruleFiles() throws IOException {
    return files(Path.of("regions"), "rules.yaml", "afir.yaml", "epbd.yaml");
  }

  private static List<Path> files(Path folder, String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(end -> file.toString().endsWith(end)))
          .sorted()
          .toList();
    }
  }

  @Test
  void noFileRefersToAListOfSourcesThatIsNotHere() throws IOException {
    List<Path> texts = new ArrayList<>(files(Path.of("regions"), ".yaml", "NOTICE", "sources.csv"));
    texts.addAll(files(Path.of("regions/vietnam"), "tariff.csv", "tariff_hours.csv"));
    texts.addAll(files(Path.of("src/docs"), ".md"));
    texts.addAll(files(Path.of("src/main/resources/country"), ".yaml"));
    texts.addAll(files(Path.of("solver-config"), ".md", ".yaml"));
    List<String> found = new ArrayList<>();
    for (Path text : texts) {
      Files.readString(text)
          .lines()
          .filter(line -> MARK.matcher(line).find())
          .forEach(line -> found.add(text + ": " + line.strip()));
    }
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void everyPageThatIsNamedHasItsAddressAtTheEnd(Path file) throws IOException {
    String text = Files.readString(file);
    int end = text.indexOf(LIST);
    assertTrue(end > 0, "a list of pages");
    String rules = text.substring(0, end).replaceAll("\n *# ", " ");
    List<String> names =
        text.substring(end)
            .lines()
            .skip(2)
            .map(line -> line.substring(2).split(": ", 2)[0])
            .toList();
    for (String name : names) {
      assertTrue(rules.contains(name), "The page (" + name + ") is named by no rule.");
    }
    for (MatchResult seen : SEEN.matcher(rules).results().toList()) {
      String pages = seen.group(1);
      assertTrue(names.stream().anyMatch(pages::contains), "No address of: " + pages);
    }
  }
}
