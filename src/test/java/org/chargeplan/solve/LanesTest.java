package org.chargeplan.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chargeplan.region.ToyRegion;
import org.chargeplan.relax.LpRounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The toy has six sites. */
class LanesTest {

  private final SiteBlocks blocks =
      new SiteBlocks(ToyRegion.read(), new ToySearch(ToyRegion.read()).program());

  /** The sites of each wave and batch, as {@code 0 1|3 4; 2|5}. */
  private String sites(Lanes lanes, int shrinkAfterFirst) {
    List<String> waves = new ArrayList<>();
    while (lanes.waves() > 0) {
      waves.add(String.join("|", lanes.wave().stream().map(this::sites).toList()));
      lanes.shrinkTo(shrinkAfterFirst);
    }
    return String.join("; ", waves);
  }

  private String sites(LpRounding.Batch batch) {
    IntStream own =
        batch.stages().stream()
            .flatMap(List::stream)
            .flatMapToInt(Arrays::stream)
            .map(blocks::block);
    return String.join(" ", own.distinct().sorted().mapToObj(String::valueOf).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 6, 0, 0 1 2 3 4 5",
    "1, 4, 0, 0 1 2 3; 4 5",
    "2, 2, 0, 0 1|4 5; 2 3",
    "2, 1, 0, 0|3; 1|4; 2|5",
    "2, 4, 2, 0 1|2 3 4 5",
    "3, 1, 0, 0|2|4; 1|3|5"
  })
  void wavesTakeEachSiteOnce(int threads, int sitesAtOnce, int shift, String expected) {
    Lanes lanes = new Lanes(blocks, threads, sitesAtOnce, shift);
    assertEquals(expected, sites(lanes, sitesAtOnce));
  }

  @Test
  void shrunkBatchesGoOnWhereTheLargeOnesEnded() {
    assertEquals("0 1 2; 3; 4; 5", sites(new Lanes(blocks, 1, 3, 0), 1));
    assertEquals(3, new Lanes(blocks, 2, 1, 0).waves());
  }
}
