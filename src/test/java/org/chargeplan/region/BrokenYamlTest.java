package org.chargeplan.region;

import static org.chargeplan.region.Mistake.mistake;

import java.util.List;
import java.util.stream.Stream;

/** One mistake in region.yaml or rules.yaml each, and all that is reported of it. */
class BrokenYamlTest extends MistakesTest {

  static Stream<Mistake> mistakes() {
    return Stream.of(yaml(), types(), rules()).flatMap(List::stream);
  }

  private static List<Mistake> yaml() {
    return List.of(
        mistake(
            "speeds of an unknown class and of none",
            "region.yaml",
            "sources:",
            "speeds_kmh: {motorways: 90, trunk: 0, minor: slow}\nsources:",
            "region.yaml:99: The trunk (0) of speeds_kmh must be 1 to 200.",
            "region.yaml:99: The minor (slow) of speeds_kmh must be a number, 1 to 200.",
            "region.yaml:99: The key (status) of speeds_kmh is missing.",
            "region.yaml:99: The key (motorways) of speeds_kmh is unknown."
                + " Maybe you meant 'motorway'."),
        mistake(
            "tab in YAML",
            "region.yaml",
            "  start:",
            "\tstart:",
            "region.yaml:19: The syntax is broken: found character '\\t(TAB)' that cannot "
                + "start any token. (Do not use \\t(TAB) for indentation). Maybe the "
                + "indentation, a quote or a bracket on this line or the one before."),
        mistake(
            "open bracket",
            "region.yaml",
            "108.5, 16.5]",
            "108.5, 16.5",
            "region.yaml:17: The syntax is broken: expected ',' or ']', but got :. Maybe "
                + "the indentation, a quote or a bracket on this line or the one before."),
        mistake(
            "two documents",
            "region.yaml",
            "programme:",
            "---\nprogramme:",
            "region.yaml:20: A second document begins: there must be one. Maybe the line "
                + "'---' is left over."),
        mistake(
            "duplicate key",
            "region.yaml",
            "title: Toy region",
            "title: Toy\ntitle: Toy region",
            "region.yaml:15: Duplicate key (title), first on line 14. Maybe one "
                + "of them is left over."),
        mistake(
            "alias",
            "region.yaml",
            "title: Toy region",
            "title: *toy",
            "region.yaml:14: The alias (*toy) can't be used here. Maybe write the value "
                + "out, or in quotes."),
        mistake(
            "misspelt key",
            "region.yaml",
            "country:",
            "contry:",
            "region.yaml:13: The key (country) is missing. Maybe it is written 'contry' " + "here.",
            "region.yaml:15: The key (contry) is unknown. Maybe you meant 'country'."),
        mistake(
            "unknown nested key",
            "region.yaml",
            "discount_rate: 0.10,",
            "discount_rate: 0.10, rate: 1,",
            "region.yaml:25: The key (rate) of finance is unknown. Maybe one of: source."),
        mistake(
            "missing section",
            "region.yaml",
            "\nfinance:",
            "\n# finance:",
            "region.yaml:13: The key (finance) is missing."),
        mistake(
            "section is a text",
            "region.yaml",
            "currency: {code: VND, per_usd: 25000}",
            "currency: VND",
            "region.yaml:17: The currency must hold keys with values. Maybe its keys are "
                + "not indented."),
        mistake(
            "unknown country",
            "region.yaml",
            "VNM",
            "VMN",
            "region.yaml:15: The country (VMN) must be an ISO 3166-1 alpha-3 code. Maybe "
                + "you meant 'VNM'."),
        mistake(
            "unknown currency",
            "region.yaml",
            "code: VND",
            "code: VNDD",
            "region.yaml:17: The code (VNDD) must be an ISO 4217 code. Maybe you meant "
                + "'VND'."),
        mistake(
            "number with a comma",
            "region.yaml",
            "discount_rate: 0.10",
            "discount_rate: \"0,10\"",
            "region.yaml:25: The discount_rate (0,10) of finance must be a number, 0 to "
                + "1. Maybe with a point: 0.10."),
        mistake(
            "number with separators",
            "region.yaml",
            "per_usd: 25000",
            "per_usd: \"25,000\"",
            "region.yaml:17: The per_usd (25,000) of currency must be a number, 0.000001 "
                + "to 1000000000. Maybe without separators: 25000."),
        mistake(
            "not a number",
            "region.yaml",
            "per_usd: 25000",
            "per_usd: .nan",
            "region.yaml:17: The per_usd (.nan) of currency must be a number, 0.000001 "
                + "to 1000000000."),
        mistake(
            "out of range",
            "region.yaml",
            "discount_rate: 0.10",
            "discount_rate: 10",
            "region.yaml:25: The discount_rate (10) of finance must be 0 to 1."),
        mistake(
            "negative",
            "region.yaml",
            "usd_per_kw: 50",
            "usd_per_kw: -50",
            "region.yaml:28: The usd_per_kw (-50) of connection must be 0 to 1000000. "
                + "Maybe without the minus sign: 50."),
        mistake(
            "no integer",
            "region.yaml",
            "lead_months: 4",
            "lead_months: 4.5",
            "region.yaml:31: The lead_months (4.5) of connection classes "
                + "(own-transformer) must be an integer. Maybe 5."),
        mistake(
            "bounds swapped",
            "region.yaml",
            "[107.5, 15.5, 108.5, 16.5]",
            "[108.5, 15.5, 107.5, 16.5]",
            "region.yaml:16: The bounds (108.5, 15.5, 107.5, 16.5) must be [west, south, "
                + "east, north]. Maybe two of them are swapped."),
        mistake(
            "bounds as lat, lon",
            "region.yaml",
            "[107.5, 15.5, 108.5, 16.5]",
            "[15.5, 107.5, 16.5, 108.5]",
            "region.yaml:16: An end (107.5) of the bounds must be -90 to 90. Maybe lat "
                + "and lon are swapped: the order is west, south, east, north."),
        mistake(
            "bad date",
            "region.yaml",
            "until: 2026-12-31",
            "until: 31.12.2026",
            "region.yaml:22: The until (31.12.2026) of programme phases (2026) must be a "
                + "date. Maybe write it as year-month-day, like 2026-12-31."),
        mistake(
            "phases not in order",
            "region.yaml",
            "until: 2027-12-31",
            "until: 2026-06-30",
            "region.yaml:23: The until (2026-06-30) of phase (2027) must be 2027-01-01 "
                + "to 2126-01-01. Maybe the phases are not in chronological order, or the year "
                + "is wrong."),
        mistake(
            "no phases",
            "region.yaml",
            "phases:\n    - {id: \"2026\", until: 2026-12-31}\n"
                + "    - {id: \"2027\", until: 2027-12-31}",
            "phases: []",
            "region.yaml:21: The phases of programme must hold at least one item."),
        mistake(
            "first class above 0",
            "region.yaml",
            "above_kw: 0,",
            "above_kw: 10,",
            "region.yaml:30: The above_kw (10) of connection classes (low-voltage) must "
                + "be 0, as it is the first class. Maybe the class for small sites is missing."),
        mistake(
            "classes not in order",
            "region.yaml",
            "above_kw: 100",
            "above_kw: 0",
            "region.yaml:31: The above_kw (0) of connection classes (own-transformer) "
                + "must be more than 0, that of the class before. Maybe the classes are not in "
                + "the order of power."),
        mistake(
            "unknown status",
            "region.yaml",
            "status: derived",
            "status: measured",
            "region.yaml:90: The status (measured) of port_types (dc60) must be one of "
                + "published, derived, assumed."),
        mistake(
            "layer outside",
            "region.yaml",
            "programme:",
            "layers: {sites: ../sites.csv}\nprogramme:",
            "region.yaml:19: The sites (../sites.csv) of layers must be a file of the "
                + "region's folder. Maybe 'sites.csv'."),
        mistake(
            "no value",
            "region.yaml",
            "title: Toy region",
            "title:",
            "region.yaml:14: The title must hold a single value."),
        mistake(
            "list for a text",
            "region.yaml",
            "title: Toy region",
            "title: [Toy]",
            "region.yaml:14: The title must hold a single value."));
  }

