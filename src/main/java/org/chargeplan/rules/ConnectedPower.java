package org.chargeplan.rules;

import java.util.Optional;
import java.util.OptionalInt;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Site;

/**
 * Rows that add up the nominal power of a site at the end of a phase, in watts, and the indicators
 * on them that rules share: which connection classes a site has reached. Created when first needed.
 */
final class ConnectedPower {

  private static final Family FAMILY =
      new Family("connected-power", "Connected power", "", Level.HARD, "kW", Steps.PER_KW);

  private final Compilation compilation;
  private final Integer[][] row;
  private final Integer[][][] reached;

  ConnectedPower(Compilation compilation) {
    this.compilation = compilation;
    int sites = compilation.region().sites().size();
    int phases = compilation.region().phases().size();
    row = new Integer[sites][phases];
    reached = new Integer[sites][phases][compilation.region().connection().classes().size()];
  }

  /** Watts of the ports that exist at a site before the programme. */
  long existingWatts(Site site) {
    long watts = 0;
    for (PortType type : compilation.region().portTypes()) {
      watts += Steps.watts(type.powerKw()) * site.existingPorts(type);
    }
    return watts;
  }

  /** Adds the power of what is built at a site by the end of a phase to a row. */
  void addTerms(int toRow, Site site, Phase phase) {
    for (PortType type : compilation.region().portTypes()) {
      compilation.addBuilt(toRow, site, type, phase, Steps.watts(type.powerKw()));
    }
  }

  /** The row of a site's power at the end of a phase. */
  int row(Site site, Phase phase) {
    Integer known = row[site.index()][phase.index()];
    if (known == null) {
      known =
          compilation
              .program()
              .row(
                  FAMILY,
                  compilation.subject(site),
                  phase.index(),
                  existingWatts(site),
                  Penalty.NONE);
      addTerms(known, site, phase);
      row[site.index()][phase.index()] = known;
    }
    return known;
  }

  /**
   * The indicator that a site has entered a connection class by the end of a phase; nothing where
   * it was in it before the programme, or can't connect that much power.
   */
  OptionalInt reached(Site site, Phase phase, ConnectionClass step) {
    long aboveWatts = Steps.watts(step.aboveKw());
    if (existingWatts(site) > aboveWatts || Steps.watts(site.maxKw()) <= aboveWatts) {
      return OptionalInt.empty();
    }
    Integer known = reached[site.index()][phase.index()][step.index()];
    if (known == null) {
      known = compilation.program().indicator(row(site, phase), aboveWatts + 1);
      reached[site.index()][phase.index()][step.index()] = known;
    }
    return OptionalInt.of(known);
  }

  /**
   * The first class that a site would newly enter and that can't be in service by the end of a
   * phase. Who enters a class enters those below it.
   */
  Optional<ConnectionClass> firstTooLate(Site site, Phase phase) {
    int months = phase.monthsFrom(compilation.region().start());
    long existing = existingWatts(site);
    return compilation.region().connection().classes().stream()
        .filter(step -> existing <= Steps.watts(step.aboveKw()))
        .filter(step -> step.leadMonths() > months)
        .findFirst();
  }
}
