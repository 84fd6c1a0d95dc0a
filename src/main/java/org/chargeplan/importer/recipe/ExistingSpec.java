package org.chargeplan.importer.recipe;

import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Status;

/**
 * Ports that exist before the programme, known as sums only.
 *
 * @param baysShare most of a site's bays that they take
 * @param kwShare most of a site's power that they take
 * @param fleets the ports by vehicle class
 * @param status how far their places can be trusted
 */
record ExistingSpec(double baysShare, double kwShare, List<Fleet> fleets, Status status) {

  /**
   * The ports of a class of vehicles.
   *
   * @param vehicleClass id of the class
   * @param ports how many
   * @param portsPerStation how many are at one station
   * @param shares share of each port type, by id
   */
  record Fleet(String vehicleClass, int ports, double portsPerStation, Map<String, Double> shares) {

    static Fleet read(Fields fields, RegionFrame frame) {
      Fields types = fields.fields("shares");
      Fleet fleet =
          new Fleet(
              Keys.known(fields, "vehicle_class", frame.vehicleClasses()),
              fields.integer("ports", 0, 1_000_000_000),
              fields.number("ports_per_station", 1, 10_000),
              Keys.numbers(types, 1));
      for (String type : fleet.shares.keySet()) {
        RegionFrame.PortSize known = frame.portTypes().get(type);
        if (known == null || !known.vehicleClass().equals(fleet.vehicleClass)) {
          types.problem(
              type,
              "The port type (" + type + ") must be one for (" + fleet.vehicleClass + ").",
              "Maybe one of: " + String.join(", ", typesFor(fleet.vehicleClass, frame)) + ".");
        }
      }
      Keys.checkSumsToOne(
          fields, "shares", fleet.shares.values().stream().mapToDouble(s -> s).sum());
      fields.rejectUnknown();
      return fleet;
    }

    private static List<String> typesFor(String vehicleClass, RegionFrame frame) {
      return frame.portTypes().keySet().stream()
          .filter(type -> frame.portTypes().get(type).vehicleClass().equals(vehicleClass))
          .toList();
    }
  }

  static ExistingSpec read(Fields fields, RegionFrame frame) {
    ExistingSpec spec =
        new ExistingSpec(
            fields.number("most_of_bays", 0, 1),
            fields.number("most_of_kw", 0, 1),
            fields.list("fleets").stream().map(f -> Fleet.read(f, frame)).toList(),
            fields.choice("status", Status.class));
    fields.rejectUnknown();
    return spec;
  }

  /** The ids of the port types that exist, in the recipe's order. */
  List<String> types() {
    return fleets.stream().flatMap(fleet -> fleet.shares().keySet().stream()).distinct().toList();
  }
}
