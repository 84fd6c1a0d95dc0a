package org.chargeplan.importer.demand;

import java.util.List;
import java.util.stream.Stream;
import org.chargeplan.input.Fields;

/**
 * Demand of a person by the rank of the place: a city, the capital of a province or of the country.
 *
 * @param name what the places are
 * @param kinds kinds of zones that have the rank
 * @param ids beginnings of the ids of zones or areas that have it
 * @param provinces ids of provinces that have it
 * @param times what the demand of a person is multiplied by there
 * @param evidence what it rests on
 */
record RankEffect(
    String name,
    List<String> kinds,
    List<String> ids,
    List<String> provinces,
    double times,
    Evidence evidence)
    implements DemandEffect {

  RankEffect {
    kinds = List.copyOf(kinds);
    ids = List.copyOf(ids);
    provinces = List.copyOf(provinces);
  }

  static RankEffect read(Fields fields) {
    RankEffect effect =
        new RankEffect(
            fields.text("name"),
            fields.texts("kinds", List.of()),
            fields.texts("ids", List.of()),
            fields.texts("provinces", List.of()),
            fields.number("times", 0.01, 100),
            Evidence.read(fields));
    long given =
        Stream.of(effect.kinds, effect.ids, effect.provinces)
            .filter(words -> !words.isEmpty())
            .count();
    if (given != 1) {
      fields.problem(
          "name",
          "The rank (" + effect.name + ") must have one of kinds, ids and provinces.",
          "Maybe make two ranks of it.");
    }
    fields.rejectUnknown();
    return effect;
  }

  @Override
  public double factor(DemandPlace place) {
    return isHeldBy(place) ? times : 1;
  }

  boolean isHeldBy(DemandPlace place) {
    return kinds.contains(place.zone().kind())
        || provinces.contains(place.zone().province())
        || ids.stream().anyMatch(id -> begins(place, id));
  }

  /** Whether the id of a place, or of its area, begins so. */
  static boolean begins(DemandPlace place, String id) {
    return place.zone().id().startsWith(id) || place.area().startsWith(id);
  }
}
