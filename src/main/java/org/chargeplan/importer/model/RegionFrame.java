package org.chargeplan.importer.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Location;
import org.locationtech.jts.geom.Envelope;

/**
 * What a region's {@code region.yaml} fixes before there are layers.
 *
 * @param id name of the region
 * @param bounds a point outside is off the map, in degrees
 * @param phases ids in order of time
 * @param vehicleClasses ids
 * @param portTypes port types by id, in order
 * @param siteKinds ids of the port types allowed, by kind, in order
 * @param corridors corridors
 */
public record RegionFrame(
    String id,
    Envelope bounds,
    List<String> phases,
    List<String> vehicleClasses,
    Map<String, PortSize> portTypes,
    Map<String, Set<String>> siteKinds,
    List<Corridor> corridors) {

  private static final double MOST = 1e6;

  private static final Location NOWHERE = new Location(0, 0);

  /** Keeps the ratio of a power to another from being infinite. */
  private static final double LEAST_KW = 0.1;

  /**
   * What a port takes of a site.
   *
   * @param vehicleClass id of the class it serves
   * @param powerKw nominal power
   * @param bays bays of a car
   * @param group its group as in files, e.g. {@code dc}; empty where it is not given
   */
  public record PortSize(String vehicleClass, double powerKw, double bays, String group) {}

  /** Reads what {@code region.yaml} fixes; reports what is wrong with it. */
  public static RegionFrame read(Fields fields) {
    List<String> phases = ids(fields.fields("programme").list("phases"));
    List<String> classes = ids(fields.list("vehicle_classes"));
    Map<String, PortSize> types = new LinkedHashMap<>();
    for (Fields type : fields.list("port_types")) {
      types.put(
          type.text("id"),
          new PortSize(
              type.text("vehicle_class"),
              type.number("power_kw", 0, MOST),
              type.number("bays", 0, MOST),
              type.text("group", "")));
    }
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    fields
        .list("site_kinds")
        .forEach(k -> kinds.put(k.text("id"), Set.copyOf(k.texts("port_types"))));
    return new RegionFrame(
        fields.text("region"),
        bounds(fields),
        phases,
        classes,
        types,
        kinds,
        Corridor.read(fields));
  }

  /** Whether a point is on the map. */
  public boolean contains(Location place) {
    return bounds.contains(place.lon(), place.lat());
  }

  /** A place of a recipe, {@code [lon, lat]}; reports one that is none or off the map. */
  public Location place(Fields fields, String key) {
    List<String> degrees = fields.texts(key);
    try {
      if (degrees.size() == 2) {
        Location place =
            new Location(Double.parseDouble(degrees.get(0)), Double.parseDouble(degrees.get(1)));
        if (contains(place)) {
          return place;
        }
      }
    } catch (IllegalArgumentException noPlace) {
      // Reported below.
    }
    if (!degrees.isEmpty()) {
      fields.problem(
          key,
          "The "
              + key
              + " ("
              + String.join(", ", degrees)
              + ") must be a place inside the bounds of the region.",
          "Maybe [longitude, latitude].");
    }
    return NOWHERE;
  }

  /** The bounds as {@code region.yaml} has them. */
  public String boundsText() {
    return "[%s, %s, %s, %s]"
        .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
  }

  /** The type of a group with the power that is nearest by ratio; of equals, the first. */
  public Optional<String> nearestType(String group, double kw) {
    return portTypes.entrySet().stream()
        .filter(type -> type.getValue().group().equals(group))
        .min(Comparator.comparingDouble(type -> ratio(type.getValue().powerKw(), kw)))
        .map(Map.Entry::getKey);
  }

  private static double ratio(double oneKw, double otherKw) {
    return Math.abs(Math.log(Math.max(LEAST_KW, oneKw) / Math.max(LEAST_KW, otherKw)));
  }

  private static List<String> ids(List<Fields> items) {
    return items.stream().map(item -> item.text("id")).toList();
  }

  private static Envelope bounds(Fields fields) {
    List<Double> degrees = new ArrayList<>();
    for (String text : fields.texts("bounds")) {
      try {
        degrees.add(Double.valueOf(text));
      } catch (NumberFormatException notOne) {
        fields.problem("bounds", "The bounds (" + text + ") must be a number.", "");
      }
    }
    if (degrees.size() == 4) {
      return new Envelope(degrees.get(0), degrees.get(2), degrees.get(1), degrees.get(3));
    }
    fields.problem(
        "bounds", "The bounds must be four numbers.", "Maybe [west, south, east, north].");
    return new Envelope(-180, 180, -90, 90);
  }
}
