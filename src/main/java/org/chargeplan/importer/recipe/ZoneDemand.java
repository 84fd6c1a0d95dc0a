package org.chargeplan.importer.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.chargeplan.importer.model.ZoneDraft;

/** Spreads a fleet's public charging demand over the zones. */
final class ZoneDemand {

  private final List<ZoneDraft> zones;

  ZoneDemand(List<ZoneDraft> zones) {
    this.zones = List.copyOf(zones);
  }

  /**
   * The share of each zone in the demand of a class, in the order of the zones; they sum to 1 where
   * anybody lives anywhere.
   *
   * <p>Without shares of provinces, by weighted population. With them, each named province has its
   * share, the others share the rest by population, and inside a province it is by weighted
   * population.
   */
  double[] shares(DemandSpec spec) {
    ToDoubleFunction<ZoneDraft> weight = zone -> zone.population() * spec.weight(zone.kind());
    if (spec.provinceShares().isEmpty()) {
      double all = zones.stream().mapToDouble(weight).sum();
      return zones.stream().mapToDouble(zone -> part(weight.applyAsDouble(zone), all)).toArray();
    }
    Map<String, Double> weights = sums(weight);
    Map<String, Double> provinces = provinceShares(spec);
    return zones.stream()
        .mapToDouble(
            zone ->
                provinces.get(zone.province())
                    * part(weight.applyAsDouble(zone), weights.get(zone.province())))
        .toArray();
  }

  private Map<String, Double> provinceShares(DemandSpec spec) {
    Map<String, Double> people = sums(ZoneDraft::population);
    double given = 0;
    double otherPeople = 0;
    for (Map.Entry<String, Double> province : people.entrySet()) {
      if (spec.provinceShares().containsKey(province.getKey())) {
        given += spec.provinceShares().get(province.getKey());
      } else {
        otherPeople += province.getValue();
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Map.Entry<String, Double> province : people.entrySet()) {
      Double share = spec.provinceShares().get(province.getKey());
      shares.put(
          province.getKey(),
          share != null ? share : (1 - given) * part(province.getValue(), otherPeople));
    }
    return shares;
  }

  private Map<String, Double> sums(ToDoubleFunction<ZoneDraft> figure) {
    Map<String, Double> sums = new LinkedHashMap<>();
    zones.forEach(zone -> sums.merge(zone.province(), figure.applyAsDouble(zone), Double::sum));
    return sums;
  }

  private static double part(double amount, double all) {
    return all == 0 ? 0 : amount / all;
  }
}
