package org.chargeplan.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Connection;
import org.chargeplan.region.ConnectionClass;
import org.chargeplan.region.Currency;
import org.chargeplan.region.Falloff;
import org.chargeplan.region.Finance;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.LawDates;
import org.chargeplan.region.Location;
import org.chargeplan.region.Nation;
import org.chargeplan.region.PeoplePlace;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortGroup;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.Roads;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.RuleText;
import org.chargeplan.region.Scope;
import org.chargeplan.region.Site;
import org.chargeplan.region.SiteKind;
import org.chargeplan.region.Status;
import org.chargeplan.region.VehicleClass;
import org.chargeplan.region.Zone;

/**
 * A world small enough for paper: two provinces, three sites, two grid nodes, three phases.
 *
 * <pre>
 * site  kind     province  node  bays  max kW  existing
 * s1    mall     north     g1      40    1000  2 ac11 (22 kW)
 * s2    college  north     g1      10     110
 * s3    mall     south     g2      20    2000
 *
 * node  headroom kW  block kW  most  USD        lead months
 * g1            150       200     2  1,000,000           14
 * g2            500       200     1  1,000,000           14
 * </pre>
 */
public final class Toy {

  public static final Phase P2026 = phase(0, 2026);
  public static final Phase P2027 = phase(1, 2027);
  public static final Phase P2028 = phase(2, 2028);

  public static final VehicleClass CAR =
      new VehicleClass(
          0,
          "car",
          "electric cars",
          Falloff.ofMetres(15_000, 4_000),
          Map.of(),
          Optional.empty(),
          Status.ASSUMED);
  public static final VehicleClass TWO_WHEELER =
      new VehicleClass(
          1,
          "two-wheeler",
          "electric two-wheelers",
          Falloff.ofMetres(6_000, 1_500),
          Map.of(),
          Optional.empty(),
          Status.ASSUMED);

  public static final PortType OUTLET =
      new PortType(
          0,
          "e2w-ac",
          "outlet 1.3 kW",
          TWO_WHEELER,
          PortGroup.OUTLET,
          1.3,
          List.of("DOMESTIC_C"),
          350,
          10,
          8,
          2.5,
          0.12,
          0.35,
          0,
          Optional.empty(),
          Status.ASSUMED);
  public static final PortType AC11 =
      new PortType(
          1,
          "ac11",
          "AC 11 kW",
          CAR,
          PortGroup.AC,
          11,
          List.of("IEC_62196_T2"),
          1_100,
          33,
          10,
          15,
          1,
          0.3,
          0,
          Optional.empty(),
          Status.DERIVED);
  public static final PortType DC60 =
      new PortType(
          2,
          "dc60",
          "DC 60 kW",
          CAR,
          PortGroup.DC,
          60,
          List.of("IEC_62196_T2_COMBO"),
          13_500,
          400,
          10,
          180,
          1,
          0.5,
          0,
          Optional.empty(),
          Status.PUBLISHED);

  public static final Province NORTH = new Province(0, "01", "North");
  public static final Province SOUTH = new Province(1, "48", "South");

  public static final GridNode G1 = node(0, "g1", NORTH, 150, 2);
  public static final GridNode G2 = node(1, "g2", SOUTH, 500, 1);

  private static final SiteKind MALL =
      new SiteKind(0, "mall", "mall", List.of(OUTLET, AC11, DC60), Optional.empty());
  private static final SiteKind COLLEGE =
      new SiteKind(1, "college", "college", List.of(OUTLET, AC11), Optional.empty());

  public static final Site S1 =
      site(0, "s1", "Vincom \"Plaza\"", MALL, NORTH, G1, 40, 1_000, List.of(0, 2, 0));
  public static final Site S2 =
      site(1, "s2", "Trường Đại học", COLLEGE, NORTH, G1, 10, 110, List.of(0, 0, 0));
  public static final Site S3 =
      site(2, "s3", "Mall 3", MALL, SOUTH, G2, 20, 2_000, List.of(0, 0, 0));

  public static final Zone Z1 = zone(0, "z1", NORTH, 3_000);
  public static final Zone Z2 = zone(1, "z2", SOUTH, 1_000);

  private Toy() {}

  /** The world with some rules. */
  public static Region region(RuleSpec... rules) {
    return region(Scope.WHOLE, rules);
  }

