package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.region.Fields;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.chargeplan.region.SiteKind;

/**
 * Chooses ports by type and place. Fields, all optional: {@code group}, {@code vehicle_class},
 * {@code port_types} (a list), {@code province}, {@code site_kinds} (a list).
 *
 * @param types the types chosen
 * @param province the province, empty for all
 * @param kinds the kinds of sites chosen
 */
record PortFilter(Set<PortType> types, Optional<Province> province, Set<SiteKind> kinds) {

  static PortFilter read(Fields fields, Region region) {
    PortGroup group = fields.has("group") ? fields.choice("group", PortGroup.class) : null;
    String vehicleClass = fields.text("vehicle_class", "");
    List<String> ids = fields.texts("port_types", List.of());
    for (String id : ids) {
      if (region.findPortType(id).isEmpty()) {
        fields.problem(
            "port_types",
            "The port type (" + id + ") is not one of the region's.",
            "Maybe it is missing under port_types of region.yaml.");
      }
    }
    if (!vehicleClass.isEmpty()
        && region.vehicleClasses().stream().noneMatch(c -> c.id().equals(vehicleClass))) {
      fields.problem(
          "vehicle_class",
          "The vehicle class (" + vehicleClass + ") is not one of the region's.",
          "Maybe it is missing under vehicle_classes of region.yaml.");
    }
    String provinceId = fields.text("province", "");
    Optional<Province> province = region.findProvince(provinceId);
    boolean provincesAreKnown = !region.provinces().isEmpty();
    if (provincesAreKnown && !provinceId.isEmpty() && province.isEmpty()) {
      fields.problem(
          "province",
          "The province (" + provinceId + ") is not one of the region's.",
          "Maybe its id in provinces.csv differs.");
    }
    Set<PortType> types =
        region.portTypes().stream()
            .filter(type -> group == null || type.group() == group)
            .filter(type -> vehicleClass.isEmpty() || type.vehicleClass().id().equals(vehicleClass))
            .filter(type -> ids.isEmpty() || ids.contains(type.id()))
            .collect(Collectors.toUnmodifiableSet());
    return new PortFilter(types, province, kinds(fields, region));
  }

  private static Set<SiteKind> kinds(Fields fields, Region region) {
    List<String> ids = fields.texts("site_kinds", List.of());
    List<String> known = region.siteKinds().stream().map(SiteKind::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        fields.problem(
            "site_kinds",
            "The kind of site (" + id + ") is not one of the region's.",
            "Maybe it is missing under site_kinds of region.yaml.");
      }
    }
    return region.siteKinds().stream()
        .filter(kind -> ids.isEmpty() || ids.contains(kind.id()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it chooses all ports of the region. */
  boolean acceptsAll(Region region) {
    return province.isEmpty()
        && types.size() == region.portTypes().size()
        && kinds.size() == region.siteKinds().size();
  }

  boolean accepts(Site site) {
    return kinds.contains(site.kind())
        && (province.isEmpty() || province.get().equals(site.province()));
  }

  boolean accepts(PortType type) {
    return types.contains(type);
  }

  /** Ports chosen that stand before the programme. */
  long existing(Region region) {
    long ports = 0;
    for (Site site : region.sites()) {
      if (accepts(site)) {
        ports += existing(site);
      }
    }
    return ports;
  }

  /** Ports of the types chosen that stand at a site before the programme. */
  long existing(Site site) {
    return types.stream().mapToLong(site::existingPorts).sum();
  }
}
