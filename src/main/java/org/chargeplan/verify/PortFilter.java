package org.chargeplan.verify;

import java.util.List;
import java.util.Locale;
import org.chargeplan.region.Fields;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * The ports that a rule speaks of; an empty part of it lets all pass.
 *
 * @param province id of a province
 * @param vehicleClass id of a vehicle class
 * @param group group as rules spell it
 * @param portTypes ids of port types
 * @param siteKinds ids of kinds of sites
 */
record PortFilter(
    String province,
    String vehicleClass,
    String group,
    List<String> portTypes,
    List<String> siteKinds) {

  static PortFilter read(Fields fields) {
    return new PortFilter(
        fields.text("province", ""),
        fields.text("vehicle_class", ""),
        fields.text("group", ""),
        fields.texts("port_types", List.of()),
        fields.texts("site_kinds", List.of()));
  }

  /** All ports of a province. */
  static PortFilter of(Province province) {
    return new PortFilter(province.id(), "", "", List.of(), List.of());
  }

  boolean passes(Site site) {
    return (province.isEmpty() || site.province().id().equals(province))
        && (siteKinds.isEmpty() || siteKinds.contains(site.kind().id()));
  }

  boolean passes(PortType type) {
    return (vehicleClass.isEmpty() || type.vehicleClass().id().equals(vehicleClass))
        && (group.isEmpty() || type.group().name().toLowerCase(Locale.ROOT).equals(group))
        && (portTypes.isEmpty() || portTypes.contains(type.id()));
  }

  /** Whether it lets all ports of the region pass. */
  boolean passesAll(Region region) {
    return province.isEmpty()
        && region.portTypes().stream().allMatch(this::passes)
        && region.siteKinds().stream()
            .allMatch(kind -> siteKinds.isEmpty() || siteKinds.contains(kind.id()));
  }

  /** The ports it lets pass that stand at the end of a phase. */
  long ports(Ledger ledger, Phase phase) {
    Region region = ledger.region();
    List<PortType> types = region.portTypes().stream().filter(this::passes).toList();
    long ports = 0;
    for (Site site : region.sites()) {
      if (passes(site)) {
        for (PortType type : types) {
          ports += ledger.ports(site, type, phase);
        }
      }
    }
    return ports;
  }

  /** Sites at which a port that it lets pass stands at the end of a phase. */
  long openSites(Ledger ledger, Phase phase) {
    Region region = ledger.region();
    List<PortType> types = region.portTypes().stream().filter(this::passes).toList();
    return region.sites().stream()
        .filter(this::passes)
        .filter(site -> types.stream().anyMatch(type -> ledger.ports(site, type, phase) > 0))
        .count();
  }

  /** The share of a national amount that falls to the part planned; a province keeps its own. */
  double share(Region region) {
    return province.isEmpty() ? region.scope().demandShare() : 1;
  }
}
