package org.chargeplan.rules;

import java.time.LocalDate;
import java.util.Random;
import org.chargeplan.region.Region;

/**
 * The toy region of {@link Tightening} with what stands, connection classes, phases and grid at
 * random: sites above some classes already, classes that come later than a higher one, phases of
 * some weeks and of years.
 */
public final class RandomToy {

  private static final String CLASSES =
      "    - {id: low-voltage, name: low voltage, above_kw: 0, step_usd: 0, lead_months: 1,"
          + " status: assumed}\n"
          + "    - {id: own-transformer, name: own transformer, above_kw: 100, step_usd: 30000,"
          + " lead_months: 4, status: assumed}\n";

  private final Random random;

  private RandomToy(Random random) {
    this.random = random;
  }

  /** The region of a seed under some rules. */
  public static Region region(String rules, long seed) {
    return new RandomToy(new Random(seed)).read(rules);
  }

  private Region read(String rules) {
    LocalDate first = LocalDate.of(2026, 1, 2).plusDays(random.nextInt(700));
    LocalDate second = first.plusDays(1 + random.nextInt(900));
    return new ToyFiles()
        .corridor()
        .sessions()
        .basements()
        .replace("region.yaml", CLASSES, classes())
        .replace("region.yaml", "until: 2026-12-31", "until: " + first)
        .replace("region.yaml", "until: 2027-12-31", "until: " + second)
        .replace("sites.csv", "true,800,8,2,,derived,derived", existing("true,800,", "8,2,"))
        .replace("sites.csv", "false,600,0,0,2,assumed,published", existing("false,600,", "0,0,"))
        .replace("sites.csv", "true,300,2,0,0,derived,assumed", existing("true,300,", "2,0,"))
        .replace("sites.csv", "false,1000,,,,assumed,assumed", existing("false,1000,", ",,"))
        .replace("grid.csv", "1000,900,2000,2,500000,6", grid(2000, 2))
        .replace("grid.csv", "400,350,1000,1,300000,12", grid(1000, 1))
        .add("people.csv", people())
        .rules(rules)
        .read();
  }

  /** Where people live: at some of the road's nodes, or at the points of their zones. */
  private String people() {
    StringBuilder people = new StringBuilder("zone,lon,lat,people,status\n");
    for (int zone = 1; zone <= 4; zone++) {
      String lat = zone <= 2 ? "16.00" : "16.10";
      for (int node = 0; node < 4; node++) {
        if (random.nextInt(3) == 0) {
          people.append(
              "z%d,108.0%d,%s,%d,derived%n".formatted(zone, node, lat, 1 + random.nextInt(9)));
        }
      }
    }
    return people.toString();
  }

  private String classes() {
    StringBuilder classes = new StringBuilder();
    int aboveKw = 0;
    for (int at = 0; at < 1 + random.nextInt(4); at++) {
      classes.append(
          "    - {id: class-%d, name: class %d, above_kw: %d, step_usd: %d, lead_months: %d, status: assumed}%n"
              .formatted(at, at, aboveKw, at * 20_000, random.nextInt(20)));
      aboveKw += 20 + random.nextInt(250);
    }
    return classes.toString();
  }

  /** Ports that stand: of DC up to 240 kW, elsewhere as in the toy. */
  private String existing(String before, String others) {
    boolean hasDc = !before.contains("300");
    return before + others + (hasDc ? random.nextInt(5) : 0) + ",derived,derived";
  }

  private String grid(int blockKw, int blocks) {
    int headroomKw = random.nextInt(1500);
    return "%d,%d,%d,%d,500000,%d"
        .formatted(headroomKw, random.nextInt(1500), blockKw, blocks, random.nextInt(24));
  }
}
