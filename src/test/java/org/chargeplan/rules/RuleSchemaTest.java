package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RuleCatalogue;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.SchemaSamples;
import org.chargeplan.region.ToyRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of rules knows the types and the parameters that the code knows. */
class RuleSchemaTest {

  @TempDir Path dir;

  static Stream<String> types() {
    return SchemaSamples.rules().types().stream();
  }

  @Test
  void typesOfTheSchemaAreThoseOfTheCatalogue() {
    assertEquals(
        new TreeSet<>(RuleCatalogue.types()), new TreeSet<>(SchemaSamples.rules().types()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void parametersOfSchemaAndCodeAreTheSame(String type) throws IOException {
    ToyRegion.copyTo(dir);
    Files.writeString(dir.resolve("rules.yaml"), SchemaSamples.rules().rule(type));
    Problems problems = new Problems();
    Optional<Region> region = RegionReader.read(dir, RuleChanges.NONE, problems);
    region.ifPresent(read -> RuleBook.of(read, problems));
    List<String> reported =
        problems.list().stream()
            .filter(problem -> problem.message().endsWith(" is unknown."))
            .map(problem -> problem.message() + problem.hint())
            // Phases as keys are the region's own.
            .filter(text -> !text.startsWith("The key (20"))
            .sorted()
            .toList();
    // A hint would name a key that the reader asks for and the schema does not have.
    assertEquals(places(type), reported);
  }

  private static List<String> places(String type) {
    List<String> owners = new ArrayList<>(List.of("rules (sample)"));
    switch (type) {
      case "lead-time" -> owners.add("rules (sample) steps (permit)");
      case "worth-of-supply" -> owners.add("rules (sample) steps");
      case "type-mix" -> owners.addAll(List.of("rules (sample) among", "rules (sample) of"));
      default -> {}
    }
    return owners.stream()
        .map(owner -> "The key (" + SchemaSamples.STRANGE + ") of " + owner + " is unknown.")
        .sorted()
        .toList();
  }
}
