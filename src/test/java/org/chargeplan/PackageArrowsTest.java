package org.chargeplan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One way through: each package, inner ones too, knows only those named here. */
class PackageArrowsTest {

  private static final String ROOT = "org.chargeplan.";

  /** What each package may know, itself apart. */
  private static final Map<String, Set<String>> ARROWS = new TreeMap<>();

  static {
    arrow("input", "");
    arrow("output", "");
    arrow("region", "input");
    arrow("network", "region");
    arrow("queueing", "");
    arrow("program", "");
    arrow("rules", "input region network program queueing");
    arrow("relax", "program");
    arrow("solve", "region program relax");
    arrow("plan", "region");
    arrow("decode", "input region program plan");
    arrow("service", "region network plan queueing");
    arrow("planfile", "input output region network plan service");
    arrow("verify", "input region network plan");
    arrow("explain", "region program relax plan decode");
    arrow("compare", "region network plan service verify");
    arrow("sweep", "region plan");
    arrow("realism", "input region network plan");
    arrow("export", "input output region network relax plan service planfile compare sweep");
    arrow("report", "region network plan service verify explain compare sweep realism");
    arrow("report.html", "region network plan service verify explain compare sweep report");
    arrow("report.json", "region network plan service verify explain compare realism report");
    arrow(
        "planning",
        "input output region network rules program relax solve plan decode service planfile verify"
            + " explain compare sweep realism export");
    arrow("importer.model", "input region");
    arrow("importer.roads", "input region network importer.model");
    arrow("importer.tally", "input region importer.model");
    arrow("importer.demand", "input region importer.model importer.roads");
    arrow("importer.layers", "input output region importer.model importer.roads importer.tally");
    arrow("importer.people", "region importer.model importer.tally");
    arrow("importer.osm.extract", "");
    arrow(
        "importer.osm",
        "input region importer.model importer.roads importer.tally importer.layers"
            + " importer.people importer.osm.extract");
    arrow("importer.geonames", "input region importer.model importer.tally importer.layers");
    arrow("importer.opencharge", "input region importer.model importer.tally importer.layers");
    arrow("importer.spread", "input region importer.model importer.tally importer.layers");
    arrow(
        "importer.mapping",
        "input region importer.model importer.roads importer.tally importer.layers");
    arrow(
        "importer.recipe",
        "input region importer.model importer.roads importer.tally importer.layers"
            + " importer.demand");
    arrow("country", "input region importer.layers");
    arrow(
        "cli",
        "input output region network plan service verify explain compare sweep realism export report"
            + " report.html report.json planning country importer.roads importer.tally importer.layers"
            + " importer.osm importer.geonames importer.opencharge importer.mapping"
            + " importer.recipe importer.spread");
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.chargeplan");

  private static void arrow(String name, String known) {
    ARROWS.put(name, Arrays.stream(known.split(" ")).collect(Collectors.toSet()));
  }

  static Stream<String> packages() {
    return ARROWS.keySet().stream();
  }

  @Test
  void everyPackageIsListed() {
    Set<String> existing =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring(ROOT.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(existing, new TreeSet<>(ARROWS.keySet()));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageKnowsOnlyThoseBeforeIt(String name) {
    String[] forbidden =
        ARROWS.keySet().stream()
            .filter(other -> !other.equals(name) && !ARROWS.get(name).contains(other))
            .map(other -> ROOT + other)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  @Test
  void othersSeeOnlyTheImportsThemselves() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "importer..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "importer..")
                .and(
                    not(
                        nameMatching(
                            ".*(Import|ImportReport|ImportTally|LayerTally|ImportSummary|LayerSummary|OsmSummary|MappingOptions(\\$Text)?"
                                + "|RoadScope|BareRegion|BrokenExtractException|OsmOptions)"))))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.chargeplan.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "network, org.jgrapht..",
    "solve, org.optaplanner..",
    "relax, com.google.ortools..",
    "cli, picocli..",
    "cli, me.tongfei.progressbar..",
    "importer.osm.extract, com.google.protobuf..",
    "importer.osm.extract, io.airlift..",
    "export, mil.nga..",
    "importer.mapping, org.locationtech.proj4j..",
    "importer.mapping, org.dhatim.."
  })
  void libraryIsUsedInOnePackage(String name, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + name)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }
}
