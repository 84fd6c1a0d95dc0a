package org.chargeplan.importer.people;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a map shows of where people live.
 *
 * @param places inhabited places inside the region
 * @param borders administrative areas
 * @param homes signs of homes
 * @param window the piece of the earth that it shows
 * @param regionId id of the region, that of its one zone where it has no place
 * @param regionTitle name of the region for people
 * @param total people of all zones, where they are known: those with figures keep theirs, the
 *     others share the rest
 */
public record CensusMap(
    List<MapPlace> places,
    List<MapBorder> borders,
    Homes homes,
    Window window,
    String regionId,
    String regionTitle,
    OptionalDouble total) {

  public CensusMap {
    places = List.copyOf(places);
    borders = List.copyOf(borders);
  }
}
