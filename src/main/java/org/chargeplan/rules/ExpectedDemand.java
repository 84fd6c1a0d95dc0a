package org.chargeplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;

/**
 * The demand that sites can expect if all that can open do (Huff, Land Economics 39, 1963): the
 * demand of a place of people goes to the sites within reach that have or may get ports of some
 * types, in proportion to their car bays and to a Gaussian of the distance. Where no such site is
 * in reach, demand is not assigned.
 */
final class ExpectedDemand {

  private final Compilation c;
  private final VehicleClass vehicleClass;
  private final Set<PortType> types;

  private record Choice(Site site, double attraction) {}

  /**
   * @param types port types for the class that compete for its vehicles
   */
  ExpectedDemand(Compilation c, VehicleClass vehicleClass, Set<PortType> types) {
    this.c = c;
    this.vehicleClass = vehicleClass;
    this.types = types;
  }

  /** Expected energy in kWh a day at the end of a phase, by index of the site. */
  double[] kwhPerDay(Phase phase) {
    Region region = c.region();
    double[] expected = new double[region.sites().size()];
    for (PeoplePlace place : region.places()) {
      List<Choice> choices = choices(place, phase);
      double all = choices.stream().mapToDouble(Choice::attraction).sum();
      double needKwh = place.share() * place.zone().kwhPerDay(vehicleClass, phase);
      for (Choice choice : choices) {
        expected[choice.site().index()] += needKwh * choice.attraction() / all;
      }
    }
    return expected;
  }

  private List<Choice> choices(PeoplePlace place, Phase phase) {
    OpenSites open = c.openSites(types);
    List<Choice> choices = new ArrayList<>();
    c.network()
        .forEachSite(
            place,
            vehicleClass,
            (site, distance) -> {
              double attraction = site.bays() * vehicleClass.falloff().weight(distance);
              if (attraction > 0 && (open.isOpenBefore(site) || open.canOpen(site, phase))) {
                choices.add(new Choice(site, attraction));
              }
            });
    return choices;
  }
}
