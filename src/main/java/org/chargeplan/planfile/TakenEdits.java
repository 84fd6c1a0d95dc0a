package org.chargeplan.planfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;

/**
 * Ports that were changed by hand in a plan file.
 *
 * @param file the plan with the changes done
 * @param pins the decisions that they are, each with its line of the edited file
 * @param sites at how many sites ports were changed
 * @param notes what else is to be known of the changes, a sentence each
 */
public record TakenEdits(PlanFile file, Map<Pin, Integer> pins, int sites, List<String> notes) {

  private static final int FEW = 5;

  public TakenEdits {
    pins = Collections.unmodifiableMap(new LinkedHashMap<>(pins));
    notes = List.copyOf(notes);
  }

  /**
   * The changes of a plan that is known as it was before.
   *
   * @param original the plan before the changes
   * @param gone ids of sites of the plan that the region lacks now
   * @param problems takes every change that can't be taken over, with line, site and property
   */
  public static TakenEdits ofPlan(
      EditedFile edited, PlanFile original, Set<String> gone, Region region, Problems problems) {
    EditsOfPlan edits = new EditsOfPlan(edited, original, gone, region, problems);
    edits.find();
    List<String> notes = new ArrayList<>();
    if (!edits.otherChanges().isEmpty()) {
      List<String> changes = new ArrayList<>();
      edits.otherChanges().forEach((what, count) -> changes.add(what + " (" + count + ")"));
      notes.add(
          "Not taken over, for only ports are: changes of "
              + String.join(", ", changes)
              + "; in brackets the number of sites.");
    }
    Set<String> missing = edits.missing();
    if (!missing.isEmpty()) {
      List<String> first = missing.stream().limit(FEW).toList();
      notes.add(
          "%s not in %s (%s%s) and %s planned anew; to keep a site without new ports, set its numbers to 0."
              .formatted(
                  missing.size() == 1
                      ? "1 site of the plan is"
                      : missing.size() + " sites of the plan are",
                  edited.name(),
                  String.join(", ", first),
                  missing.size() > FEW ? ", ..." : "",
                  missing.size() == 1 ? "is" : "are"));
    }
    return new TakenEdits(edits.in(original), edits.pins(), edits.changed().size(), notes);
  }

  /**
   * The changes in a plan's own file.
   *
   * @param plan what the file states of the entire plan
   * @param gone ids of sites of the plan that the region lacks now
   * @param problems takes every change that can't be taken over, with line, site and property
   */
  public static TakenEdits inPlace(
      EditedFile edited, StatedPlan plan, Set<String> gone, Region region, Problems problems) {
    EditsInPlace edits = new EditsInPlace(edited, plan, gone, region, problems);
    edits.find();
    if (problems.isEmpty()) {
      edits.checkTotals();
    }
    List<String> notes =
        edits.changed().isEmpty()
            ? List.of()
            : List.of(
                "Which phases were changed can't be seen without the plan before the changes: all"
                    + " phases of the changed sites are pinned.");
    PlanFile same = new PlanFile(edited.name(), plan, edited.sites());
    return new TakenEdits(edits.in(same), edits.pins(), edits.changed().size(), notes);
  }
}
