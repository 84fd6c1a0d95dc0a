package org.chargeplan.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Region;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.service.CoverageCurve;
import org.junit.jupiter.api.Test;

class CoverageJsonTest {

  @Test
  void sharesAndWhatTheyAreMeasuredOn() {
    Region region =
        new ToyFiles()
            .add("people.csv", "zone,lon,lat,people,status\nz3,108.03,16.10,1,derived\n")
            .read();
    ObjectNode document = JsonOut.object();
    CoverageCurve curve = CoverageCurve.of(Network.of(region, 5_000), Plan.builder(region).plan());
    CoverageJson.addTo(document, region, curve);
    // z1 and z2, 25,000 of 40,000 people; z3's live 3,300 m from s4.
    assertEquals(
        "{\"people_within_2_km\":{\"measured_on\":\"places of people\",\"points\":4,"
            + "\"before\":0.625,\"2026\":0.625,\"2027\":0.625}}",
        document.toString());
  }
}
