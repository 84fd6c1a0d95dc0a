package org.chargeplan.planfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Pin;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** Takes the decisions made by hand from a plan file. */
public final class PinReader {

  private PinReader() {}

  /**
   * The pins of a plan file.
   *
   * @param file what the file states
   * @param region the region it is for
   * @param problems takes unknown ids, types that a site can't have, and pins of one number twice
   */
  public static List<Pin> pins(PlanFile file, Region region, Problems problems) {
    Map<String, Site> sites = file.plan().pins().isEmpty() ? Map.of() : region.sitesById();
    Map<Pin, Integer> lines = new HashMap<>();
    List<Pin> pins = new ArrayList<>();
    for (StatedPlan.StatedPin stated : file.plan().pins()) {
      Site site = sites.get(stated.site());
      Optional<PortType> type = region.findPortType(stated.type());
      Optional<Phase> phase = region.findPhase(stated.phase());
      if (site == null || type.isEmpty() || phase.isEmpty()) {
        problems.add(
            file.name(),
            stated.line(),
            "The pin of (%s), (%s) in (%s) must name a site, a port type and a phase of the region."
                .formatted(stated.site(), stated.type(), stated.phase()),
            "Maybe one of them was renamed since.");
        continue;
      }
      if (stated.ports() > 0 && !site.kind().portTypes().contains(type.get())) {
        problems.add(
            file.name(),
            stated.line(),
            "The pin of site (%s) has ports of %s, which a %s can't take."
                .formatted(site.id(), type.get().id(), site.kind().name()),
            "");
        continue;
      }
      Integer earlier =
          lines.putIfAbsent(
              new Pin(stated.site(), stated.type(), stated.phase(), 0), stated.line());
      if (earlier != null) {
        problems.add(
            file.name(),
            stated.line(),
            "The number of %s at site (%s) in %s is pinned twice, first on line %d."
                .formatted(stated.type(), stated.site(), stated.phase(), earlier),
            "");
        continue;
      }
      pins.add(new Pin(stated.site(), stated.type(), stated.phase(), stated.ports()));
    }
    return pins;
  }
}
