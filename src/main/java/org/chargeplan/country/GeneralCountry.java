package org.chargeplan.country;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.Bounds;
import org.chargeplan.region.Country;

/**
 * A country without region files of its own: general defaults, the figures of its part of the
 * world, and the rule sets that are its law.
 *
 * @param country the country
 * @param id id of the region
 * @param figures its figures
 * @param start first year of the programme
 * @param bounds its map; the earth where nothing is known
 */
record GeneralCountry(
    Country country, String id, Figures.Group figures, int start, Optional<Bounds> bounds) {

  private static final int PHASES = 3;

  /** What of the last phase's demand there is in each. */
  private static final double[] GROWTH = {0.5, 0.75, 1};

  /** kWh of an electric car and day, and the share of it charged in public. */
  private static final double PUBLIC_KWH_PER_CAR_DAY = 9 * 0.25;

  private static final String SCHEMA_BEFORE = "../../src/main/resources/schema/";

  RegionTexts texts() {
    TextTemplate template = new TextTemplate(values(), flags(), figures.capexFactor());
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("region.yaml", template.fill(CountryResource.text("region.yaml")));
    texts.put("rules.yaml", template.fill(CountryResource.text("rules.yaml")));
    texts.put("assumptions.yaml", template.fill(CountryResource.text("assumptions.yaml")));
    setsBeside().forEach(name -> texts.put(name + ".yaml", ruleSet(name)));
    return new RegionTexts(texts, start, start + PHASES - 1, !setsBeside().isEmpty());
  }

  private List<String> setsBeside() {
    return Figures.ruleSets(country.alpha3());
  }

  private static String ruleSet(String name) {
    return CountryResource.text("rule-sets/" + name + ".yaml").replace(SCHEMA_BEFORE, "");
  }

  private Set<String> flags() {
    Set<String> flags = new HashSet<>();
    flags.add(figures.twoWheelers() ? "two_wheelers" : "cars_alone");
    if (!setsBeside().isEmpty()) {
      flags.add("beside");
    }
    return flags;
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("id", id);
    values.put("title", country.name());
    values.put("country", country.alpha3());
    values.put(
        "bounds",
        bounds
            .map(GeneralCountry::yaml)
            .orElse(
                "# The entire earth, because its own bounds are not known here.\n"
                    + yaml(Bounds.WORLD)));
    values.put("start", Integer.toString(start));
    values.put("country_people", NationText.lines(country.alpha3()));
    values.put("currency", currency());
    for (int phase = 0; phase < PHASES; phase++) {
      values.put("phase_" + (phase + 1), Integer.toString(start + phase));
      double kwh = figures.carsPerHead() * PUBLIC_KWH_PER_CAR_DAY * GROWTH[phase];
      values.put("car_" + (phase + 1), plain(kwh, 5));
    }
    values.put("cars_per_head", plain(figures.carsPerHead(), 4));
    values.put("capex_factor", plain(figures.capexFactor(), 2));
    values.put("usd_per_kw", Integer.toString(figures.usdPerKw()));
    values.put("usd_per_kva", Integer.toString(figures.usdPerKva()));
    for (int kva : new int[] {400, 600, 1000}) {
      values.put("mv_" + kva, Integer.toString(kva * figures.usdPerKva()));
    }
    values.put("lv_kw", Integer.toString(figures.lvKw()));
    values.put("lv_months", Integer.toString(figures.lvMonths()));
    values.put("mv_months", Integer.toString(figures.mvMonths()));
    values.put("feeder_months", Integer.toString(figures.feederMonths()));
    values.put("deal_months", plain(figures.dealMonths(), 2));
    values.put("permit_months", plain(figures.permitMonths(), 2));
    values.put("dc_months", plain(figures.dcMonths(), 2));
    values.put("ac_months", plain(figures.acMonths(), 2));
    values.put("price", plain(figures.price(), 2));
    values.put("domestic_plug", figures.domesticPlug());
    values.put("people_per_substation", Integer.toString(figures.peoplePerSubstation()));
    values.put("substation_mva", Integer.toString(figures.substationMva()));
    values.put("block_mva", Integer.toString(figures.blockMva()));
    values.put("block_usd_per_kva", Integer.toString(figures.blockUsdPerKva()));
    values.put("block_months", Integer.toString(figures.blockMonths()));
    return values;
  }

  private static String yaml(Bounds bounds) {
    return "bounds: [%s, %s, %s, %s]"
        .formatted(bounds.west(), bounds.south(), bounds.east(), bounds.north());
  }

  private String currency() {
    Optional<String> code = country.currency().filter(c -> Figures.perUsd(c).isPresent());
    return code.isPresent()
        ? "currency: {code: %s, per_usd: %s}"
            .formatted(code.get(), plain(Figures.perUsd(code.get()).orElseThrow(), 4))
        : "currency: {code: USD, per_usd: 1}";
  }

  private static String plain(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
