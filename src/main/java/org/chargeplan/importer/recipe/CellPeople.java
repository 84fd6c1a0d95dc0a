package org.chargeplan.importer.recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chargeplan.importer.model.ZoneDraft;
import org.chargeplan.region.PointIndex;

/**
 * Makes zones of cells: each belongs to the city of the town nearest to its centre, and a city's
 * people are spread over its cells by length of street. Streets are used as a proxy for people
 * where no table counts them: they are dense where houses are.
 */
final class CellPeople {

  private final CellSpec spec;
  private final List<Town> towns;
  private final PointIndex places;

  /**
   * @param towns at least one
   */
  CellPeople(CellSpec spec, List<Town> towns) {
    this.spec = spec;
    this.towns = List.copyOf(towns);
    places = new PointIndex(towns.stream().map(Town::location).toList());
  }

  /** The zones in the order of the cells. */
  List<CellZone> spread(List<StreetCell> cells) {
    List<Town> nearest = cells.stream().map(c -> towns.get(places.nearest(c.centre()))).toList();
    Map<CellSpec.City, Double> streetM = new HashMap<>();
    Map<CellSpec.City, Double> areaKm2 = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      CellSpec.City city = nearest.get(i).city();
      streetM.merge(city, cells.get(i).streetM(), Double::sum);
      areaKm2.merge(city, spec.areaKm2(), Double::sum);
    }
    return IntStream.range(0, cells.size())
        .mapToObj(
            i -> {
              CellSpec.City city = nearest.get(i).city();
              double all =
                  city.people() > 0 ? city.people() : city.peoplePerKm2() * areaKm2.get(city);
              double share = part(cells.get(i).streetM(), streetM.get(city));
              return new CellZone(
                  cells.get(i),
                  zone(cells.get(i), nearest.get(i), all * spec.peopleGrowth() * share));
            })
        .toList();
  }

  private ZoneDraft zone(StreetCell cell, Town town, double people) {
    return new ZoneDraft(
        cell.id(),
        town.name() + " " + cell.id(),
        town.city().id(),
        cell.centre(),
        spec.areaKm2(),
        people,
        "");
  }

  private static double part(double amount, double all) {
    return all == 0 ? 0 : amount / all;
  }
}
