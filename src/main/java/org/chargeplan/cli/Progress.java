package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.chargeplan.planning.PlanningListener;
import org.chargeplan.report.json.JsonOut;

/**
 * The best plan so far. Up to ten thousand better plans come per second, so text is formatted only
 * to be shown.
 *
 * @param hard penalty at the hard level
 * @param medium penalty at the medium level, in millionths of a point
 * @param soft penalty at the soft level, in millionths of a USD
 * @param costBound proven lower bound on that cost, where there is one
 */
record Progress(long hard, long medium, long soft, OptionalLong costBound) {

  private static final double STEPS_PER_AMOUNT = 1e6;
  private static final double USD_PER_MILLION = 1e6;

  static double usd(long soft) {
    return soft / STEPS_PER_AMOUNT;
  }

  /** A JSON line of a search. */
  static ObjectNode event(
      long seconds,
      PlanningListener.Stage stage,
      Optional<Progress> best,
      OptionalLong costBound,
      Optional<LongSupplier> newPorts) {
    ObjectNode event =
        JsonOut.event("progress").put("elapsed_s", seconds).put("phase", stage.words());
    best.ifPresent(progress -> progress.addTo(event));
    if (costBound.isPresent()) {
      JsonOut.put(event, "bound_usd", usd(costBound.getAsLong()));
    }
    newPorts.ifPresent(ports -> event.put("new_ports", ports.getAsLong()));
    return event;
  }

  private void addTo(ObjectNode event) {
    event.put("hard_rules_hold", hard == 0);
    JsonOut.put(event, "missing_points", medium / STEPS_PER_AMOUNT);
    JsonOut.put(event, "cost_usd", usd(soft));
    if (isComparable()) {
      JsonOut.put(event, "gap", gap());
    }
  }

  /**
   * Whether the bound applies to this plan: it is one for plans that meet all rules and targets.
   */
  private boolean isComparable() {
    return hard == 0 && medium == 0 && costBound.isPresent();
  }

  private double gap() {
    double bound = costBound.getAsLong();
    return (soft - bound) / bound;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s%s%.1f mn USD%s",
        hard == 0 ? "" : "hard limits broken, ",
        medium == 0
            ? "targets met, "
            : String.format(Locale.ROOT, "%.0f points missing, ", medium / STEPS_PER_AMOUNT),
        usd(soft) / USD_PER_MILLION,
        isComparable()
            ? String.format(Locale.ROOT, ", %.2f %% above the proven bound", 100 * gap())
            : "");
  }
}
