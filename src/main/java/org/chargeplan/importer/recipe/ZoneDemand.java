package org.chargeplan.importer.recipe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.importer.demand.DemandGround;
import org.chargeplan.importer.model.ZoneDraft;

/** Spreads a fleet's public charging demand over the zones. */
final class ZoneDemand {

  private final DemandGround ground;
  private final List<ZoneDraft> zones;

  ZoneDemand(DemandGround ground) {
    this.ground = ground;
    this.zones = ground.zones();
  }

  /**
   * The share of each zone in the demand of a class, in the order of the zones; they sum to 1 where
   * anybody lives anywhere.
   *
   * <p>Without shares of provinces, by the weights of the model, or by people weighted by the kind
   * of their zone where there is none. With them, each named province has its share, the others
   * share the rest by their weights, or by population where there is no model; inside a province it
   * is by weight.
   */
  double[] shares(DemandSpec spec) {
    double[] weights = weights(spec);
    if (spec.provinceShares().isEmpty()) {
      double all = Arrays.stream(weights).sum();
      return Arrays.stream(weights).map(weight -> part(weight, all)).toArray();
    }
    Map<String, Double> weightOf = sums(weights);
    Map<String, Double> provinces =
        provinceShares(spec, spec.model().isPresent() ? weightOf : sums(people()));
    double[] shares = new double[weights.length];
    for (int z = 0; z < shares.length; z++) {
      String province = zones.get(z).province();
      shares[z] = provinces.get(province) * part(weights[z], weightOf.get(province));
    }
    return shares;
  }

  private double[] weights(DemandSpec spec) {
    return spec.model()
        .map(model -> model.shares(ground))
        .orElseGet(
            () ->
                zones.stream()
                    .mapToDouble(zone -> zone.population() * spec.weight(zone.kind()))
                    .toArray());
  }

  private double[] people() {
    return zones.stream().mapToDouble(ZoneDraft::population).toArray();
  }

  /**
   * @param amounts what provinces without a share of their own share the rest by
   */
  private static Map<String, Double> provinceShares(DemandSpec spec, Map<String, Double> amounts) {
    double given = 0;
    double ofOthers = 0;
    for (Map.Entry<String, Double> province : amounts.entrySet()) {
      if (spec.provinceShares().containsKey(province.getKey())) {
        given += spec.provinceShares().get(province.getKey());
      } else {
        ofOthers += province.getValue();
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Map.Entry<String, Double> province : amounts.entrySet()) {
      Double share = spec.provinceShares().get(province.getKey());
      shares.put(
          province.getKey(),
          share != null ? share : (1 - given) * part(province.getValue(), ofOthers));
    }
    return shares;
  }

  private Map<String, Double> sums(double[] amounts) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int z = 0; z < amounts.length; z++) {
      sums.merge(zones.get(z).province(), amounts[z], Double::sum);
    }
    return sums;
  }

  private static double part(double amount, double all) {
    return all == 0 ? 0 : amount / all;
  }
}