  private static List<Mistake> types() {
    return List.of(
        mistake(
            "a reach in metres and in minutes",
            "region.yaml",
            "reach_m: 5000,",
            "reach_m: 5000, reach_min: 20, decay_min: 0,",
            "region.yaml:35: The reach_m (5000) of vehicle_classes (car) can't be combined with minutes."
                + " Maybe remove one: reach and decay are both in metres or both in minutes.",
            "region.yaml:35: The decay_m (2000) of vehicle_classes (car) can't be combined with"
                + " minutes. Maybe remove one: reach and decay are both in metres or both in"
                + " minutes.",
            "region.yaml:35: The decay_min (0) of vehicle_classes (car) must be 0.1 to 1440."),
        mistake(
            "fleet of an unknown phase",
            "region.yaml",
            "reach_m: 5000,",
            "reach_m: 5000, fleet: {\"2026\": 400, \"2028\": 500},",
            "region.yaml:35: The key (2028) of vehicle_classes (car) fleet is unknown. Maybe you "
                + "meant '2027'."),
        mistake(
            "duplicate id",
            "region.yaml",
            "id: ac11",
            "id: swap",
            "region.yaml:65: Duplicate port type id (swap), first on line 52. "
                + "Maybe remove one of the two.",
            "region.yaml:94: The port_types (ac11) of site_kinds (apartment) is no known "
                + "port type. Maybe one of: e2w-ac, swap, dc60.",
            "region.yaml:95: The port_types (ac11) of site_kinds (mall) is no known port "
                + "type. Maybe one of: e2w-ac, swap, dc60.",
            "region.yaml:97: The port_types (ac11) of site_kinds (parking) is no known "
                + "port type. Maybe one of: e2w-ac, swap, dc60.",
            "sites.csv:1: The column (existing_ac11) is unknown. Maybe one of: "
                + "existing_swap, lot_bays, parking_level."),
        mistake(
            "blank in an id",
            "region.yaml",
            "{id: mall,",
            "{id: big mall,",
            "region.yaml:95: The id (big mall) must be letters, digits, '.', '_' and "
                + "'-'. Maybe it is the name.",
            "sites.csv:2: The kind (mall) of site (s1) is no known site kind. Maybe one "
                + "of: apartment, big mall, fuel-station, parking.",
            "sites.csv:6: The kind (mall) of site (s5) is no known site kind. Maybe one "
                + "of: apartment, big mall, fuel-station, parking."),
        mistake(
            "unknown vehicle class",
            "region.yaml",
            "vehicle_class: two-wheeler",
            "vehicle_class: two-weeler",
            "region.yaml:41: The vehicle_class (two-weeler) of port_types (e2w-ac) is no "
                + "known vehicle class. Maybe you meant 'two-wheeler'.",
            "region.yaml:54: The vehicle_class (two-weeler) of port_types (swap) is no "
                + "known vehicle class. Maybe you meant 'two-wheeler'."),
        mistake(
            "unknown port type of a kind",
            "region.yaml",
            "[e2w-ac, ac11]",
            "[e2w-ac, ac12]",
            "region.yaml:94: The port_types (ac12) of site_kinds (apartment) is no known "
                + "port type. Maybe you meant 'ac11'."),
        mistake(
            "port type twice",
            "region.yaml",
            "[e2w-ac, ac11]",
            "[ac11, ac11]",
            "region.yaml:94: The port type (ac11) of site_kinds (apartment) is listed "
                + "twice. Maybe another one was meant."),
        mistake(
            "more energy than power",
            "region.yaml",
            "kwh_per_day: 15",
            "kwh_per_day: 265",
            "region.yaml:74: The kwh_per_day (265) of port_types (ac11) is more than the "
                + "264 kWh it can deliver in a day. Maybe it is for a month, or power_kw is "
                + "too small."),
        mistake(
            "unknown group",
            "region.yaml",
            "group: dc",
            "group: fast",
            "region.yaml:81: The group (fast) of port_types (dc60) must be one of "
                + "outlet, swap, ac, dc."),
        mistake(
            "absurd power",
            "region.yaml",
            "power_kw: 60",
            "power_kw: 60000",
            "region.yaml:82: The power_kw (60000) of port_types (dc60) must be 0.1 to " + "5000."),
        mistake(
            "plug not as in OCPI",
            "region.yaml",
            "[DOMESTIC_C]",
            "[Type C]",
            "region.yaml:44: The plug (Type C) of port_types (e2w-ac) must be written as "
                + "in OCPI. Maybe in capitals, like IEC_62196_T2_COMBO."),
        mistake(
            "plugs as a text",
            "region.yaml",
            "[DOMESTIC_C]",
            "DOMESTIC_C",
            "region.yaml:44: The plugs of port_types (e2w-ac) must be a list. Maybe in "
                + "brackets: [DOMESTIC_C]."),
        mistake(
            "kind as a text",
            "region.yaml",
            "{id: apartment, name: apartment building, port_types: [e2w-ac, ac11]}",
            "apartment",
            "region.yaml:94: An item of site_kinds must hold keys with values. Maybe '- "
                + "id: apartment'.",
            "sites.csv:5: The kind (apartment) of site (s4) is no known site kind. Maybe "
                + "one of: mall, fuel-station, parking."));
  }

  private static List<Mistake> rules() {
    return List.of(
        mistake(
            "unknown level",
            "rules.yaml",
            "level: hard",
            "level: harder",
            "rules.yaml:15: The level (harder) of rules (budget) must be one of hard, "
                + "medium, soft. Maybe you meant 'hard'."),
        mistake(
            "duplicate rule",
            "rules.yaml",
            "- id: budget",
            "- id: target-300",
            "rules.yaml:12: Duplicate rule id (target-300), first on line 3. "
                + "Maybe remove one of the two."),
        mistake(
            "from after until",
            "rules.yaml",
            "from: 2027-01-01",
            "from: 2028-01-01",
            "rules.yaml:26: The until (2027-12-31) of rules (few-outlets) is before its "
                + "from (2028-01-01). Maybe the two are swapped."),
        mistake(
            "missing title",
            "rules.yaml",
            "title: Yearly cost",
            "",
            "rules.yaml:40: The key (title) of rules (cost) is missing."),
        mistake(
            "no list",
            "rules.yaml",
            "rules:",
            "rule:",
            "rules.yaml:2: The key (rules) is missing. Maybe it is written 'rule' here.",
            "rules.yaml:2: The key (rule) is unknown. Maybe you meant 'rules'."));
  }
}
