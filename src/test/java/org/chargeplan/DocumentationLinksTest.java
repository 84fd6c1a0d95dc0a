package org.chargeplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links of the documentation lead somewhere, and the classes that it names exist. */
class DocumentationLinksTest {

  private static final List<Path> FOLDERS =
      List.of(Path.of(".github"), Path.of("src", "docs"), Path.of("src", "main", "java"));

  private static final List<Path> PAGES =
      List.of(Path.of("README.md"), Path.of("solver-config", "README.md"));

  /** Pages that speak of code to developers; others name things of files and standards. */
  private static final List<String> PAGES_ABOUT_CODE =
      List.of(
          "src/docs/architecture.md",
          "src/docs/decisions/",
          ".github/CONTRIBUTING.md",
          "src/main/java/");

  /** Names of Java's library in those pages. */
  private static final Set<String> JAVA = Set.of("BigDecimal", "List", "Optional", "ServiceLoader");

  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
  private static final Pattern CLASS_NAME =
      Pattern.compile("`(?:[a-z]+[./])*([A-Z][A-Za-z]*[a-z][A-Za-z]*)(?:[.#(][^`]*)?`");

  @Test
  void everyRelativeLinkResolves() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(prose(page));
      while (link.find()) {
        links++;
        if (!ELSEWHERE.matcher(link.group(1)).matches() && !resolves(page, link.group(1))) {
          broken.add(page + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 100, "links are found");
  }

  @Test
  void everyClassNamedToDevelopersExists() throws IOException {
    Set<String> types = types();
    Set<String> unknown = new TreeSet<>();
    int named = 0;
    for (Path page : pages()) {
      String slashed = page.toString().replace('\\', '/');
      if (PAGES_ABOUT_CODE.stream().anyMatch(slashed::startsWith)) {
        Matcher name = CLASS_NAME.matcher(prose(page));
        while (name.find()) {
          named++;
          if (!types.contains(name.group(1)) && !JAVA.contains(name.group(1))) {
            unknown.add(page + ": " + name.group(1));
          }
        }
      }
    }
    assertEquals(Set.of(), unknown);
    assertTrue(named > 50, "names of classes are found");
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(PAGES);
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  /** A page without its examples, which may look like links. */
  private static String prose(Path page) throws IOException {
    return FENCED.matcher(Files.readString(page)).replaceAll("");
  }

  private static boolean resolves(Path page, String link) throws IOException {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  /** The anchors of headings, as GitHub makes them. */
  private static Set<String> anchors(Path page) throws IOException {
    return HEADING
        .matcher(prose(page))
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** Simple names of all types that have a file. */
  private static Set<String> types() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
