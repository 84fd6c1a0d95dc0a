package org.chargeplan.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.region.ParkingLevel;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** The ports that a rule applies to, by the rule's own fields; a missing field lets all pass. */
final class PortFilter {

  private final String province;
  private final String vehicleClass;
  private final String group;
  private final List<String> portTypes;
  private final List<String> plugs;
  private final double minKw;
  private final double maxKw;
  private final List<String> siteKinds;
  private final List<String> exceptKinds;
  private final Optional<Boolean> indoor;
  private final List<String> parkingLevels;
  private final double minBays;

  private PortFilter(Fields fields) {
    province = fields.text("province", "");
    vehicleClass = fields.text("vehicle_class", "");
    group = fields.text("group", "");
    portTypes = fields.texts("port_types", List.of());
    plugs = fields.texts("plugs", List.of());
    minKw = fields.number("min_kw", 0, Double.MAX_VALUE, 0);
    maxKw = fields.number("max_kw", 0, Double.MAX_VALUE, Double.MAX_VALUE);
    siteKinds = fields.texts("site_kinds", List.of());
    exceptKinds = fields.texts("except_kinds", List.of());
    indoor = fields.has("indoor") ? Optional.of(fields.flag("indoor", true)) : Optional.empty();
    parkingLevels = fields.texts("parking_levels", List.of());
    minBays = fields.number("min_bays", 0, Double.MAX_VALUE, 0);
  }

  static PortFilter read(Fields fields) {
    return new PortFilter(fields);
  }

  /** All ports of a province. */
  static PortFilter of(Province province) {
    return new PortFilter(Fields.of(Map.of("province", province.id())));
  }

  boolean passes(Site site) {
    return (province.isEmpty() || site.province().id().equals(province)) && passesPlace(site);
  }

  /** Whether a site passes, whatever its province. */
  boolean passesPlace(Site site) {
    return passesKind(site.kind().id())
        && indoor.orElse(site.indoor()) == site.indoor()
        && (parkingLevels.isEmpty() || parkingLevels.contains(level(site)))
        && !(site.lotBays() < minBays);
  }

  /** Where the bays of a site lie: what its row says, what its kind says, what indoor says. */
  private static String level(Site site) {
    if (site.parkingLevel().isPresent()) {
      return site.parkingLevel().get().word();
    }
    if (!site.indoor()) {
      return site.kind().parkingLevel().map(ParkingLevel::word).orElse("").equals("above-ground")
          ? "above-ground"
          : "outdoor";
    }
    String ofKind = site.kind().parkingLevel().map(ParkingLevel::word).orElse("outdoor");
    return ofKind.equals("outdoor") ? "above-ground" : ofKind;
  }

  private boolean passesKind(String kind) {
    return (siteKinds.isEmpty() || siteKinds.contains(kind)) && !exceptKinds.contains(kind);
  }

  boolean passes(PortType type) {
    return (vehicleClass.isEmpty() || type.vehicleClass().id().equals(vehicleClass))
        && (group.isEmpty() || type.group().name().toLowerCase(Locale.ROOT).equals(group))
        && (portTypes.isEmpty() || portTypes.contains(type.id()))
        && (plugs.isEmpty() || plugs.stream().anyMatch(type.plugs()::contains))
        && minKw <= type.powerKw()
        && type.powerKw() <= maxKw;
  }

  /** The types that pass. */
  List<PortType> types(Region region) {
    return region.portTypes().stream().filter(this::passes).toList();
  }

  /** Whether all ports of the region pass. */
  boolean passesAll(Region region) {
    return province.isEmpty()
        && types(region).size() == region.portTypes().size()
        && region.siteKinds().stream().allMatch(kind -> passesKind(kind.id()))
        && indoor.isEmpty()
        && parkingLevels.isEmpty()
        && minBays == 0;
  }

  /** Ports that pass at the end of a phase. */
  long ports(Ledger ledger, Phase phase) {
    Region region = ledger.region();
    List<PortType> types = types(region);
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

  /** Nominal kW of the ports that pass at the end of a phase. */
  double kw(Ledger ledger, Phase phase) {
    return ledger.region().sites().stream()
            .filter(this::passes)
            .mapToLong(site -> watts(ledger, site, phase))
            .sum()
        / 1000.0;
  }

  /** Nominal watts at a site of the types that pass, at the end of a phase. */
  long watts(Ledger ledger, Site site, Phase phase) {
    return types(ledger.region()).stream()
        .mapToLong(t -> ledger.ports(site, t, phase) * Ledger.thousandths(t.powerKw()))
        .sum();
  }

  /** Ports at a site of the types that pass, at the end of a phase. */
  long ports(Ledger ledger, Site site, Phase phase) {
    return types(ledger.region()).stream().mapToLong(type -> ledger.ports(site, type, phase)).sum();
  }

  /** Ports at a site of the types that pass, before the programme. */
  long existing(Region region, Site site) {
    return types(region).stream().mapToLong(site::existingPorts).sum();
  }

  /** Sites with a port that passes at the end of a phase. */
  long openSites(Ledger ledger, Phase phase) {
    return ledger.region().sites().stream()
        .filter(this::passes)
        .filter(site -> ports(ledger, site, phase) > 0)
        .count();
  }

  /** The share of a national amount that applies to the part planned; 1 for a province. */
  double share(Region region) {
    return province.isEmpty() ? region.scope().demandShare() : 1;
  }
}
