package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.model.PowerText;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.importer.tally.LayerTally;

/** Figures of ports that can hardly be meant: they are taken, counted and noted by line. */
final class PortDoubts {

  private static final int MOST_NOTED = 5;

  /** Hardly a car charges with less. */
  private static final double LITTLE_KW = 3;

  /** No charger has more a port, but stations do. */
  private static final double MUCH_KW = 600;

  private static final int MANY_PORTS = 200;

  /** Usual powers of ports, which a count may be by mistake. */
  private static final Set<Integer> USUAL_KW =
      Set.of(
          7, 11, 22, 43, 44, 50, 60, 75, 80, 90, 100, 120, 150, 160, 180, 200, 225, 240, 250, 300,
          320, 350, 360, 400);

  private final LayerTally tally;
  private final List<String> notes = new ArrayList<>();
  private int more;

  PortDoubts(LayerTally tally) {
    this.tally = tally;
  }

  /** Looks at the ports of a row. */
  void check(MappedRow row, int count, PowerText power) {
    double kw = power.mostKw().orElse(0);
    if (power.isMaybeWatts()) {
      note(
          row,
          "a power of " + row.text("power_kw") + ", taken as " + RoundedText.text(kw, 2) + " kW",
          "Maybe W",
          "powers beyond any port's, taken as W");
    }
    if (kw <= LITTLE_KW && USUAL_KW.contains(count)) {
      note(
          row,
          count + " ports of " + RoundedText.text(kw, 2) + " kW",
          "Maybe count and power are swapped",
          "rows of many ports with little power. Maybe count and power are swapped");
    } else {
      check(row, count);
    }
    if (kw > MUCH_KW) {
      note(
          row,
          RoundedText.text(kw, 2) + " kW a port",
          "Maybe it is the power of the entire station",
          "ports of more than 600 kW. Maybe it is the power of the entire station");
    }
  }

  /** Looks at the ports of a row whose power is not known. */
  void check(MappedRow row, int count) {
    if (count > MANY_PORTS) {
      note(
          row,
          count + " ports",
          "Maybe the count is of something else",
          "rows of more than " + MANY_PORTS + " ports. Maybe the count is of something else");
    }
  }

  private void note(MappedRow row, String what, String hint, String remark) {
    tally.remark(remark, 1);
    if (notes.size() < MOST_NOTED) {
      notes.add("warning: line " + row.line() + ": " + what + ". " + hint + ".");
    } else {
      more++;
    }
  }

  /** Adds what was noted to the summary. */
  void addTo(RegionUpdate update) {
    notes.forEach(update::addNote);
    if (more > 0) {
      update.addNote(String.format(Locale.ROOT, "... and %,d more lines with warnings", more));
    }
  }
}
