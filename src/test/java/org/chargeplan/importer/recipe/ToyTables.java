package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chargeplan.input.InvalidInputException;

/**
 * A country of two provinces on a road of 30 km along latitude 10, with tables, a recipe and a
 * {@code region.yaml} in a folder.
 */
final class ToyTables {

  static final String RECIPE = "recipe.yaml";

  private final Path folder;

  private ToyTables(Path folder) {
    this.folder = folder;
  }

  /** Writes all files. */
  static ToyTables write(Path folder) throws IOException {
    ToyTables toy = new ToyTables(folder);
    toy.put(
        "region.yaml",
        """
        region: toy
        bounds: [100, 5, 110, 15]
        programme:
          start: 2026-01-01
          phases:
            - {id: "2026", until: 2026-12-31}
            - {id: "2027", until: 2027-12-31}
        vehicle_classes:
          - {id: car}
        port_types:
          - {id: ac11, vehicle_class: car, power_kw: 11, bays: 1}
        site_kinds:
          - {id: parking, port_types: [ac11]}
          - {id: town, port_types: [ac11]}
        """);
    toy.put(
        "towns.csv",
        """
        code,town,what,state,state_name,x,y,km2,people
        T2,"Lake,  City",city,02,South,105.2,10,5.5,3000
        T1,Old Town,rural,01,North,105.1,10,20,1000
        """);
    toy.put(
        "places.csv",
        """
        kind,id,label,state,x,y
        parking,7,Market Square,01,105.101,10
        parking,8,Market Square,01,105.1015,10
        parking,9,,01,105.11,10
        parking,10,Far Away,02,99,10
        parking,11,Nowhere,02,,10
        school,12,School,02,105.2,10
        parking,13,Harbour,02,105.21,10
        """);
    toy.put(
        "nodes.csv",
        """
        id,x,y
        n1,105,10
        n2,105.05,10
        n3,105.1,10
        n4,105.15,10
        n5,105.2,10
        alone,109,14
        """);
    toy.put(
        "edges.csv",
        """
        a,b,metres,class
        n1,n2,5000,main
        n2,n3,6000.25,main
        n3,n4,7000,main
        n4,n5,8000,main
        """);
    toy.put(
        RECIPE,
        """
        title: Toy
        tables:
          towns: {file: towns.csv, lon: x, lat: y, province: state}
          places: {file: places.csv, lon: x, lat: y, province: state}
          nodes: {file: nodes.csv, lon: x, lat: y}
          edges: {file: edges.csv}
        provinces: {table: towns, id: state, name: state_name}
        zones: {table: towns, id: code, name: town, area_km2: km2, population: people, kind: what}
        demand:
          - vehicle_class: car
            fleet: {"2026": 100, "2027": 200}
            uses:
              - {name: private, share: 1, kwh_day: 10, public_share: 0.5}
            weight_by_zone_kind: {city: 3}
            status: assumed
        sites:
          merge_within_m: 150
          most_bays: 25
          most_kw: 500
          kinds:
            - kind: parking
              table: places
              where: {kind: [parking]}
              id: "p{id}"
              name: "{label}"
              bays_each: 20
              kw_each: 200
              indoor: true
              status: assumed
            - kind: town
              table: towns
              count: people
              id: "town-{code}"
              name: "{zone}, {count} people"
              bays_each: 0.01
              least_bays: 12
              kw_per_bay: 10
              status: assumed
        grid:
          name: "HV {zone}"
          people_per_substation: 10000
          least_per_province: 1
          capacity_mva: 10
          power_factor: 1
          headroom_share: 0.2
          headroom_share_by_province: {"02": 0.1}
          reinforcement: {block_mva: 10, usable_share: 0.5, max_blocks: 2, usd_per_kva: 25, lead_months: 15}
          status: assumed
        existing_ports:
          most_of_bays: 0.5
          most_of_kw: 0.5
          fleets:
            - {vehicle_class: car, ports: 10, ports_per_station: 10, shares: {ac11: 1}}
          status: derived
        roads:
          nodes: {table: nodes, id: id}
          edges: {table: edges, from: a, to: b, length_m: metres, road_class: class}
          classes: {main: primary}
        sources:
          - {title: "Survey, © Toy Office", licence: ODbL 1.0, url: "https://toy.example", used_for: all}
        """);
    return toy;
  }

  /** Replaces a text in a file; the text must be there. */
  ToyTables change(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    if (!text.contains(from)) {
      throw new IllegalArgumentException("The file (" + file + ") does not hold: " + from);
    }
    return put(file, text.replace(from, to));
  }

  ToyTables put(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** Runs the recipe. */
  ImportSummary run() throws InvalidInputException, IOException {
    return TableImport.run(folder.resolve(RECIPE), folder, folder);
  }

  /** What is told of files that hold problems, without the folder. */
  List<String> problems() {
    return assertThrows(InvalidInputException.class, this::run).problems().stream()
        .map(problem -> problem.toString().replace(folder + "/", ""))
        .toList();
  }

  /** Asks for a problem that begins with a place and holds a text. */
  static void assertProblem(List<String> problems, String place, String part) {
    assertTrue(
        problems.stream().anyMatch(p -> p.startsWith(place) && p.contains(part)),
        () -> place + part + " not in\n" + String.join("\n", problems));
  }
}
