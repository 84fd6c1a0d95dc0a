package org.chargeplan.importer.model;

import java.util.Map;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Status;

/**
 * A model of the substations for a country that publishes none: so many for the people of a
 * province, each with a share of its capacity left for charging.
 *
 * @param name name of a substation, {@code {zone}} for that of its zone
 * @param peoplePerSubstation people one substation serves
 * @param leastPerProvince fewest substations of a province
 * @param capacityMva rated capacity of a substation
 * @param capacityMvaByProvince the same for some provinces, by id
 * @param powerFactor kW of a kVA
 * @param headroomShare share of the capacity left for charging
 * @param headroomShareByProvince the same for some provinces, by id
 * @param headroomGrowth growth of that share's power from one phase to the next, e.g. 0.02
 * @param blockMva rated capacity of one block of reinforcement
 * @param blockUse share of it that can be used
 * @param maxBlocks most blocks of a substation
 * @param blockUsdPerKva cost of a block
 * @param leadMonths months until a block can be in service
 * @param status how far these figures can be trusted
 */
public record GridSpec(
    Template name,
    double peoplePerSubstation,
    int leastPerProvince,
    double capacityMva,
    Map<String, Double> capacityMvaByProvince,
    double powerFactor,
    double headroomShare,
    Map<String, Double> headroomShareByProvince,
    double headroomGrowth,
    double blockMva,
    double blockUse,
    int maxBlocks,
    double blockUsdPerKva,
    int leadMonths,
    Status status) {

  /** What the name of a substation may be filled with: the name of its zone. */
  public static final String ZONE = "zone";

  /** Reads the item {@code grid} of a recipe or of assumptions. */
  public static GridSpec read(Fields fields) {
    Fields block = fields.fields("reinforcement");
    GridSpec spec =
        new GridSpec(
            new Template(fields.text("name")),
            fields.number("people_per_substation", 1, 1e9),
            fields.integer("least_per_province", 1, 1000),
            fields.number("capacity_mva", 0, 100_000),
            Keys.numbers(fields.fieldsOrEmpty("capacity_mva_by_province"), 100_000),
            fields.number("power_factor", 0.1, 1),
            fields.number("headroom_share", 0, 1),
            Keys.numbers(fields.fieldsOrEmpty("headroom_share_by_province"), 1),
            fields.number("headroom_growth", -1, 1, 0),
            block.number("block_mva", 0, 100_000),
            block.number("usable_share", 0, 1),
            block.integer("max_blocks", 0, 100),
            block.number("usd_per_kva", 0, 100_000),
            block.integer("lead_months", 0, 600),
            fields.choice("status", Status.class));
    block.rejectUnknown();
    fields.rejectUnknown();
    return spec;
  }

  /** Power left for charging at a substation of a province, in kW, at the end of a phase. */
  public double headroomKw(String province, int phaseIndex) {
    return headroomKw(
        province, capacityMvaByProvince.getOrDefault(province, capacityMva), phaseIndex);
  }

  /** The same at a substation of a known capacity. */
  public double headroomKw(String province, double mva, int phaseIndex) {
    double share = headroomShareByProvince.getOrDefault(province, headroomShare);
    return mva * 1000 * powerFactor * share * Math.pow(1 + headroomGrowth, phaseIndex);
  }

  /** Power that one block of reinforcement adds, in kW. */
  public double blockKw() {
    return blockMva * 1000 * powerFactor * blockUse;
  }

  /** Cost of one block of reinforcement. */
  public double blockUsd() {
    return blockMva * 1000 * blockUsdPerKva;
  }
}
