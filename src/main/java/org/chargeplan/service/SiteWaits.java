package org.chargeplan.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.chargeplan.network.Catchments;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Site;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * The waits at all sites of a plan at the end of a phase.
 *
 * <p>A zone draws on its supply evenly: of each kWh offered to it, it uses {@code min(1, need /
 * offered)}. A site's use is that of its catchment, and all its ports for a vehicle class are used
 * alike. Used energy divided by that of a session gives the sessions of a day, the profile of the
 * class those of its busiest hour, and Erlang's formula the wait ({@link PortWait}).
 */
public final class SiteWaits {

  private final List<Optional<SiteWait>> bySite;

  private SiteWaits(List<Optional<SiteWait>> bySite) {
    this.bySite = bySite;
  }

  /** Of no site anything is known. */
  public static SiteWaits unknown() {
    return new SiteWaits(List.of());
  }

  /** The waits at the end of a phase. */
  public static SiteWaits of(Network network, Plan plan, Phase phase) {
    Catchments catchments = new Catchments(network, plan.region().lastPhase());
    ZoneSupply supply = ZoneSupply.of(network, plan);
    return new SiteWaits(
        plan.region().sites().parallelStream()
            .map(site -> new AtSite(catchments, supply, plan, site, phase).find())
            .toList());
  }

  /** One site in the making. */
  private record AtSite(
      Catchments catchments, ZoneSupply supply, Plan plan, Site site, Phase phase) {

    Optional<SiteWait> find() {
      double offeredKwh = 0;
      double usedKwh = 0;
      boolean isOpen = false;
      List<PortWait> lines = new ArrayList<>();
      for (VehicleClass vehicleClass : plan.region().vehicleClasses()) {
        List<PortType> types = presentTypes(vehicleClass);
        double useShare = types.isEmpty() ? 0 : useShare(vehicleClass);
        isOpen |= !types.isEmpty();
        for (PortType type : types) {
          int ports = plan.ports(site, type, phase);
          offeredKwh += ports * type.kwhPerDay();
          usedKwh += ports * type.kwhPerDay() * useShare;
          PortWait.find(type, ports, useShare).ifPresent(lines::add);
        }
      }
      return isOpen ? Optional.of(new SiteWait(offeredKwh, usedKwh, lines)) : Optional.empty();
    }

    private List<PortType> presentTypes(VehicleClass vehicleClass) {
      return plan.region().portTypes().stream()
          .filter(type -> type.vehicleClass().equals(vehicleClass))
          .filter(type -> plan.ports(site, type, phase) > 0)
          .toList();
    }

    private double useShare(VehicleClass vehicleClass) {
      double share = 0;
      for (Catchments.Part part : catchments.of(site, vehicleClass)) {
        Zone zone = part.zone();
        double offered = supply.offeredKwhPerDay(zone, vehicleClass, phase);
        double need = zone.kwhPerDay(vehicleClass, phase);
        share += part.share() * (need < offered ? need / offered : 1);
      }
      return share;
    }
  }

  /** What is known of a site: nothing where it has no ports. */
  public Optional<SiteWait> find(Site site) {
    return bySite.isEmpty() ? Optional.empty() : bySite.get(site.index());
  }

  /**
   * The waits by group of ports, of groups that have ports and known waits.
   *
   * @param longMinutes waits above this are long
   */
  public List<GroupWait> byGroup(double longMinutes) {
    return Stream.of(PortGroup.values())
        .flatMap(group -> ofGroup(group, longMinutes).stream())
        .toList();
  }

  private Optional<GroupWait> ofGroup(PortGroup group, double longMinutes) {
    List<List<PortWait>> lines =
        bySite.stream()
            .flatMap(Optional::stream)
            .map(site -> site.lines().stream().filter(l -> l.type().group() == group).toList())
            .filter(ofSite -> !ofSite.isEmpty())
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(GroupWait.of(group, lines, longMinutes));
  }

  /** The mean wait at a site, where it is known. */
  public OptionalDouble waitMinutes(Site site) {
    return find(site).map(SiteWait::waitMinutes).orElse(OptionalDouble.empty());
  }

  /** The share of a site's energy that is used, where it is known. */
  public OptionalDouble useShare(Site site) {
    return find(site).map(SiteWait::useShare).orElse(OptionalDouble.empty());
  }
}
