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
        List.of(new RuleSpec.Wording(first, last, like.text())));
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
  void withoutADayNothingIsSaid() {
    assertEquals(List.of(), lines(Optional.empty(), LawDates.UNKNOWN));
  }
}
