package org.chargeplan.region;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.Fields;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Range;

/** Reads the lists of types in {@code region.yaml}: vehicle classes, port types, site kinds. */
final class TypesYaml {

  private static final String NATIONAL_FLEET = "national_fleet";

  private static final String FLEET = "fleet";
  private static final double MOST_VEHICLES = 1e10;
  private static final double HOURS_PER_DAY = 24;

  private TypesYaml() {}

  /**
   * Reads the vehicle classes.
   *
   * @param nationalFleets takes the ids of those whose fleet is that of the country
   */
  static IdRegistry<VehicleClass> vehicleClasses(
      Fields root, IdRegistry<Phase> phases, Set<String> nationalFleets) {
    IdRegistry<VehicleClass> classes = new IdRegistry<>("vehicle class");
    for (Fields item : items(root, "vehicle_classes", classes)) {
      String id = classes.claim(item);
      if (item.has(NATIONAL_FLEET)) {
        nationalFleets.add(id);
      }
      classes.put(
          id,
          new VehicleClass(
              classes.size(),
              id,
              item.text("name"),
              Falloff.read(item),
              fleet(item, phases),
              SessionsYaml.arrivals(item),
              status(item)));
      item.rejectUnknown();
    }
    return classes;
  }

  /** The fleet of the region, or that of its country: one of them. */
  private static Map<String, Double> fleet(Fields item, IdRegistry<Phase> phases) {
    if (item.has(FLEET) && item.has(NATIONAL_FLEET)) {
      item.problem(
          NATIONAL_FLEET,
          "The vehicle class has a fleet and a national fleet.",
          "Maybe only one of them: national_fleet is that of the country, of which the region takes"
              + " its share by people.");
    }
    Map<String, Double> fleet = fleetOf(item.fieldsOrEmpty(FLEET), phases);
    fleet.putAll(fleetOf(item.fieldsOrEmpty(NATIONAL_FLEET), phases));
    return fleet;
  }

  private static Map<String, Double> fleetOf(Fields fields, IdRegistry<Phase> phases) {
    Map<String, Double> fleet = new HashMap<>();
    for (String phase : phases.all()) {
      if (fields.has(phase)) {
        fleet.put(phase, fields.number(phase, 0, MOST_VEHICLES));
      }
    }
    if (phases.isComplete()) {
      fields.rejectUnknown();
    }
    return fleet;
  }

  static IdRegistry<PortType> portTypes(Fields root, IdRegistry<VehicleClass> vehicleClasses) {
    IdRegistry<PortType> types = new IdRegistry<>("port type");
    for (Fields item : items(root, "port_types", types)) {
      String id = types.claim(item);
      String classId = item.text("vehicle_class");
      Optional<Double> powerKw = item.findNumber("power_kw", 0.1, 5000);
      VehicleClass unknownClass =
          new VehicleClass(
              0,
              classId,
              classId,
              Falloff.ofMetres(1, 1),
              Map.of(),
              Optional.empty(),
              Status.ASSUMED);
      types.put(
          id,
          new PortType(
              types.size(),
              id,
              item.text("name"),
              vehicleClasses.find(item, "vehicle_class", classId).orElse(unknownClass),
              item.choice("group", PortGroup.class),
              powerKw.orElse(0.0),
              plugs(item),
              item.number("capex_usd", 0, 1e7),
              item.number("yearly_usd", 0, 1e6),
              item.number("life_years", 1, 100),
              kwhPerDay(item, powerKw.orElse(0.0)),
              item.number("bays", 0, 100),
              item.number("diversity_floor", 0, 1),
              item.number("stored_kwh", 0, 100_000, 0),
              SessionsYaml.session(item, powerKw.orElse(0.0)),
              status(item)));
      item.rejectUnknown();
    }
    return types;
  }

  static IdRegistry<SiteKind> siteKinds(Fields root, IdRegistry<PortType> portTypes) {
    IdRegistry<SiteKind> kinds = new IdRegistry<>("site kind");
    for (Fields item : items(root, "site_kinds", kinds)) {
      String id = kinds.claim(item);
      String name = item.text("name");
      Optional<ParkingLevel> level =
          item.has("parking_level")
              ? Optional.of(item.choice("parking_level", ParkingLevel.class))
              : Optional.empty();
      List<PortType> allowed = portTypesOf(item, portTypes);
      kinds.put(id, new SiteKind(kinds.size(), id, name, allowed, level));
      item.rejectUnknown();
    }
    return kinds;
  }

  /** The items of a list that must not be empty; without any, no id of theirs is known. */
  static List<Fields> items(Fields fields, String key, IdRegistry<?> register) {
    List<Fields> items = fields.filledList(key);
    if (items.isEmpty()) {
      register.incomplete();
    }
    return items;
  }

  /**
   * How far the figures of an item can be trusted; where they come from may be stated beside it.
   */
  static Status status(Fields item) {
    item.text("source", "");
    return item.choice("status", Status.class);
  }

  private static List<String> plugs(Fields item) {
    List<String> plugs = item.texts("plugs");
    for (String plug : plugs) {
      if (!plug.matches("[A-Z0-9_]+")) {
        item.problem(
            "plugs",
            "The plug (" + plug + ") of " + item.path() + " must be written as in OCPI.",
            "Maybe in capitals, like IEC_62196_T2_COMBO.");
      }
    }
    return plugs;
  }

  private static double kwhPerDay(Fields item, double powerKw) {
    double kwhPerDay = item.number("kwh_per_day", 0, 1e6);
    if (powerKw > 0 && kwhPerDay > HOURS_PER_DAY * powerKw) {
      item.problem(
          "kwh_per_day",
          "The kwh_per_day (%s) of %s is more than the %s kWh it can deliver in a day."
              .formatted(Range.plain(kwhPerDay), item.path(), Range.plain(HOURS_PER_DAY * powerKw)),
          "Maybe it is for a month, or power_kw is too small.");
    }
    return kwhPerDay;
  }

  private static List<PortType> portTypesOf(Fields kind, IdRegistry<PortType> portTypes) {
    Set<PortType> found = new LinkedHashSet<>();
    for (String id : kind.texts("port_types")) {
      Optional<PortType> type = portTypes.find(kind, "port_types", id);
      if (type.isPresent() && !found.add(type.get())) {
        kind.problem(
            "port_types",
            "The port type (" + id + ") of " + kind.path() + " is listed twice.",
            "Maybe another one was meant.");
      }
    }
    return found.stream().sorted(Comparator.comparingInt(PortType::index)).toList();
  }
}
