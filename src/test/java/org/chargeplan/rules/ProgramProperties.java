package org.chargeplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;

/** What a change of the region's files does to the penalties of whatever is built. */
@Tag("slow")
class ProgramProperties {

  private static final Region TOY = toy().read();

  private static final String NEW_SITE =
      "s7,New park,parking,02,g-north,108.01,16.10,50,false,500,,,,assumed,assumed\n";

  private static ToyFiles toy() {
    String sites = ToyFiles.rule("open", "open-sites", "hard", "at_most: {\"2027\": 4}");
    String access =
        ToyFiles.rule(
            "access", "nearest-access", "soft", "within_m: 4000", "usd_per_person_km: 0.01");
    return new ToyFiles()
        .rulesOfEachType()
        .replace("rules.yaml", "rules:\n", "rules:\n" + sites + access + rulesOfSitesAndFleets());
  }

  /** The quota asks open places alone, for one that is not used is to change nothing. */
  private static String rulesOfSitesAndFleets() {
    String cars = "vehicle_class: car";
    return ToyFiles.rule("quota", "bay-quota", "medium", cars, "share: 0.2", "where: open")
        + ToyFiles.rule("fire", "indoor-limit", "medium", "most_bays: 10")
        + ToyFiles.rule("protection", "indoor-limit", "soft", "usd_per_bay: 300")
        + ToyFiles.rule(
            "fleet",
            "fleet-ratio",
            "medium",
            cars,
            "fleet: 900",
            "kw_per_vehicle: 1.3",
            "by: province")
        + ToyFiles.rule("plugs", "plug-set", "medium", "one_of: [IEC_62196_T2]", cars)
        + ToyFiles.rule("peak", "peak-load", "medium", "share: 0.3", "group: dc")
        + ToyFiles.rule("notice", "peak-load", "hard", "notify_kw: 300", "notify_months: 18")
        + ToyFiles.rule("price", "price-cap", "hard", "usd_per_kwh: 0.3");
  }

  private static ToyFiles withNewSite() {
    return toy().replace("sites.csv", "s1,South", NEW_SITE + "s1,South");
  }

  /** Builds the same at random in programs that have those sites and nodes. */
  static void buildAtRandom(long seed, ToyProgram... programs) {
    Random random = new Random(seed);
    ToyProgram first = programs[0];
    for (int column = 0; column < first.program().columns(); column++) {
      int most = first.program().upper(column);
      int value = random.nextInt(3) == 0 ? random.nextInt(most + 1) : 0;
      Decision decision = first.program().decision(column);
      String phase = first.region().phases().get(decision.phase()).id();
      for (ToyProgram each : programs) {
        if (decision instanceof Decision.Build build) {
          String site = first.region().sites().get(build.site()).id();
          each.build(site, first.region().portTypes().get(build.type()).id(), phase, value);
        } else if (decision instanceof Decision.Reinforce block) {
          each.reinforce(first.region().gridNodes().get(block.gridNode()).id(), phase, value);
        }
      }
    }
  }

  private static void assertSamePenalties(ToyProgram one, ToyProgram other) {
    for (Level level : Level.values()) {
      assertEquals(one.evaluator().total(level), other.evaluator().total(level), level::toString);
    }
  }

  private static void assertIrrelevant(long seed, Function<ToyFiles, ToyFiles> change) {
    ToyProgram before = ToyProgram.of(TOY);
    ToyProgram after = ToyProgram.of(change.apply(toy()).read());
    buildAtRandom(seed, before, after);
    assertSamePenalties(before, after);
  }

  @Property(tries = 50)
  void scoreDoesNotDependOnNames(@ForAll long seed) {
    assertIrrelevant(
        seed,
        files ->
            files
                .replace("sites.csv", "South mall", "Mall of the south")
                .replace("zones.csv", "North town", "Town in the north")
                .replace("region.yaml", "title: Toy region", "title: Another name")
                .replace("rules.yaml", "title: A rule of a test", "title: A rule"));
  }

  @Property(tries = 50)
  void scoreDoesNotDependOnTheOrderOfSites(@ForAll long seed) {
    String site =
        "s3,South car park,parking,01,g-south,108.03,16.00,100,false,1000,,,,assumed,assumed\n";
    assertIrrelevant(
        seed,
        files ->
            files
                .replace("sites.csv", site, "")
                .replace("sites.csv", "s1,South", site + "s1,South"));
  }

  @Property(tries = 50)
  void partOfAllProvincesEqualsTheRegion(@ForAll long seed) {
    ToyProgram region = ToyProgram.of(TOY);
    ToyProgram part = ToyProgram.of(TOY.only("all", TOY.provinces()));
    buildAtRandom(seed, region, part);
    assertSamePenalties(region, part);
  }

  @Property(tries = 50)
  void aSiteThatIsNotUsedChangesNothing(@ForAll long seed) {
    ToyProgram before = ToyProgram.of(TOY);
    ToyProgram after = ToyProgram.of(withNewSite().read());
    buildAtRandom(seed, before, after);
    assertSamePenalties(before, after);
  }

  @Property(tries = 50)
  void portsAtAnotherSiteNeverIncreaseUnservedDemand(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int ports) {
    ToyProgram toy = ToyProgram.of(withNewSite().read());
    buildAtRandom(seed, ToyProgram.of(TOY), toy);
    long before = toy.penalty("worth", Level.SOFT);
    long people = toy.penalty("people", Level.MEDIUM);
    long access = toy.penalty("access", Level.SOFT);
    toy.build("s7", "ac11", "2026", ports).build("s7", "swap", "2027", ports);
    assertTrue(toy.penalty("worth", Level.SOFT) <= before);
    assertTrue(toy.penalty("people", Level.MEDIUM) <= people);
    assertTrue(toy.penalty("access", Level.SOFT) <= access);
  }

  @Property(tries = 50)
  void moreHeadroomBaysOrBudgetNeverCauseAViolation(
      @ForAll long seed, @ForAll @IntRange(max = 1_000) int more) {
    ToyProgram before = ToyProgram.of(TOY);
    ToyProgram after =
        ToyProgram.of(
            toy()
                .replace("grid.csv", "1000,900,", 1000 + more + "," + (900 + more) + ",")
                .replace("sites.csv", "100,false,1000", 100 + more + ",false," + (1000 + more))
                .replace("rules.yaml", "2000000, ", 2000000 + 1000 * more + ", ")
                .read());
    buildAtRandom(seed, before, after);
    long was = before.evaluator().total(Level.HARD);
    long is = after.evaluator().total(Level.HARD);
    assertTrue(is <= was, was + " rises to " + is);
  }
}
