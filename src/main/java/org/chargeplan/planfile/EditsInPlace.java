package org.chargeplan.planfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Changes by hand in the plan's own file, where the plan before them is lost: a site was changed if
 * its ports don't agree with its own totals. Which of its phases were changed is unknown, so all
 * count as changed. The totals of the plan show changes that no site shows; these can't be taken
 * over.
 */
final class EditsInPlace extends PortEdits {

  private static final double TOLERANCE_KW = 0.01;

  private final StatedPlan plan;
  private final Set<String> gone;
  private final boolean isSameRegion;

  /**
   * @param plan the totals of the plan before the changes
   * @param gone ids of sites of the plan that the region lacks now
   */
  EditsInPlace(
      EditedFile edited, StatedPlan plan, Set<String> gone, Region region, Problems problems) {
    super(edited, region, problems);
    this.plan = plan;
    this.gone = gone;
    this.isSameRegion = plan.digest().equals(region.digest());
  }

  @Override
  boolean isGone(String siteId) {
    return gone.contains(siteId);
  }

  @Override
  Set<Phase> changedPhases(Site site, StatedSite feature) {
    Set<Phase> phases = none();
    if (!agrees(site, feature)) {
      phases.addAll(region.phases());
    }
    return phases;
  }

  @Override
  double portsNow(Site site, String column, StatedSite feature) {
    return feature.number(column);
  }

  /** Whether the ports of a site agree with its totals; a new feature has none. */
  private boolean agrees(Site site, StatedSite feature) {
    double built = 0;
    double existing = 0;
    double kw = 0;
    for (PortType type : region.portTypes()) {
      double before = feature.number(PortColumns.existing(type));
      double after = before;
      for (Phase phase : region.phases()) {
        double ports = feature.number(PortColumns.built(type, phase));
        built += ports;
        after += ports;
      }
      existing += before;
      kw += after * type.powerKw();
      if (isSameRegion && before != site.existingPorts(type)) {
        problem(
            feature,
            "The %s (%d) of site (%s) must be %d: ports that exist are the region's."
                .formatted(
                    PortColumns.existing(type),
                    Math.round(before),
                    site.id(),
                    site.existingPorts(type)),
            "Maybe change sites.csv.");
      }
    }
    Map<String, Double> stated = feature.numbers();
    return built == stated.getOrDefault(StatedSite.NEW_PORTS, 0.0)
        && existing + built == stated.getOrDefault(StatedSite.PORTS_TOTAL, existing)
        && (!isSameRegion
            || Math.abs(kw - stated.getOrDefault(StatedSite.POWER_KW, kw)) <= TOLERANCE_KW)
        && firstPhase(feature).equals(feature.findText(StatedSite.FIRST_PHASE));
  }

  private Optional<String> firstPhase(StatedSite feature) {
    return region.phases().stream()
        .filter(
            phase ->
                region.portTypes().stream()
                    .anyMatch(type -> feature.number(PortColumns.built(type, phase)) > 0))
        .map(Phase::id)
        .findFirst();
  }

  /**
   * Reports changes that the plan's totals show, but no site: by how much the features have more
   * ports of a type in a phase than the totals, beyond what the changed sites can explain.
   */
  void checkTotals() {
    Map<String, Double> more = new LinkedHashMap<>();
    for (StatedPlan.Figure figure : plan.figures()) {
      if (figure.member().equals(StatedPlan.NEW_PORTS)) {
        more.merge("new_" + figure.column() + "_" + figure.row(), -figure.amount(), Double::sum);
      }
    }
    double unexplained = 0;
    Map<String, Double> ofChanged = new LinkedHashMap<>();
    for (StatedSite feature : edited.sites()) {
      for (String column : columns.allBuilt()) {
        more.merge(column, feature.number(column), Double::sum);
        unexplained += feature.number(column);
      }
    }
    unexplained += -statedTotal();
    for (Site site : changed().keySet()) {
      StatedSite feature = feature(site).orElseThrow();
      unexplained += feature.numbers().getOrDefault(StatedSite.NEW_PORTS, 0.0);
      for (String column : columns.allBuilt()) {
        ofChanged.merge(column, feature.number(column), Double::sum);
        unexplained -= feature.number(column);
      }
    }
    List<String> differences = new ArrayList<>();
    boolean isExplained = unexplained == 0;
    for (Map.Entry<String, Double> each : more.entrySet()) {
      long by = Math.round(each.getValue());
      isExplained &=
          by == 0 || (!changed().isEmpty() && by <= ofChanged.getOrDefault(each.getKey(), 0.0));
      if (by != 0) {
        differences.add("%s by %+d".formatted(each.getKey(), by));
      }
    }
    if (!isExplained) {
      problem(
          "The ports of the features differ from the plan's totals (%s), but it is not known where: the sites' own totals were changed with them, or features were deleted."
              .formatted(differences.isEmpty() ? "in sum" : String.join(", ", differences)),
          "Maybe give the plan before the changes too: --resume PLAN --take-edits "
              + edited.name()
              + ".");
    }
  }

  private double statedTotal() {
    return plan.figures().stream()
        .filter(figure -> figure.member().equals(StatedPlan.NEW_PORTS))
        .mapToDouble(StatedPlan.Figure::amount)
        .sum();
  }
}
