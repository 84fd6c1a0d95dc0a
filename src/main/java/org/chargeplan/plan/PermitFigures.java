package org.chargeplan.plan;

import java.util.List;
import java.util.Optional;
import org.chargeplan.region.PermitChain;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** What holds the sites of a plan back: the longest permit chain of the rules that are on. */
public final class PermitFigures {

  private final Plan plan;
  private final Region region;
  private final SiteFigures figures;
  private final List<PermitChain> chains;

  /** Figures of a plan. */
  public PermitFigures(Plan plan) {
    this.plan = plan;
    this.region = plan.region();
    this.figures = new SiteFigures(plan);
    this.chains = PermitChain.of(region);
  }

  /**
   * How long a site takes for all that is built there, at its power at the end.
   *
   * @return nothing where nothing is built, or no rule has a permit chain
   */
  public Optional<PermitChain.Duration> of(Site site) {
    List<PortGroup> groups =
        region.portTypes().stream()
            .filter(
                type -> region.phases().stream().anyMatch(p -> plan.newPorts(site, type, p) > 0))
            .map(PortType::group)
            .distinct()
            .toList();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    double kw = figures.connectedKw(site, region.lastPhase());
    return chains.stream()
        .map(chain -> chain.duration(site.kind(), kw, groups))
        .reduce((a, b) -> b.months() > a.months() ? b : a);
  }
}
