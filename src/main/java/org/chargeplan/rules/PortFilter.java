package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.input.Fields;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Chooses ports by type and place. Fields, all optional: {@code group}, {@code vehicle_class},
 * {@code port_types} (a list), {@code plugs} (a list: a type that has any of them), {@code min_kw}
 * and {@code max_kw} (nominal power of the type, ends included), and those of a {@link SiteFilter}.
 *
 * @param types the types chosen
 * @param sites the sites chosen
 */
record PortFilter(Set<PortType> types, SiteFilter sites) {

  private static final double MOST_KW = 5000;

  static PortFilter read(Fields fields, Region region) {
    PortGroup group = fields.has("group") ? fields.choice("group", PortGroup.class) : null;
    String vehicleClass = fields.text("vehicle_class", "");
    List<String> ids = portTypes(fields, region);
    List<String> plugs = plugs(fields, "plugs");
    double minKw = fields.number("min_kw", 0, MOST_KW, 0);
    double maxKw = fields.number("max_kw", 0, MOST_KW, MOST_KW);
    if (minKw > maxKw) {
      fields.problem(
          "min_kw",
          "The min_kw (" + minKw + ") must not be above max_kw (" + maxKw + ").",
          "Maybe the two are swapped.");
    }
    if (!vehicleClass.isEmpty()
        && region.vehicleClasses().stream().noneMatch(c -> c.id().equals(vehicleClass))) {
      fields.problem(
          "vehicle_class",
          "The vehicle class (" + vehicleClass + ") is not one of the region's.",
          "Maybe it is missing under vehicle_classes of region.yaml.");
    }
    Set<PortType> types =
        region.portTypes().stream()
            .filter(type -> group == null || type.group() == group)
            .filter(type -> vehicleClass.isEmpty() || type.vehicleClass().id().equals(vehicleClass))
            .filter(type -> ids.isEmpty() || ids.contains(type.id()))
            .filter(type -> plugs.isEmpty() || type.plugs().stream().anyMatch(plugs::contains))
            .filter(type -> type.powerKw() >= minKw && type.powerKw() <= maxKw)
            .collect(Collectors.toUnmodifiableSet());
    return new PortFilter(types, SiteFilter.read(fields, region));
  }

  private static List<String> portTypes(Fields fields, Region region) {
    List<String> ids = fields.texts("port_types", List.of());
    for (String id : ids) {
      if (region.findPortType(id).isEmpty()) {
        fields.problem(
            "port_types",
            "The port type (" + id + ") is not one of the region's.",
            "Maybe it is missing under port_types of region.yaml.");
      }
    }
    return ids;
  }

  /** Plugs of a key, written as in OCPI; they need not be any of the region's. */
  static List<String> plugs(Fields fields, String key) {
    List<String> plugs = fields.texts(key, List.of());
    for (String plug : plugs) {
      if (!plug.matches("[A-Z0-9_]+")) {
        fields.problem(
            key,
            "The plug (" + plug + ") must be written as in OCPI.",
            "Maybe in capitals, like IEC_62196_T2_COMBO.");
      }
    }
    return plugs;
  }

  /** Whether it chooses all ports of the region. */
  boolean acceptsAll(Region region) {
    return types.size() == region.portTypes().size() && sites.acceptsAll(region);
  }

  /** The province chosen, empty for all. */
  Optional<Province> province() {
    return sites.province();
  }

  boolean accepts(Site site) {
    return sites.accepts(site);
  }

  boolean accepts(PortType type) {
    return types.contains(type);
  }

  /** Whether any of the types may be built at a site. */
  boolean canBuild(Site site) {
    return site.kind().portTypes().stream().anyMatch(this::accepts);
  }

  /** Existing ports of the types chosen at a site. */
  long existing(Site site) {
    return types.stream().mapToLong(site::existingPorts).sum();
  }
}
