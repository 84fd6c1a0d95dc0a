package org.chargeplan.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chargeplan.importer.layers.LayerSummary;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.importer.tally.Tallies;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

/** Existing ports of tables as registers publish them. */
class OwnStationsTest extends ToyTables {

  @Test
  void rowsOfOneNameAreOneStationOnlyNearEachOther() throws Exception {
    // 0.0005 degrees of latitude are 55 m.
    LayerSummary summary =
        run(
            "existing",
            "",
            """
            name,lat,lon,count,power_kw
            Rest Stop,41.1,0.5,2,22
            Rest Stop,41.1005,0.5,1,22
            Rest Stop,41.5,0.9,4,60
            Lonely,41.3,0.5,3,22
            """);
    Map<String, Integer> ports = ports();
    assertEquals(
        Map.of("Rest Stop 41.1000 0.5000", 3, "Rest Stop 41.5000 0.9000", 4, "Lonely", 3), ports);
    assertEquals(
        Map.of("stations that share a name at other places, a site each", 2), remarks(summary));
    Tallies.assertComplete(summary);
  }

  @Test
  void chainOfThousandsOfPlacesOfOneNameIsASiteEach() throws Exception {
    StringBuilder table = new StringBuilder("name,lat,lon,count,power_kw\n");
    for (int i = 0; i < 3000; i++) {
      // 0.002 degrees of latitude are 222 m.
      table.append(
          "Chain,%.3f,%.2f,1,22\n".formatted(40.2 + i % 750 * 0.002, 0.5 + (i - i % 750) * 1e-4));
    }
    run("existing", "", table.toString());
    assertEquals(3000, ports().size());
    assertTrue(ports().containsKey("Chain 40.2000 0.5000"), ports()::toString);
  }

  @Test
  void rowsOfOneIdAreOneStationWithinAKilometre() throws Exception {
    LayerSummary summary =
        run(
            "existing",
            "",
            """
            id,lat,lon,count,power_kw
            M1,41.1,0.5,2,22
            M1,41.105,0.5,1,22
            M2,41.1,0.7,2,22
            M2,41.2,0.7,1,22
            """);
    assertEquals(Map.of("M1", 3, "M2 41.1000 0.7000", 2, "M2 41.2000 0.7000", 1), ports());
    assertTrue(
        remarks(summary).toString().contains("more than 1 km apart"), remarks(summary)::toString);
  }

  @Test
  void totalOfAStationOnEachOfItsRowsCountsOnce() throws Exception {
    String header = "id,lat,lon,count,power_kw\n";
    LayerSummary summary =
        run(
            "existing",
            "",
            header
                + "S,41.1,0.5,3,22\n".repeat(3)
                + "T,41.1,0.7,2,50\n".repeat(2)
                + "U,41.5,0.5,5,22\n");
    assertEquals(Map.of("S", 3, "T", 2, "U", 5), ports());
    assertEquals(
        Map.of("rows that repeat the total of their station, taken as a single port each", 5),
        remarks(summary));
    Tallies.assertComplete(summary);
  }

  @Test
  void countsOfSeveralRowsAddUpWhereTheyAreNoTotals() throws Exception {
    String rows = "S,41.1,0.5,2,22\nS,41.1,0.5,4,60\nT,41.1,0.7,2,22\nT,41.1,0.7,2,60\n";
    run("existing", "", "id,lat,lon,count,power_kw\n" + rows);
    assertEquals(Map.of("S", 6, "T", 4), ports());
  }

  /** A table of totals: S and T have equal counts; M has posts of two powers, each counted. */
  @Test
  void differingCountsOfAStationAddUpAmongTotals() throws Exception {
    String totals = "S,41.1,0.5,3,22\n".repeat(3) + "T,41.1,0.7,4,50\n".repeat(4);
    run(
        "existing",
        "",
        "id,lat,lon,count,power_kw\n" + totals + "M,41.5,0.5,4,22\nM,41.5,0.5,10,60\n");
    assertEquals(Map.of("S", 3, "T", 4, "M", 14), ports());
  }

