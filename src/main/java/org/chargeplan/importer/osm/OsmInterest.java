package org.chargeplan.importer.osm;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.model.SiteKindTags;
import org.chargeplan.importer.tally.ImportTally;
import org.chargeplan.importer.tally.LayerTally;

/** Which elements of the map an import is interested in, and for which layer. */
final class OsmInterest {

  private OsmInterest() {}

  /** Whether an element can become a zone, a site, a station or a substation. */
  static boolean isWanted(Map<String, String> tags) {
    return !tags.isEmpty()
        && ("substation".equals(tags.get("power"))
            || tags.containsKey("place")
            || OsmSites.isWanted(tags));
  }

  /** The layer that an element belongs to; nothing where it is none of a layer's objects. */
  static Optional<Layer> layer(OsmThing thing) {
    if (thing.tags().containsKey("place")) {
      return Optional.of(Layer.ZONES);
    }
    if (thing.is("power", "substation")) {
      return Optional.of(Layer.GRID);
    }
    Map<String, String> tags = OsmLifeCycle.asIfThere(thing.tags());
    return "charging_station".equals(tags.get("amenity"))
        ? Optional.of(Layer.EXISTING)
        : SiteKindTags.ofTags(tags).map(kind -> Layer.SITES);
  }

  /** Whether an element is among what zones, sites, existing ports or grid nodes are made of. */
  static boolean concerns(OsmThing thing, Set<Layer> layers) {
    return layers.stream().anyMatch(layer -> concerns(thing, layer));
  }

  private static boolean concerns(OsmThing thing, Layer layer) {
    Map<String, String> tags = OsmLifeCycle.asIfThere(thing.tags());
    return switch (layer) {
      case ZONES -> tags.containsKey("place");
      case GRID -> OsmGridNode.isSubstation(thing);
      case SITES -> SiteKindTags.ofTags(tags).isPresent();
      case EXISTING -> OsmStations.isWanted(tags);
      case PROVINCES, ROADS -> false;
    };
  }

  /** The tally of a layer's objects. */
  static LayerTally tally(ImportTally all, Layer layer) {
    return all.of(
        layer,
        switch (layer) {
          case PROVINCES -> "administrative areas";
          case ZONES, SITES -> "places";
          case EXISTING -> "stations";
          case GRID -> "substations";
          case ROADS -> "ways";
        });
  }

  /** Counts an element of a layer that is left out. */
  static void leaveOut(OsmThing thing, String reason, ImportTally all) {
    layer(thing)
        .map(layer -> tally(all, layer))
        .ifPresent(
            tally -> {
              tally.read(1);
              tally.leaveOut(reason);
            });
  }
}
