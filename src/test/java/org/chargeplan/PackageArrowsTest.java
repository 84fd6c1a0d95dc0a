package org.chargeplan;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One way through: each package knows only those named here. */
class PackageArrowsTest {

  private static final String ROOT = "org.chargeplan.";

  /** What each package may know, itself apart. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("input", List.of()),
          Map.entry("output", List.of()),
          Map.entry("region", List.of("input")),
          Map.entry("network", List.of("input", "region")),
          Map.entry("program", List.of()),
          Map.entry("queueing", List.of()),
          Map.entry("rules", List.of("input", "region", "network", "program", "queueing")),
          Map.entry("relax", List.of("program")),
          Map.entry("solve", List.of("region", "program", "relax")),
          Map.entry("plan", List.of("input", "region")),
          Map.entry("decode", List.of("input", "region", "program", "plan")),
          Map.entry("verify", List.of("input", "region", "network", "plan")),
          Map.entry("service", List.of("region", "network", "plan", "queueing")),
          Map.entry("planfile", List.of("input", "output", "region", "network", "plan", "service")),
          Map.entry("sweep", List.of("input", "region", "plan")),
          Map.entry(
              "export",
              List.of(
                  "input",
                  "output",
                  "region",
                  "network",
                  "plan",
                  "planfile",
                  "service",
                  "sweep",
                  "compare",
                  "relax")),
          Map.entry("explain", List.of("region", "program", "relax", "plan", "decode")),
          Map.entry("compare", List.of("region", "network", "plan", "service", "verify")),
          Map.entry(
              "report",
              List.of(
                  "input", "region", "network", "plan", "verify", "service", "sweep", "explain",
                  "compare")),
          Map.entry("importer.model", List.of("input", "region")),
          Map.entry("importer.roads", List.of("input", "region", "network", "importer.model")),
          Map.entry(
              "importer.layers",
              List.of("input", "region", "network", "importer.model", "importer.roads")),
          Map.entry("importer.osm.extract", List.of("input")),
          Map.entry(
              "importer.osm",
              List.of(
                  "input",
                  "region",
                  "importer.model",
                  "importer.roads",
                  "importer.layers",
                  "importer.osm.extract")),
          Map.entry(
              "importer.geonames", List.of("input", "region", "importer.model", "importer.layers")),
          Map.entry(
              "importer.opencharge",
              List.of("input", "region", "importer.model", "importer.layers")),
          Map.entry(
              "importer.mapping", List.of("input", "region", "importer.model", "importer.layers")),
          Map.entry(
              "importer.recipe",
              List.of(
                  "input",
                  "region",
                  "network",
                  "importer.model",
                  "importer.roads",
                  "importer.layers")),
          Map.entry("country", List.of("input", "region", "importer.layers")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.chargeplan");

  static Stream<String> packages() {
    return ARROWS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void knowsOnlyWhatStandsBeforeIt(String name) {
    String[] forbidden =
        Stream.concat(ARROWS.keySet().stream(), Stream.of("cli"))
            .filter(other -> !other.equals(name) && !ARROWS.get(name).contains(other))
            .map(other -> ROOT + other)
            .toArray(String[]::new);
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void onlyTheNetworkUsesJgraphtAndOnlyTheSearchOptaplanner(String name) {
    String library = name.equals("network") ? "org.optaplanner.." : "org.jgrapht..";
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            name.equals("solve") || name.equals("network")
                ? new String[] {library}
                : new String[] {"org.jgrapht..", "org.optaplanner.."})
        .check(CLASSES);
  }
}
