package org.chargeplan.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.IdRegistry;

/**
 * What {@code region.yaml} holds, before the tables are read.
 *
 * @param id name of the region
 * @param title name for people
 * @param country ISO 3166-1 alpha-3
 * @param countryPeople people of the country, where they are known
 * @param nationalFleets ids of the vehicle classes whose fleet is that of the country
 * @param bounds the map
 * @param currency for display
 * @param asOf the day of whose law plans are, unless they state another
 * @param start first day of the programme
 * @param finance how capital becomes a yearly cost
 * @param connection how sites connect to the grid
 * @param phases phases
 * @param vehicleClasses classes of vehicles
 * @param portTypes types of ports
 * @param siteKinds kinds of places
 * @param corridors roads along which drivers must find ports
 * @param speeds how fast cars take roads
 * @param sources where the data come from
 * @param layers the other files
 */
record RegionHead(
    String id,
    String title,
    String country,
    Optional<CountryTable.People> countryPeople,
    Set<String> nationalFleets,
    Bounds bounds,
    Currency currency,
    Optional<LocalDate> asOf,
    LocalDate start,
    Finance finance,
    Connection connection,
    IdRegistry<Phase> phases,
    IdRegistry<VehicleClass> vehicleClasses,
    IdRegistry<PortType> portTypes,
    IdRegistry<SiteKind> siteKinds,
    List<Corridor> corridors,
    Speeds speeds,
    List<Source> sources,
    Layers layers) {}
