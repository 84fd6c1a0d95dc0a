package org.chargeplan.importer.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.demand.DemandModel;
import org.chargeplan.importer.model.Keys;
import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.importer.model.RoundedText;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Status;

/**
 * The public charging demand of a class of vehicles, and how it is spread over the zones.
 *
 * @param vehicleClass id of the class
 * @param fleet vehicles at the end of each phase, by phase id
 * @param uses what the vehicles do
 * @param provinceShares share of the fleet of some provinces, by id; the others share the rest by
 *     the model, or by population where there is none. Where it is empty, provinces are not
 *     distinguished
 * @param weightByZoneKind weight of a person by kind of zone, 1 for a kind that is not named
 * @param model how the demand is spread; where it is empty, by people and kinds of zones
 * @param status how far these figures can be trusted
 */
record DemandSpec(
    String vehicleClass,
    Map<String, Double> fleet,
    List<Use> uses,
    Map<String, Double> provinceShares,
    Map<String, Double> weightByZoneKind,
    Optional<DemandModel> model,
    Status status) {

  /**
   * What a part of the fleet does.
   *
   * @param share share of the fleet, 0 to 1
   * @param kwhPerDay energy of a vehicle on an average day
   * @param publicShare share of it that is charged at public ports
   */
  record Use(double share, double kwhPerDay, double publicShare) {

    static Use read(Fields fields) {
      fields.text("name");
      Use use =
          new Use(
              fields.number("share", 0, 1),
              fields.number("kwh_day", 0, 10_000),
              fields.number("public_share", 0, 1));
      fields.rejectUnknown();
      return use;
    }
  }

  static List<DemandSpec> readAll(Fields recipe, RegionFrame frame) {
    List<DemandSpec> all = new ArrayList<>();
    for (Fields fields : recipe.list("demand")) {
      DemandSpec spec = read(fields, frame);
      if (all.stream().anyMatch(other -> other.vehicleClass.equals(spec.vehicleClass))) {
        fields.problem(
            "vehicle_class",
            "The demand of vehicle class (" + spec.vehicleClass + ") must be given once.",
            "Maybe one of the two means another class.");
      }
      all.add(spec);
    }
    for (String vehicleClass : frame.vehicleClasses()) {
      if (all.stream().noneMatch(spec -> spec.vehicleClass.equals(vehicleClass))) {
        recipe.problem(
            "demand",
            "The demand of vehicle class (" + vehicleClass + ") is missing.",
            "Maybe give it a fleet of 0.");
      }
    }
    return all;
  }

  private static DemandSpec read(Fields fields, RegionFrame frame) {
    DemandSpec spec =
        new DemandSpec(
            Keys.known(fields, "vehicle_class", frame.vehicleClasses()),
            Keys.numbers(fields.fields("fleet"), 1e9),
            fields.list("uses").stream().map(Use::read).toList(),
            Keys.numbers(fields.fieldsOrEmpty("province_shares"), 1),
            Keys.numbers(fields.fieldsOrEmpty("weight_by_zone_kind"), 1e6),
            fields.has("weights")
                ? Optional.of(DemandModel.read(fields.fields("weights"), frame))
                : Optional.empty(),
            fields.choice("status", Status.class));
    Keys.checkSame(fields, "fleet", spec.fleet.keySet(), frame.phases());
    Keys.checkSumsToOne(fields, "uses", spec.uses.stream().mapToDouble(Use::share).sum());
    double shares = spec.provinceShares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (shares > 1) {
      fields.problem(
          "province_shares",
          "The province_shares ("
              + RoundedText.text(shares, 6)
              + " in all) must be at most 1 in all.",
          "Maybe they are percentages.");
    }
    if (spec.model.isPresent() && !spec.weightByZoneKind.isEmpty()) {
      fields.problem(
          "weight_by_zone_kind",
          "The weight_by_zone_kind must not be given beside weights.",
          "Maybe make it a rank of the weights.");
    }
    fields.rejectUnknown();
    return spec;
  }

  /** Public charging demand of one vehicle on an average day, in kWh. */
  double kwhPerVehicleDay() {
    return uses.stream().mapToDouble(u -> u.share * u.kwhPerDay * u.publicShare).sum();
  }

  /** The worse of the status of these figures and of that of the model. */
  Status worstStatus() {
    return model
        .map(DemandModel::status)
        .filter(other -> other.compareTo(status) > 0)
        .orElse(status);
  }

  /** The weight of a person of a zone of some kind. */
  double weight(String zoneKind) {
    return weightByZoneKind.getOrDefault(zoneKind, 1.0);
  }
}
