package org.chargeplan.solve;

import java.util.Random;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyFiles;

/** Toy regions whose figures are drawn by chance, all rule types on. */
final class ToyRegions {

  private ToyRegions() {}

  static Region random(Random random) {
    return files(random).read();
  }

  /** The same with mandates that often can't be kept together with the budget and the limits. */
  static Region randomWithHardTargets(Random random) {
    String quota =
        ToyFiles.rule(
            "quota",
            "bay-quota",
            "hard",
            "share: 0." + (1 + random.nextInt(4)),
            "vehicle_class: car",
            "site_kinds: [parking, mall]");
    return files(random)
        .replace("rules.yaml", "rules:\n", "rules:\n" + quota)
        .replace(
            "rules.yaml", "level: medium", random.nextBoolean() ? "level: hard" : "level: medium")
        .read();
  }

  private static ToyFiles files(Random random) {
    return new ToyFiles()
        .rulesOfEachType()
        .replace("rules.yaml", "60, ", random.nextInt(100) + ", ")
        .replace("rules.yaml", "200}", 100 + random.nextInt(200) + "}")
        .replace("rules.yaml", "2000000, ", random.nextInt(4_000_000) + ", ")
        .replace("rules.yaml", "4000000}", random.nextInt(8_000_000) + "}")
        .replace("region.yaml", "lead_months: 4", "lead_months: " + random.nextInt(30))
        .replace("grid.csv", "1000,900,2000,2", node(random))
        .replace("grid.csv", "400,350,1000,1", node(random))
        .replace("sites.csv", "60,true,800", site(random, "true", 3, 34))
        .replace("sites.csv", "20,false,600,0", site(random, "false", 2, 120) + ",0")
        .replace("sites.csv", "100,false,1000", site(random, "false", 0, 0))
        .replace("sites.csv", "40,true,300", site(random, "true", 1, 3))
        .replace("sites.csv", "80,true,800", site(random, "true", 0, 0));
  }

  /** Headroom in two phases, kW of a block, most blocks. */
  private static String node(Random random) {
    return "%d,%d,%d,%d"
        .formatted(
            random.nextInt(500), random.nextInt(500), random.nextInt(300), random.nextInt(4));
  }

  /** Bays and kW, no less than what the existing ports take. */
  private static String site(Random random, String indoor, int leastBays, int leastKw) {
    return "%d,%s,%d"
        .formatted(leastBays + random.nextInt(60), indoor, leastKw + random.nextInt(600));
  }
}
