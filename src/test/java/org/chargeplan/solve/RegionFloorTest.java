package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.program.Level;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.relax.Relaxation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed regions allow plans that keep every hard rule; no time at all finds one. Of every
 * fourth province here; of all with {@code -Dfloor.every=1}, which takes minutes.
 */
@Tag("slow")
class RegionFloorTest {

  private static final Path BUILT_IN = Path.of("no-such-solver.xml");

  private static final int EVERY = Integer.getInteger("floor.every", 4);

  private static final SearchLimits NO_TIME =
      new SearchLimits(Optional.of(Duration.ofMillis(1)), OptionalInt.empty(), 0);

  static List<Path> regions() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("regions"))) {
      return folders.filter(dir -> Files.exists(dir.resolve("region.yaml"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("regions")
  void eachProvinceKeepsItsHardRulesWithoutTime(Path folder)
      throws InvalidInputException, InvalidConfigException {
    assumeTrue(Relaxation.isAvailable());
    Region region = RegionReader.read(folder);
    for (int i = 0; i < region.provinces().size(); i += EVERY) {
      Province province = region.provinces().get(i);
      ToySearch part = new ToySearch(region.only("province=" + province.id(), List.of(province)));
      int[] found =
          Search.of(part.region(), part.program(), BUILT_IN, NO_TIME, (hard, medium, soft) -> {})
              .run();
      assertEquals(0, part.evaluator(found).total(Level.HARD), province.id());
    }
  }
}