  @Test
  void portsOfASiteAreAsSureAsTheLeastSureOfItsRows() throws Exception {
    run(
        "existing",
        "",
        """
        id,lat,lon,count,power_kw,status
        sure,41.1,0.5,2,22,published
        mixed,41.2,0.7,2,22,published
        mixed,41.2,0.7,1,60,assumed
        read,41.3,0.9,1,60,
        """);
    Map<String, Status> statuses = new TreeMap<>();
    region().sites().forEach(site -> statuses.put(site.id(), site.existingStatus()));
    statuses.remove("p");
    assertEquals(
        Map.of("sure", Status.PUBLISHED, "mixed", Status.ASSUMED, "read", Status.DERIVED),
        statuses);
    run(
        "existing",
        "",
        """
        site,type,count,status
        sure,ac11,2,assumed
        mixed,ac11,2,published
        """);
    assertEquals(
        List.of(Status.ASSUMED, Status.PUBLISHED),
        List.of(site("sure").existingStatus(), site("mixed").existingStatus()));
  }

  @Test
  void figuresThatCanHardlyBeMeantAreWarnedAbout() throws Exception {
    LayerSummary summary =
        run(
            "existing",
            "",
            """
            id,lat,lon,count,power_kw
            watts,41.1,0.5,2,50000
            swapped,41.1,0.7,150,2
            total,41.1,0.9,4,800
            usual,41.1,1.1,2,50
            """);
    assertEquals(
        List.of(
            "warning: line 2: a power of 50000, taken as 50 kW. Maybe W.",
            "warning: line 3: 150 ports of 2 kW. Maybe count and power are swapped.",
            "warning: line 4: 800 kW a port. Maybe it is the power of the entire station."),
        summary.notes().stream().filter(note -> note.startsWith("warning")).toList());
    assertEquals(
        Map.of(
            "powers beyond any port's, taken as W",
            1,
            "rows of many ports with little power. Maybe count and power are swapped",
            1,
            "ports of more than 600 kW. Maybe it is the power of the entire station",
            1),
        remarks(summary));
  }

  /** 63 A of three phases are 43.6 kW, written as 44 as often. */
  @Test
  void mostPowerOfAPlugOfAlternatingCurrentIsNoDirectCurrent() throws Exception {
    run(
        "existing",
        "",
        """
        id,lat,lon,count,power_kw
        a,41.1,0.5,1,43.6
        b,41.1,0.7,1,44
        c,41.1,0.9,1,45
        """);
    assertEquals(List.of(1, 0), site("a").existingPorts());
    assertEquals(List.of(1, 0), site("b").existingPorts());
    assertEquals(List.of(0, 1), site("c").existingPorts());
  }

  @Test
  void figuresOfRowsLeftOutAreNotWarnedAbout() throws Exception {
    LayerSummary summary =
        run(
            "existing",
            "",
            """
            id,lat,lon,count,power_kw
            off,45.1,0.5,4,800
            on,41.1,0.9,2,22
            """);
    assertEquals(Map.of("on", 2), ports());
    assertEquals(Map.of(), remarks(summary));
    assertTrue(summary.notes().stream().noneMatch(note -> note.startsWith("warning")));
    summary = run("existing", "", "site,count,power_kw\nnowhere,4,800\np,2,22\n");
    assertEquals(Map.of("p", 2), ports());
    assertEquals(Map.of(), remarks(summary));
    assertEquals(
        Map.of("at a site that is not in the region", 1),
        summary.tally().of(Layer.EXISTING, "rows").leftOut());
  }

  @Test
  void powersAndCountsAreReadAsPeopleWriteThem() throws Exception {
    run(
        "existing",
        "",
        """
        id,lat,lon,count,power_kw
        a,41.1,0.5,~4,22 kW
        b,41.1,0.7,2-4,0.06 MW
        c,41.1,0.9,,2x60 kW
        d,41.1,1.1,,22; 60 kW
        e,41.1,1.3,2,22+11
        """);
    assertEquals(Map.of("a", 4, "b", 4, "c", 2, "d", 2, "e", 2), ports());
  }
}
