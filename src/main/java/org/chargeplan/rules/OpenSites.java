package org.chargeplan.rules;

import java.util.Set;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Site;

/**
 * Whether a site is open: whether it has any port of some types at the end of a phase. The rows and
 * indicators are created when first needed, and shared by all rules of the same types.
 */
final class OpenSites {

  private static final Family FAMILY =
      new Family("open-site", "Ports that open a site", "", Level.SOFT, "ports", 1);

  private final Compilation compilation;
  private final Set<PortType> types;
  private final boolean allTypes;
  private final Integer[][] open;

  OpenSites(Compilation compilation, Set<PortType> types) {
    this.compilation = compilation;
    this.types = types;
    allTypes = types.containsAll(compilation.region().portTypes());
    open = new Integer[compilation.region().sites().size()][compilation.region().phases().size()];
  }

  /** Whether a site is open before the programme, and so always. */
  boolean isOpenBefore(Site site) {
    return types.stream().anyMatch(type -> site.existingPorts(type) > 0);
  }

  /** Whether a port that opens the site can be built by the end of a phase. */
  boolean canOpen(Site site, Phase phase) {
    return types.stream().anyMatch(type -> firstBuild(site, type) <= phase.index());
  }

  private int firstBuild(Site site, PortType type) {
    for (Phase phase : compilation.region().phases()) {
      if (compilation.build(site, type, phase) != Compilation.NO_COLUMN) {
        return phase.index();
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The indicator that a port built by the end of a phase opens the site. */
  int open(Site site, Phase phase) {
    Integer known = open[site.index()][phase.index()];
    if (known == null) {
      known = allTypes ? byPower(site, phase) : byPorts(site, phase);
      open[site.index()][phase.index()] = known;
    }
    return known;
  }

  /**
   * Any port has power, so the row of a site's power can be used. Its threshold is the smallest
   * port: for integer ports the same as 1 W, but the linear relaxation is much tighter.
   */
  private int byPower(Site site, Phase phase) {
    long leastWatts =
        site.kind().portTypes().stream()
            .mapToLong(type -> Steps.watts(type.powerKw()))
            .min()
            .orElse(1);
    return compilation
        .program()
        .indicator(compilation.connectedPower().row(site, phase), leastWatts);
  }

  private int byPorts(Site site, Phase phase) {
    int row =
        compilation
            .program()
            .row(FAMILY, compilation.subject(site), phase.index(), 0, Penalty.NONE);
    for (PortType type : compilation.region().portTypes()) {
      if (types.contains(type)) {
        compilation.addBuilt(row, site, type, phase, 1);
      }
    }
    return compilation.program().indicator(row, 1);
  }
}
