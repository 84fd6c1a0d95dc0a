package org.chargeplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Provenance;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.LawDates;
import org.chargeplan.region.LayerSource;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSpec;
import org.junit.jupiter.api.Test;

/** The programme is 2026 to 2028; the tables are of 2026-03-01. */
class LawLinesTest {

  private static RuleSpec rule(String id, String issued, String from, String until, boolean isOn) {
    RuleSpec like = Toy.rule(id, "bay-quota", RuleSpec.Level.HARD, Map.of("share", 0.1));
    LocalDate first = LocalDate.parse(from);
    LocalDate last = LocalDate.parse(until);
    return new RuleSpec(
        id,
        like.type(),
        like.title(),
        like.level(),
        like.legalStatus(),
        like.source(),
        issued.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(issued)),
        first,
        last,
        like.text(),
        isOn,
        List.of(new RuleSpec.Wording(first, last, like.text(), like.source())));
  }

  private static List<String> lines(Optional<LocalDate> asOf, LawDates law, RuleSpec... rules) {
    Region toy = Toy.region(rules);
    LayerSource source = new LayerSource("zones", "t", "l", "", "2026-03-01", "", "");
    Region region =
        new Region(
            toy.id(),
            toy.title(),
            toy.country(),
            toy.currency(),
            toy.start(),
            toy.finance(),
            toy.connection(),
            toy.phases(),
            toy.vehicleClasses(),
            toy.portTypes(),
            toy.siteKinds(),
            toy.provinces(),
            toy.zones(),
            toy.places(),
            toy.sites(),
            toy.gridNodes(),
            toy.roads(),
            toy.corridors(),
            toy.rules(),
            law,
            toy.sources(),
            List.of(source),
            toy.digest(),
            toy.scope(),
            toy.nation(),
            toy.pins());
    Plan plan =
        Plan.builder(region)
            .provenance(
                new Provenance(
                    "1",
                    1,
                    "balanced",
                    Map.of(),
                    RuleChanges.NONE.withAsOf(asOf),
                    OptionalLong.empty()))
            .plan();
    return LawLines.of(plan);
  }

  @Test
  void rulesAreListedByWhatHappensToThem() {
    LawDates law = new LawDates(Optional.empty(), Optional.of(LocalDate.of(2025, 6, 30)));
    assertEquals(
        List.of(
            "Law known on 2026-12-31",
            "  The rules were last compared with the law on 2025-06-30.",
            "  That is more than a year before the day of this plan.",
            "  Came into force since the start (2026-01-01): new (2026-12-15).",
            "  Will come into force: late (2027-01-01).",
            "  Lapse: late (2027-12-31).",
            "  Issued after that day, so off: unknown (2027-02-01).",
            "  Younger than the region's tables (2026-03-01): new (2026-06-15)."),
        lines(
            Optional.of(LocalDate.of(2026, 12, 31)),
            law,
            rule("old", "2024-01-01", "2025-01-01", "2028-12-31", true),
            rule("new", "2026-06-15", "2026-12-15", "2028-12-31", true),
            rule("late", "", "2027-01-01", "2027-12-31", true),
            rule("unknown", "2027-02-01", "2027-06-01", "2028-12-31", false)));
  }

  @Test
  void withoutADayOfTheLawNoneIsMadeUp() {
    LawDates law = new LawDates(Optional.empty(), Optional.of(LocalDate.of(2025, 6, 30)));
    assertEquals(
        List.of(
            "Law, whenever it was issued",
            "  The rules were last compared with the law on 2025-06-30.",
            "  In force from a day after the start (2026-01-01): late (2027-01-01).",
            "  Lapse: late (2027-12-31)."),
        lines(
            Optional.empty(),
            law,
            rule("late", "", "2027-01-01", "2027-12-31", true),
            rule("unknown", "2029-02-01", "2027-06-01", "2028-12-31", false)));
  }

  @Test
  void aChangeNamesItsOwnSource() {
    RuleSpec like = rule("quota", "", "2026-01-01", "2028-12-31", true);
    LocalDate change = LocalDate.of(2027, 7, 1);
    LocalDate back = LocalDate.of(2028, 7, 1);
    RuleSpec changing =
        new RuleSpec(
            like.id(),
            like.type(),
            like.title(),
            like.level(),
            like.legalStatus(),
            like.source(),
            like.issued(),
            like.from(),
            like.until(),
            like.text(),
            true,
            List.of(
                new RuleSpec.Wording(like.from(), change.minusDays(1), like.text(), like.source()),
                new RuleSpec.Wording(change, back.minusDays(1), like.text(), "Decree 7"),
                new RuleSpec.Wording(back, like.until(), like.text(), like.source())));
    assertEquals(
        List.of("Law known on 2026-12-31", "  Changes: quota (2027-07-01, Decree 7; 2028-07-01)."),
        lines(Optional.of(LocalDate.of(2026, 12, 31)), LawDates.UNKNOWN, changing));
  }

  @Test
  void withoutADayNothingIsSaid() {
    assertEquals(List.of(), lines(Optional.empty(), LawDates.UNKNOWN));
  }
}
