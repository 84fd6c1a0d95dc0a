package org.chargeplan.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/** Figures of a plan for the provinces of its region. */
public final class ProvinceFigures {

  private static final double PER = 1_000;

  private final Region region;

  /** Ports at the end of each phase, by province. */
  private final Map<PortGroup, long[][]> ports = new EnumMap<>(PortGroup.class);

  private final double[] people;

  /** Figures of a plan; sums all sites and zones once. */
  public ProvinceFigures(Plan plan) {
    this.region = plan.region();
    int provinces = region.provinces().size();
    for (PortGroup group : PortGroup.values()) {
      ports.put(group, new long[provinces][region.phases().size()]);
    }
    this.people = new double[provinces];
    for (Site site : region.sites()) {
      for (PortType type : region.portTypes()) {
        long[] ofProvince = ports.get(type.group())[site.province().index()];
        for (Phase phase : region.phases()) {
          ofProvince[phase.index()] += plan.ports(site, type, phase);
        }
      }
    }
    for (Zone zone : region.zones()) {
      people[zone.province().index()] += zone.population();
    }
  }

  /** The provinces with zones or ports, in the order of the region. */
  public List<Province> provinces() {
    Phase last = region.lastPhase();
    return region.provinces().stream().filter(p -> people(p) > 0 || ports(p, last) > 0).toList();
  }

  /** Ports of a group that exist in a province at the end of a phase. */
  public long ports(Province province, PortGroup group, Phase phase) {
    return ports.get(group)[province.index()][phase.index()];
  }

  /** All ports that exist in a province at the end of a phase. */
  public long ports(Province province, Phase phase) {
    long all = 0;
    for (PortGroup group : PortGroup.values()) {
      all += ports(province, group, phase);
    }
    return all;
  }

  /** People who live in a province. */
  public double people(Province province) {
    return people[province.index()];
  }

  /** All ports for a thousand people at the end of a phase; 0 where nobody lives. */
  public double portsPerThousand(Province province, Phase phase) {
    double live = people(province);
    return live == 0 ? 0 : ports(province, phase) / live * PER;
  }
}
