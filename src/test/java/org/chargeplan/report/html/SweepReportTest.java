package org.chargeplan.report.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.chargeplan.sweep.Sweeps;
import org.junit.jupiter.api.Test;

class SweepReportTest {

  private static final String DATA = "<script type=\"application/json\" id=\"data\">";

  private static byte[] page() throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    SweepReport.write(Sweeps.toy(), page);
    return page.toByteArray();
  }

  private static JsonNode data() throws IOException {
    String page = new String(page(), StandardCharsets.UTF_8);
    int from = page.indexOf(DATA) + DATA.length();
    return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  private static JsonNode measure(String name) throws IOException {
    for (JsonNode measure : data().get("measures")) {
      if (measure.get("name").asText().equals(name)) {
        return measure;
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void pageHasEveryPlanWithItsFigures() throws IOException {
    assertEquals("[1,2,3,4,5,6]", data().get("number").toString());
    assertEquals("3-demand-2_cost-1.geojson", data().get("file").get(2).asText());
    assertEquals("demand=2 cost=1", data().get("label").get(2).asText());
    assertEquals("[10,20,20,9,30,null]", rounded(measure("cost of the programme")));
    assertEquals("[50,30,40,60,0,0]", rounded(measure("unserved demand")));
    assertEquals("[50,50,50,50,90,90]", rounded(measure("people within 2 km")));
    assertEquals("[0,0,0,0,7,0]", rounded(measure("targets missed")));
    assertEquals("[30,60,60,27,90,0]", rounded(measure("capital")));
    assertEquals("[25,25,25,25,25,null]", rounded(measure("above the bound")));
    assertTrue(measure("unserved demand").get("less").asBoolean());
    assertFalse(measure("people within 2 km").get("less").asBoolean());
  }

  private static String rounded(JsonNode measure) {
    return measure.get("values").toString().replace(".0", "");
  }

  @Test
  void pageMarksDominatedPlans() throws IOException {
    assertEquals("[true,true,false,false,true,false]", data().get("choice").toString());
    assertEquals("[true,true,true,false,true,true]", data().get("held").toString());
    assertEquals("[[],[],[1],[],[],[]]", data().get("dominators").toString());
  }

  @Test
  void pageHasAxesWithTheirValuesByPlan() throws IOException {
    JsonNode axes = data().get("axes");
    assertEquals(3, axes.size());
    assertFalse(axes.get(0).get("varied").asBoolean());
    assertEquals("weight demand", axes.get(1).get("title").asText());
    assertEquals("[\"1\",\"1\",\"2\",\"2\",\"4\",\"4\"]", axes.get(1).get("values").toString());
  }

  @Test
  void pageOfASweepIsAlwaysTheSameBytes() throws IOException {
    assertArrayEquals(page(), page());
  }
}
