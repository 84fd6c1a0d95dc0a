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
public final class PinTable {

  private static final int MOST_ROWS = 20;

  private PinTable() {}

  /**
   * The pins of a site in a phase.
   *
   * @param site its id
   * @param name its name; empty where the region has no such site
   * @param phase the phase
   * @param ports new ports by type in words
   */
  public record Row(String site, String name, String phase, String ports) {}

  /** All pins; none where nothing is pinned. */
  public static List<Row> rows(Region region) {
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
    List<Row> rows = new ArrayList<>();
    ports.forEach(
        (place, here) ->
            rows.add(
                new Row(
                    place.site(),
                    Optional.ofNullable(sites.get(place.site())).map(Site::name).orElse(""),
                    place.phase(),
                    here.isEmpty() ? "none" : String.join(", ", here))));
    return rows;
  }

  /** A heading and the table; no lines where nothing is pinned. */
  static List<String> lines(Region region) {
    List<Row> rows = rows(region);
    if (rows.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable(4).row("site", "name", "phase", "new ports");
    rows.stream()
        .limit(MOST_ROWS)
        .forEach(row -> table.row(row.site(), row.name(), row.phase(), row.ports()));
    List<String> lines = new ArrayList<>(List.of("", "Pins: new ports that were set by hand"));
    lines.addAll(table.lines());
    if (rows.size() > MOST_ROWS) {
      lines.add("  and " + (rows.size() - MOST_ROWS) + " more, listed in the plan file");
    }
    return lines;
  }
}
