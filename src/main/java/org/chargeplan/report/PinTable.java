package org.chargeplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** The decisions made by hand that a plan keeps: by site and phase. */
final class PinTable {

  private static final int MOST_ROWS = 20;

  private PinTable() {}

  /** A heading and the table; no lines where nothing is pinned. */
  static List<String> lines(Region region) {
    if (region.pins().isEmpty()) {
      return List.of();
    }
    Map<Pin, List<String>> ports = new LinkedHashMap<>();
    for (Pin pin : region.pins()) {
      List<String> here =
          ports.computeIfAbsent(
              new Pin(pin.site(), "", pin.phase(), 0), place -> new ArrayList<>());
      if (pin.ports() > 0) {
        here.add(Numbers.integer((long) pin.ports()) + " " + pin.type());
      }
    }
    Map<String, Site> sites = region.sitesById();
    TextTable table = new TextTable(4).row("site", "name", "phase", "new ports");
    ports.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(
            each ->
                table.row(
                    each.getKey().site(),
                    Optional.ofNullable(sites.get(each.getKey().site())).map(Site::name).orElse(""),
                    each.getKey().phase(),
                    each.getValue().isEmpty() ? "none" : String.join(", ", each.getValue())));
    List<String> lines = new ArrayList<>(List.of("", "Pins: new ports that were set by hand"));
    lines.addAll(table.lines());
    if (ports.size() > MOST_ROWS) {
      lines.add("  and " + (ports.size() - MOST_ROWS) + " more, listed in the plan file");
    }
    return lines;
  }
}
