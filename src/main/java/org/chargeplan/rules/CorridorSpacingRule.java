package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chargeplan.input.Fields;
import org.chargeplan.network.Route;
import org.chargeplan.network.Stop;
import org.chargeplan.network.Stretch;
import org.chargeplan.program.Family;
import org.chargeplan.program.Level;
import org.chargeplan.program.Penalty;
import org.chargeplan.program.Subject;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * {@code corridor-spacing}: pools of a least power along corridors, with no gap longer than
 * allowed.
 *
 * <p>Parameters: {@code gap_m} (longest gap between pools, and from either end of the corridor to
 * the nearest), {@code pool_kw} (nominal power of a pool at least), {@code port_kw} and {@code
 * ports} (of that, so many ports of so much power; default 1 port of 0 kW), {@code within_m}
 * (largest distance by road from the corridor, default 3,000), {@code corridors} (ids) and {@code
 * networks} (as in {@code region.yaml}; default all corridors), {@code share} (of the corridors'
 * length on which this is required, default 1), a {@link PortFilter}, {@code penalty} (points or
 * USD for each window without a pool, default 100; with a share for each km).
 *
 * <p>A gap is too long exactly if some window {@code (x, x + gap]} that begins behind a site, or at
 * the beginning, has no pool. So the row of a window and phase is {@code sum(pool of its sites) >=
 * 1}, and {@code pool} is 1 where power and ports both reach what is required. Windows that contain
 * another window need no row. The roads of a corridor are one line: a pool serves both directions.
 * Example: AFIR, Regulation (EU) 2023/1804, Art. 3(4): 60 km, 400 kW with one port of 150 kW.
 */
final class CorridorSpacingRule implements Rule {

  private static final double M_PER_KM = 1000;
  private static final double MOST_GAP_M = 1_000_000;

  private final RuleHead head;
  private final RuleSpec spec;
  private final PortFilter filter;
  private final CorridorChoice choice;
  private final double gapM;
  private final double withinM;
  private final PoolSize pool;
  private final double share;
  private final double penalty;

  private CorridorSpacingRule(RuleContext context) {
    RuleSpec spec = context.spec();
    Region region = context.region();
    Fields fields = context.fields();
    this.head = RuleHead.of(spec);
    this.spec = spec;
    this.filter = PortFilter.read(fields, region);
    this.choice = CorridorChoice.read(fields, region);
    this.gapM = fields.number("gap_m", 1, MOST_GAP_M);
    this.withinM = fields.number("within_m", 0, Route.MOST_OFF_M, 3_000);
    this.pool = PoolSize.read(fields, region, filter);
    this.share = fields.number("share", 0, 1, 1);
    this.penalty = context.penalty(100);
  }

  static CorridorSpacingRule read(RuleContext context) {
    return new CorridorSpacingRule(context);
  }

  @Override
  public void compile(Compilation c) {
    for (Phase phase : c.region().phases().stream().filter(spec::holdsAt).toList()) {
      Pools pools = new Pools(c, head, filter, pool, phase);
      List<CorridorWindow> windows = windows(c, pools);
      if (share < 1) {
        requireLength(c, pools, windows, phase);
      } else {
        requireAll(c, pools, windows, phase);
      }
    }
  }

  private record CorridorWindow(Corridor corridor, Window window) {}

  private List<CorridorWindow> windows(Compilation c, Pools pools) {
    List<CorridorWindow> all = new ArrayList<>();
    for (Route route : c.network().routes()) {
      if (choice.accepts(route.corridor())) {
        List<Stop> stops =
            route.stops().stream()
                .filter(stop -> stop.offM() <= withinM && filter.accepts(stop.site()))
                .filter(stop -> pools.canBe(stop.site()))
                .toList();
        for (Stretch stretch : Stretch.of(route, stops, gapM, c.region().scope().isPart())) {
          List<Window> windows = Window.of(stretch, gapM);
          for (Window window : share < 1 ? windows : Window.least(windows)) {
            all.add(new CorridorWindow(route.corridor(), window));
          }
        }
      }
    }
    return all;
  }

  private void requireAll(Compilation c, Pools pools, List<CorridorWindow> windows, Phase phase) {
    Penalty missing = Penalty.below(1, c.slope(head, penalty, 1));
    Family family = Compilation.family(head, "pools", 1);
    for (CorridorWindow each : windows) {
      if (each.window().stops().stream().noneMatch(stop -> pools.isBefore(stop.site()))) {
        row(c, pools, each, phase, family, missing);
      }
    }
  }

  private void requireLength(
      Compilation c, Pools pools, List<CorridorWindow> windows, Phase phase) {
    double lengthM = windows.stream().mapToDouble(each -> each.window().stepM()).sum();
    Penalty missing = Penalty.below(Math.round(share * lengthM), c.slope(head, penalty, M_PER_KM));
    Family family = Compilation.family(head, "km", M_PER_KM);
    int all = c.program().row(family, c.nation(), phase.index(), 0, missing);
    Family windowFamily =
        new Family(head.id(), "Pools of a window", head.source(), Level.SOFT, "pools", 1);
    for (CorridorWindow each : windows) {
      int row = row(c, pools, each, phase, windowFamily, Penalty.NONE);
      c.program()
          .indicatorTerm(all, c.program().indicator(row, 1), Math.round(each.window().stepM()));
    }
  }

  private static int row(
      Compilation c,
      Pools pools,
      CorridorWindow each,
      Phase phase,
      Family family,
      Penalty penaltyOfRow) {
    Corridor corridor = each.corridor();
    String place =
        String.format(
            Locale.ROOT,
            "%s, km %.0f to %.0f",
            corridor.name(),
            each.window().fromM() / M_PER_KM,
            each.window().toM() / M_PER_KM);
    Subject subject = new Subject(Subject.Kind.CORRIDOR, corridor.id(), place);
    long before =
        each.window().stops().stream().filter(stop -> pools.isBefore(stop.site())).count();
    int row = c.program().row(family, subject, phase.index(), before, penaltyOfRow);
    for (Stop stop : each.window().stops()) {
      if (!pools.isBefore(stop.site())) {
        c.program().indicatorTerm(row, pools.indicator(stop.site()), 1);
      }
    }
    return row;
  }
}