  /** The world as a part of a bigger one. */
  public static Region region(Scope scope, RuleSpec... rules) {
    return new Region(
        "toy",
        "Toy Land",
        "TOY",
        new Currency("TOD", 20_000),
        LocalDate.of(2026, 1, 1),
        new Finance(0.1, 25, 30, Status.ASSUMED),
        new Connection(
            60,
            List.of(
                new ConnectionClass(0, "low-voltage", "low voltage", 0, 0, 1, Status.ASSUMED),
                new ConnectionClass(
                    1, "own-transformer", "own transformer", 100, 31_000, 4, Status.DERIVED),
                new ConnectionClass(
                    2, "provincial", "provincial approval", 450, 150_000, 15, Status.ASSUMED))),
        List.of(P2026, P2027, P2028),
        List.of(CAR, TWO_WHEELER),
        List.of(OUTLET, AC11, DC60),
        List.of(MALL, COLLEGE),
        List.of(NORTH, SOUTH),
        List.of(Z1, Z2),
        PeoplePlace.atPointsOf(List.of(Z1, Z2)),
        List.of(S1, S2, S3),
        List.of(G1, G2),
        new Roads(List.of(), List.of()),
        List.of(),
        List.of(rules),
        LawDates.UNKNOWN,
        List.of(),
        List.of(),
        "0123456789abcdef",
        scope,
        Nation.UNKNOWN,
        List.of());
  }

  /**
   * A plan at several limits at once: s1 full (2 + 38 = 40 bays), s2 full in bays and power (10 x
   * 11 = 110 kW), g1 over its headroom from 2027 (48 x 3.3 = 158.4 kW) but for one block.
   */
  public static Plan.Builder honest(Region region) {
    return Plan.builder(region)
        .build(S1, AC11, P2026, 38)
        .build(S2, AC11, P2027, 10)
        .build(S3, DC60, P2026, 5)
        .build(S3, DC60, P2028, 3)
        .reinforce(G1, P2027, 1)
        .provenance(
            new Provenance(
                "0.1.0",
                7,
                "balanced",
                Map.of("coverage", 2.5, "cost", 0.1),
                RuleChanges.NONE,
                OptionalLong.of(99)))
        .score(
            List.of(
                new RuleScore("target", "All ports", RuleSpec.Level.MEDIUM, 942, "points"),
                new RuleScore("cost", "Cost", RuleSpec.Level.SOFT, 1234.5, "USD/year")))
        .shortfalls(
            List.of(
                new Shortfall(
                    "target",
                    "All ports",
                    "2028",
                    1_000,
                    58,
                    "ports",
                    List.of("bays of s1", "bays of s2"),
                    "more bays")));
  }

  /** A rule in force from beginning to end. */
  public static RuleSpec rule(
      String id, String type, RuleSpec.Level level, Map<String, ?> parameters) {
    return rule(id, type, level, RuleSpec.LegalStatus.IN_FORCE, parameters);
  }

  /** A rule from beginning to end. */
  public static RuleSpec rule(
      String id,
      String type,
      RuleSpec.Level level,
      RuleSpec.LegalStatus legalStatus,
      Map<String, ?> parameters) {
    Map<String, Object> fields = new LinkedHashMap<>(parameters);
    fields.put("id", id);
    fields.put("type", type);
    RuleText text = new RuleText(Fields.of(fields));
    return new RuleSpec(
        id,
        type,
        "Rule " + id,
        level,
        legalStatus,
        "none",
        Optional.empty(),
        LocalDate.MIN,
        LocalDate.MAX,
        text,
        legalStatus != RuleSpec.LegalStatus.DRAFT,
        List.of(new RuleSpec.Wording(LocalDate.MIN, LocalDate.MAX, text, "")));
  }

  private static Phase phase(int index, int year) {
    return new Phase(
        index, String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static GridNode node(
      int index, String id, Province province, double headroomKw, int maxBlocks) {
    return new GridNode(
        index,
        id,
        "Substation " + id,
        province,
        new Location(105 + index, 21 - index),
        List.of(headroomKw, headroomKw, headroomKw),
        200,
        maxBlocks,
        1_000_000,
        14,
        Status.ASSUMED);
  }

  private static Site site(
      int index,
      String id,
      String name,
      SiteKind kind,
      Province province,
      GridNode node,
      double bays,
      double maxKw,
      List<Integer> existing) {
    Location location = new Location(105.123456789 + index, 21.5 - index);
    return new Site(
        index,
        id,
        name,
        kind,
        province,
        node,
        location,
        bays,
        bays,
        false,
        Optional.empty(),
        maxKw,
        existing,
        Status.ASSUMED,
        Status.DERIVED);
  }

  private static Zone zone(int index, String id, Province province, double people) {
    List<List<Double>> demand =
        List.of(List.of(1_000.0, 2_000.0, 3_000.0), List.of(100.0, 200.0, 300.0));
    return new Zone(
        index,
        id,
        "Zone " + id,
        province,
        new Location(105 + index, 21 - index),
        10,
        people,
        demand,
        Status.DERIVED);
  }
}
