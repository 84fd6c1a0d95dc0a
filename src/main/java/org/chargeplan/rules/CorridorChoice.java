package org.chargeplan.rules;

import java.util.List;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Corridor;
import org.chargeplan.region.Region;

/**
 * Chooses corridors: {@code corridors} by id, {@code networks} by the network they belong to; all
 * where neither is given. A rule set for any region names networks: one that the region does not
 * have chooses nothing.
 */
record CorridorChoice(List<String> ids, List<String> networks) {

  static CorridorChoice read(Fields fields, Region region) {
    List<String> ids = fields.texts("corridors", List.of());
    List<String> known = region.corridors().stream().map(Corridor::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        fields.problem(
            "corridors",
            "The corridor (" + id + ") is not one of the region's.",
            known.isEmpty()
                ? "Maybe corridors are missing in region.yaml."
                : "Maybe one of " + String.join(", ", known) + ".");
      }
    }
    return new CorridorChoice(ids, fields.texts("networks", List.of()));
  }

  boolean accepts(Corridor corridor) {
    return (ids.isEmpty() || ids.contains(corridor.id()))
        && (networks.isEmpty() || networks.contains(corridor.network()));
  }
}
