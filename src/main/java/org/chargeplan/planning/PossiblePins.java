package org.chargeplan.planning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.chargeplan.explain.PinConflict;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.program.Program;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Pin;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;

/** Refuses pins that break a limit or a hard rule whatever else is planned. */
final class PossiblePins {

  private static final int FEW = 3;

  private PossiblePins() {}

  /**
   * Checks the pins of a plan before a search that could not keep them.
   *
   * @param pinned the program with the pins
   * @param free compiles the program without them
   * @throws InvalidInputException with every limit that the pins break, and the pins concerned
   */
  static void require(ResumedPlan plan, Program pinned, Supplier<Program> free)
      throws InvalidInputException {
    Region region = plan.start().region();
    if (region.pins().isEmpty()) {
      return;
    }
    Problems problems = new Problems();
    for (PinConflict conflict : PinConflict.allOf(region, pinned, free)) {
      int line =
          conflict.pins().stream()
              .map(pin -> Optional.ofNullable(plan.lines().get(pin)))
              .flatMap(Optional::stream)
              .findFirst()
              .orElse(0);
      problems.add(
          plan.fileName(), line, message(conflict, region, /* isFound= */ false), hint(conflict));
    }
    problems.throwIfAny();
  }

  /** What a plan breaks although it was searched for, and the pins that count in it. */
  static List<String> brokenBy(Evaluator plan, Region region) {
    return region.pins().isEmpty() || plan.total(Level.HARD) == 0
        ? List.of()
        : PinConflict.brokenBy(region, plan).stream()
            .map(conflict -> message(conflict, region, /* isFound= */ true))
            .toList();
  }

  private static String message(PinConflict conflict, Region region, boolean isFound) {
    boolean isTooMuch = conflict.isTooMuch();
    String possible = isFound ? "" : isTooMuch ? "at least " : "at most ";
    return String.format(
        Locale.ROOT,
        "The pins %s%s break a hard rule, %s (%s), %s, %s: %s%s %s where %s %s %s.",
        pins(conflict.pins(), region),
        isFound ? " and the rest of the plan" : "",
        conflict.family().title(),
        conflict.family().ruleId(),
        conflict.subject(),
        conflict.phase(),
        possible,
        number(conflict.best()),
        conflict.family().unit(),
        isTooMuch ? "at most" : "at least",
        number(conflict.bound()),
        isTooMuch ? "are allowed" : "are needed");
  }

  private static String pins(List<Pin> pins, Region region) {
    List<String> first =
        pins.stream()
            .limit(FEW)
            .map(
                pin -> {
                  PortType type = region.findPortType(pin.type()).orElseThrow();
                  Phase phase = region.findPhase(pin.phase()).orElseThrow();
                  return "%s = %d of site (%s)"
                      .formatted(PortColumns.built(type, phase), pin.ports(), pin.site());
                })
            .toList();
    String more = pins.size() > FEW ? " and " + (pins.size() - FEW) + " more" : "";
    return String.join(", ", first) + more;
  }

  private static String hint(PinConflict conflict) {
    return conflict.isPhysical()
        ? "Maybe " + (conflict.isTooMuch() ? "fewer" : "more") + " ports there."
        : "Maybe %s ports there, or --rule %s=off."
            .formatted(conflict.isTooMuch() ? "fewer" : "more", conflict.family().ruleId());
  }

  private static String number(double amount) {
    return amount == Math.rint(amount)
        ? String.valueOf((long) amount)
        : String.format(Locale.ROOT, "%.2f", amount);
  }
}
