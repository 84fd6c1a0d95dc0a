package org.chargeplan.report;

import java.util.List;
import java.util.Optional;
import org.chargeplan.service.GroupWait;
import org.chargeplan.service.SiteWaits;

/** The table of waits by group of ports. */
final class WaitTable {

  private static final int LONG_MINUTES = 10;

  private WaitTable() {}

  /** The table; nothing where no wait is known. */
  static Optional<TextTable> of(SiteWaits waits) {
    List<GroupWait> groups = waits.byGroup(LONG_MINUTES);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    TextTable table =
        new TextTable(1)
            .row("", "sites", "mean minutes", "sites above " + LONG_MINUTES, "energy used");
    for (GroupWait group : groups) {
      table.row(
          group.group().label(),
          Numbers.integer(group.sites()),
          Numbers.tenths(group.waitMinutes()),
          Numbers.percent(group.longShare()),
          Numbers.percent(group.useShare()));
    }
    return Optional.of(table);
  }
}
