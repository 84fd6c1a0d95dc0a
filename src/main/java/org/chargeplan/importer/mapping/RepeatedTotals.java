package org.chargeplan.importer.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.importer.tally.LayerTally;

/**
 * Tables with a row a port whose column of counts has the total of the station: a station of three
 * rows has 3 on each of them, and three ports, not nine. The entire table decides.
 */
final class RepeatedTotals {

  /** Two rows of two ports each may be four ports; three of three are rarely nine. */
  private static final int EVIDENT_ROWS = 3;

  /** So many stations of two equal rows with a count of two are evident too. */
  private static final int EVIDENT_PAIRS = 3;

  private final LayerTally tally;
  private final boolean areTotals;

  /**
   * @param stations the rows of each station
   * @param tally takes how many rows are taken as a single port
   */
  RepeatedTotals(Collection<? extends List<PortRow>> stations, LayerTally tally) {
    this.tally = tally;
    long evident = stations.stream().filter(rows -> isTotal(rows, EVIDENT_ROWS)).count();
    long pairs = stations.stream().filter(rows -> isTotal(rows, 2)).count() - evident;
    long others = stations.stream().filter(RepeatedTotals::isCounted).count() - evident - pairs;
    areTotals = (evident > 0 || pairs >= EVIDENT_PAIRS) && evident + pairs > others;
    if (!areTotals) {
      tally.remark(
          "stations of two rows of two ports each, taken as four ports. Maybe each row has the total",
          (int) pairs);
    }
  }

  private static boolean isCounted(List<PortRow> rows) {
    return rows.size() > 1 && rows.stream().allMatch(row -> row.count() > 0);
  }

  /** Whether each row has the number of rows for a count, and rows are of the same type. */
  private static boolean isTotal(List<PortRow> rows, int least) {
    Set<Object> types = rows.stream().map(row -> row.ports().keySet()).collect(Collectors.toSet());
    return isCounted(rows)
        && rows.size() >= least
        && types.size() < rows.size()
        && rows.stream().allMatch(row -> row.count() == rows.size());
  }

  /** The rows of a station with the ports of each; only equal counts are its total. */
  List<PortRow> resolved(List<PortRow> rows) {
    if (!areTotals
        || !isCounted(rows)
        || rows.stream().map(PortRow::count).distinct().count() > 1) {
      return rows;
    }
    tally.remark(
        "rows that repeat the total of their station, taken as a single port each", rows.size());
    return rows.stream().map(PortRow::single).toList();
  }
}
