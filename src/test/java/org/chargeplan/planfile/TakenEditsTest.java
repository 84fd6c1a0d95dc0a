package org.chargeplan.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.Provenance;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.plan.Toy;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;
import org.chargeplan.region.Scope;
import org.junit.jupiter.api.Test;

/** What counts as a change by hand, on paper: s1 has 4 AC and 2 DC ports, s2 has 3 AC ports. */
class TakenEditsTest {

  private static final String AC_2026 = "new_ac11_2026";
  private static final String AC_2027 = "new_ac11_2027";
  private static final String AC_2028 = "new_ac11_2028";
  private static final String DC_2027 = "new_dc60_2027";
  private static final Set<String> COLUMNS =
      Set.of(AC_2026, AC_2028, DC_2027, "existing_ac11", "new_e2w-ac_2026");

  private final Region region = Toy.region();
  private final Problems problems = new Problems();

  /** 2 x 11 kW exist; 4 x 11 and 2 x 60 are new: 186 kW. */
  private final StatedSite s1 =
      site("s1", 105.1234568, 21.5)
          .with(AC_2026, 4)
          .with(DC_2027, 2)
          .with("existing_ac11", 2)
          .with("new_ports", 6)
          .with("ports_total", 8)
          .with("power_kw", 186)
          .text("first_phase", "2026")
          .stated();

  private final StatedSite s2 =
      site("s2", 106.1234568, 20.5)
          .with(AC_2028, 3)
          .with("new_ports", 3)
          .with("ports_total", 3)
          .with("power_kw", 33)
          .text("first_phase", "2028")
          .stated();

  private final StatedPlan plan =
      new StatedPlan(
          "toy",
          region.digest(),
          Optional.empty(),
          Scope.WHOLE,
          Provenance.UNKNOWN,
          List.of(),
          List.of("2026", "2027", "2028"),
          List.of(total("2026", "ac11", 4), total("2027", "dc60", 2), total("2028", "ac11", 3)),
          List.of(),
          List.of(),
          List.of(),
          OptionalDouble.empty());

  private final PlanFile original = new PlanFile("plan.geojson", plan, List.of(s1, s2));

  private static StatedPlan.Figure total(String phase, String type, double ports) {
    return new StatedPlan.Figure(1, StatedPlan.NEW_PORTS, phase, type, ports);
  }

  private static Feature site(String id, double lon, double lat) {
    return new Feature(lon, lat, new HashMap<>(Map.of("site", id)), new LinkedHashMap<>());
  }

  private static Feature copy(StatedSite site) {
    return new Feature(
        site.lon(), site.lat(), new HashMap<>(site.texts()), new LinkedHashMap<>(site.numbers()));
  }

  private record Feature(
      double lon, double lat, Map<String, String> texts, Map<String, Double> numbers) {

    Feature with(String property, double number) {
      numbers.put(property, number);
      return this;
    }

    Feature without(String property) {
      numbers.remove(property);
      return this;
    }

    Feature text(String property, String text) {
      texts.put(property, text);
      return this;
    }

    StatedSite stated() {
      return new StatedSite(7, lon, lat, texts, numbers);
    }
  }

  private TakenEdits ofPlan(StatedSite... features) {
    EditedFile edited = new EditedFile("e.geojson", Optional.empty(), List.of(features), COLUMNS);
    return TakenEdits.ofPlan(edited, original, Set.of(), region, problems);
  }

