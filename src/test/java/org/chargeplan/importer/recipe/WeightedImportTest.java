package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The toy country with a demand model in its recipe. */
class WeightedImportTest {

  private static final String WEIGHTS =
      """
          weights:
            density: {elasticity: 0.5, reference_per_km2: 50, least_per_km2: 1, most_per_km2: 450, status: derived, source: fit}
            ranks:
              - {name: city, kinds: [city], times: 3, status: assumed, source: none}
              - {name: capital, ids: [T2], times: 2, status: assumed, source: none}
            roads: {classes: [primary], within_m: 1000, times: 4, status: assumed, source: none}
            income: {elasticity: 1, reference: 10, of: {"01": 18}, status: published, source: office}
            visitors:
              - {name: towns, share: 0.5, site_kind: town, status: assumed, source: none}
              - name: ports
                share: 0.1
                places: [{name: Harbour, at: [105.2, 10], weight: 1}]
                status: assumed
                source: none
      """;

  @TempDir private Path folder;

  private ToyTables toy;

  @BeforeEach
  void writeTables() throws IOException {
    toy = ToyTables.write(folder);
    toy.change(ToyTables.RECIPE, "    weight_by_zone_kind: {city: 3}\n", WEIGHTS);
  }

  @Test
  void demandFollowsTheModelAndItsTotalStays() throws Exception {
    toy.run();
    // Both towns are at the primary road. Residents of T1: 1000 x (50 / 50)^0.5 x 1.8 = 1800. T2
    // has
    // 545 people a km2, which count as 450: 3000 x 3 x 3 x 2 = 54,000. Of 55,800: 1 / 31 and 30 /
    // 31
    // of 0.4. Bays of the town sites: 12 and 25 (30, cut) of 0.5. The harbour: T2 has 0.1.
    // T1: 0.4 / 31 + 0.5 x 12 / 37 = 0.175065. Of 100 x 5 = 500 kWh: 87.5 and 412.5.
    String zones = Files.readString(folder.resolve("zones.csv"));
    assertTrue(zones.contains("20,1000,87.5,175.1,assumed"), zones);
    assertTrue(zones.contains("5.5,3000,412.5,824.9,assumed"), zones);
  }

  @Test
  void slipsOfTheModelAreReportedWithTheirLines() throws Exception {
    toy.change(ToyTables.RECIPE, "kinds: [city]", "kinds: [town]");
    toy.change(ToyTables.RECIPE, "ids: [T2]", "ids: [X2]");
    toy.change(ToyTables.RECIPE, "{\"01\": 18}", "{\"1\": 18}");
    List<String> problems = toy.problems();
    ToyTables.assertProblem(problems, "recipe.yaml:17: ", "kind (town)");
    ToyTables.assertProblem(problems, "recipe.yaml:18: ", "id (X2)");
    ToyTables.assertProblem(problems, "recipe.yaml:20: ", "key (1)");
    assertEquals(3, problems.size(), () -> String.join("\n", problems));
  }

  @Test
  void partsWithoutEvidenceAndSharesOfMoreThanAllAreReported() throws Exception {
    toy.change(ToyTables.RECIPE, ", status: derived, source: fit}", "}");
    toy.change(ToyTables.RECIPE, "share: 0.1\n", "share: 0.6\n");
    toy.change(ToyTables.RECIPE, "classes: [primary], ", "");
    toy.change(ToyTables.RECIPE, "ids: [T2]", "ids: [T2], kinds: [city]");
    toy.change(ToyTables.RECIPE, "site_kind: town,", "");
    toy.change(ToyTables.RECIPE, "of: {\"01\": 18}", "of: {\"01\": 0}");
    List<String> problems = toy.problems();
    ToyTables.assertProblem(problems, "recipe.yaml:15: ", "status");
    ToyTables.assertProblem(problems, "recipe.yaml:15: ", "source");
    ToyTables.assertProblem(problems, "recipe.yaml:18: ", "one of kinds, ids and provinces");
    ToyTables.assertProblem(problems, "recipe.yaml:19: ", "classes, corridors or both");
    ToyTables.assertProblem(problems, "recipe.yaml:20: ", "must be positive");
    ToyTables.assertProblem(problems, "recipe.yaml:21: ", "(1.1 in all)");
    ToyTables.assertProblem(problems, "recipe.yaml:22: ", "either places or a site_kind");
    assertEquals(7, problems.size(), () -> String.join("\n", problems));
  }

  @Test
  void weightsByKindMustNotStandBesideAModel() throws Exception {
    toy.change(
        ToyTables.RECIPE, "    weights:\n", "    weight_by_zone_kind: {city: 3}\n    weights:\n");
    ToyTables.assertProblem(toy.problems(), "recipe.yaml:14: ", "must not be given beside weights");
  }
}