  private TakenEdits inPlace(StatedSite... features) {
    EditedFile edited = new EditedFile("e.geojson", Optional.of(plan), List.of(features), COLUMNS);
    return TakenEdits.inPlace(edited, plan, Set.of(), region, problems);
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::message).toList();
  }

  @Test
  void samePortsAreNoChangeWhateverElseIsOutOfDate() {
    StatedSite other = copy(s1).with("power_kw", 1).without("new_ports").stated();
    assertEquals(Set.of(), ofPlan(s2, other).pins().keySet());
    assertEquals(List.of(), messages());
  }

  @Test
  void changedPhaseIsPinnedInAllTypesAndNoOtherPhase() {
    TakenEdits edits = ofPlan(copy(s1).with(AC_2026, 9).stated(), s2);
    assertEquals(
        List.of(
            new Pin("s1", "e2w-ac", "2026", 0),
            new Pin("s1", "ac11", "2026", 9),
            new Pin("s1", "dc60", "2026", 0)),
        List.copyOf(edits.pins().keySet()));
    assertEquals(1, edits.sites());
    StatedSite merged = edits.file().sites().get(0);
    assertEquals(9, merged.number(AC_2026));
    assertEquals(2, merged.number(DC_2027));
  }

  @Test
  void emptiedNumberIsZeroAndADroppedColumnIsNoChange() {
    StatedSite emptied = copy(s1).without(AC_2026).without(AC_2028).stated();
    assertTrue(ofPlan(emptied, s2).pins().containsKey(new Pin("s1", "ac11", "2026", 0)));
    EditedFile dropped =
        new EditedFile("e.geojson", Optional.empty(), List.of(emptied, s2), Set.of(DC_2027));
    assertEquals(Map.of(), TakenEdits.ofPlan(dropped, original, Set.of(), region, problems).pins());
  }

  /** s1 of the plan before has 5 AC ports in 2027 too; their column is not among those left. */
  @Test
  void aDroppedColumnKeepsTheNumberOfThePlanBefore() {
    StatedSite both = copy(s1).with(AC_2027, 5).with("new_ports", 11).stated();
    PlanFile before = new PlanFile("plan.geojson", plan, List.of(both, s2));
    StatedSite changed = copy(both).without(AC_2027).with(DC_2027, 3).stated();
    EditedFile edited =
        new EditedFile("e.geojson", Optional.empty(), List.of(changed, s2), COLUMNS);
    TakenEdits edits = TakenEdits.ofPlan(edited, before, Set.of(), region, problems);
    assertEquals(List.of(), messages());
    assertEquals(
        List.of(
            new Pin("s1", "e2w-ac", "2027", 0),
            new Pin("s1", "ac11", "2027", 5),
            new Pin("s1", "dc60", "2027", 3)),
        List.copyOf(edits.pins().keySet()));
    assertEquals(5, edits.file().sites().get(0).number(AC_2027));
    assertEquals(3, edits.file().sites().get(0).number(DC_2027));
  }

  @Test
  void deletedSitesAndOtherChangesAreNoted() {
    StatedSite renamed =
        new StatedSite(
            7, 105.2, 21.5, copy(s1).text("kind", "college").stated().texts(), s1.numbers());
    TakenEdits edits = ofPlan(renamed);
    assertEquals(Map.of(), edits.pins());
    assertEquals(
        List.of(
            "Not taken over, for only ports are: changes of kind (1), place (1); in brackets the"
                + " number of sites.",
            "1 site of the plan is not in e.geojson (s2) and is planned anew; to keep a site without"
                + " new ports, set its numbers to 0."),
        edits.notes());
  }

  @Test
  void newFeatureNeedsTheIdOfASite() {
    StatedSite added = new StatedSite(9, 107.1234, 19.5, Map.of(), Map.of(DC_2027, 3.0));
    ofPlan(s1, s2, added);
    Problem only = problems.list().get(0);
    assertEquals(1, problems.count());
    assertEquals(9, only.line());
    assertEquals(
        "The feature must have the property site, the id of a site of the region.", only.message());
    assertEquals("Maybe it is site (s3) Mall 3, 6 m away.", only.hint());
  }

  @Test
  void copiedFeatureIsReported() {
    ofPlan(s1, s2, copy(s1).with(AC_2026, 5).stated());
    assertEquals(List.of("Duplicate site id (s1), first on line 7."), messages());
  }

  /** The sum stays 6, the power is 2 + 3 AC and 3 DC: 235 kW, not 186. */
  @Test
  void siteThatDisagreesWithItsOwnFiguresWasChangedInPlace() {
    TakenEdits edits = inPlace(copy(s1).with(AC_2026, 3).with(DC_2027, 3).stated(), s2);
    assertEquals(List.of(), messages());
    assertEquals(9, edits.pins().size(), "3 types in 3 phases");
    assertTrue(edits.pins().containsKey(new Pin("s1", "dc60", "2027", 3)));
    assertEquals(1, edits.notes().size());
  }

  @Test
  void phaseThatMovedIsOnlySeenInThePlansTotals() {
    StatedSite moved = copy(s1).without(DC_2027).with("new_dc60_2028", 2).stated();
    inPlace(moved, s2);
    assertEquals(
        List.of(
            "The ports of the features differ from the plan's totals (new_dc60_2027 by -2,"
                + " new_dc60_2028 by +2), but it is not known where: the sites' own totals were"
                + " changed with them, or features were deleted."),
        messages());
  }

  @Test
  void deletedFeatureIsRefusedInPlace() {
    inPlace(s1);
    assertEquals(1, problems.count());
    assertTrue(messages().get(0).contains("(new_ac11_2028 by -3)"), messages()::toString);
  }

  /** The totals ask for 2 more than s1 explains. */
  @Test
  void aChangedSiteDoesNotExplainWhatAnotherHides() {
    StatedSite hidden =
        copy(s2)
            .with(AC_2028, 5)
            .with("new_ports", 5)
            .with("ports_total", 5)
            .with("power_kw", 55)
            .stated();
    inPlace(copy(s1).with(AC_2026, 9).stated(), hidden);
    assertEquals(1, problems.count());
  }

  @Test
  void unchangedFileHasNoPinsInPlace() {
    TakenEdits edits = inPlace(s2, s1);
    assertEquals(Map.of(), edits.pins());
    assertEquals(List.of(), edits.notes());
    assertEquals(List.of(), messages());
  }
}
