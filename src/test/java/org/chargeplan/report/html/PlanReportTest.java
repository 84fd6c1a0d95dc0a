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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chargeplan.explain.LimitKind;
import org.chargeplan.explain.WorthLine;
import org.chargeplan.explain.WorthTable;
import org.chargeplan.explain.Worths;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Compliance;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Pin;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.rules.ToyFiles;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.verify.Finding;
import org.chargeplan.verify.Verification;
import org.junit.jupiter.api.Test;

/** The toy region: existing ports are 10 outlets, 2 AC (s1) and 2 DC (s2); s1 has 60 bays. */
class PlanReportTest {

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">\n(.*?)\n</script>", Pattern.DOTALL);

  private final Region region =
      new ToyFiles()
          .rulesOfEachType()
          .replace("sites.csv", "South car park", "Bãi đỗ </script><b>xe</b>")
          .read();
  private final Phase first = region.phases().get(0);
  private final Phase last = region.phases().get(1);

  private Site site(String id) {
    return region.sitesById().get(id);
  }

  private PortType type(String id) {
    return region.findPortType(id).orElseThrow();
  }

  private Plan plan() {
    return Plan.builder(region)
        .build(site("s3"), type("dc60"), first, 3)
        .build(site("s3"), type("dc60"), last, 4)
        .build(site("s1"), type("e2w-ac"), last, 50)
        .plan();
  }

  private String html(Verification verification, Optional<Worths> worths) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Network network = Network.of(region, 20_000);
      SiteWaits waits = SiteWaits.of(network, plan(), last);
      PlanReport.write(plan(), network, waits, verification, worths, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static final Verification NOTHING_ASKED = new Verification(List.of(), List.of());

  private JsonNode data(Verification verification, Optional<Worths> worths) throws IOException {
    Matcher data = DATA.matcher(html(verification, worths));
    assertTrue(data.find());
    return new ObjectMapper().readTree(data.group(1));
  }

  private JsonNode data() throws IOException {
    return data(NOTHING_ASKED, Optional.empty());
  }

  private static List<String> texts(JsonNode array) {
    return new ObjectMapper()
        .convertValue(array, new com.fasterxml.jackson.core.type.TypeReference<>() {});
  }

  @Test
  void sitesHaveTheirPortsBeforeAndAtTheEndOfEachPhase() throws Exception {
    JsonNode sites = data().get("sites");
    assertEquals(List.of("s1", "s2", "s3", "s4"), texts(sites.get("id")));
    // Types: 0 outlet, 1 swap, 2 AC, 3 DC; then ports before, in 2026 and in 2027.
    assertEquals("[0,8,8,58,2,2,2,2]", sites.get("ports").get(0).toString());
    assertEquals("[3,0,3,7]", sites.get("ports").get(2).toString());
    // 7 x 60 kW; s1 58 x 1.5 + 2 x 11.
    assertEquals(420, sites.get("kw").get(2).asDouble());
    assertEquals(109, sites.get("kw").get(0).asDouble());
  }

  @Test
  void degreesAreDifferencesOfSteps() throws Exception {
    // s1 108.00, s2 108.01, s3 108.03, s4 108.00.
    assertEquals("[10800000,1000,2000,-3000]", data().get("sites").get("lon").toString());
  }

  @Test
  void nameCannotEndTheDataBlock() throws Exception {
    assertEquals("Bãi đỗ </script><b>xe</b>", data().get("sites").get("name").get(2).asText());
  }

  @Test
  void sourcesAreListedByLayer() throws Exception {
    Region sourced =
        new ToyFiles()
            .rulesOfEachType()
            .add(
                "sources.csv",
                """
                layer,title,licence,date
                zones,</script><i>Census</i>,CC0,2026-01-31
                roads,A map,ODbL,
                """)
            .read();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Plan nothing = Plan.builder(sourced).plan();
    Network network = Network.of(sourced, 20_000);
    PlanReport.write(
        nothing,
        network,
        SiteWaits.of(network, nothing, sourced.phases().get(1)),
        NOTHING_ASKED,
        Optional.empty(),
        out);
    Matcher json = DATA.matcher(out.toString(StandardCharsets.UTF_8));
    assertTrue(json.find());
    JsonNode sources = new ObjectMapper().readTree(json.group(1)).get("layerSources");
    assertEquals(
        "{\"layer\":\"zones\",\"title\":\"</script><i>Census</i>\",\"licence\":\"CC0\","
            + "\"url\":\"\",\"date\":\"2026-01-31\"}",
        sources.get(0).toString());
    assertEquals("roads", sources.get(1).get("layer").asText());
    // They change no plan: the digest is that of the region without them.
    assertEquals(new ToyFiles().rulesOfEachType().read().digest(), sourced.digest());
  }

  @Test
  void pinsAreListedBySiteAndPhase() throws Exception {
    assertEquals(0, data().at("/notes/pins").size());
    Region pinned =
        region.withPins(
            List.of(new Pin("s1", "ac11", "2026", 3), new Pin("s1", "e2w-ac", "2026", 0)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Plan plan = Plan.builder(pinned).plan();
    Network network = Network.of(pinned, 20_000);
    SiteWaits waits = SiteWaits.of(network, plan, last);
    PlanReport.write(plan, network, waits, NOTHING_ASKED, Optional.empty(), out);
    Matcher json = DATA.matcher(out.toString(StandardCharsets.UTF_8));
    assertTrue(json.find());
    JsonNode pins = new ObjectMapper().readTree(json.group(1)).at("/notes/pins");
    assertEquals(1, pins.size());
    assertEquals("s1", pins.get(0).get("site").asText());
    assertEquals("2026", pins.get(0).get("phase").asText());
    assertEquals("3 ac11", pins.get(0).get("ports").asText());
  }

  @Test
  void chartsHaveTotalsTargetsAndCoverage() throws Exception {
    RuleSpec target = region.rules().get(0);
    List<Compliance> compliance =
        List.of(
            Compliance.of(target, first, true, 60, 14, "ports").withAllPorts(),
            Compliance.of(target, last, true, 200, 71, "ports").withAllPorts());
    JsonNode figures =
        data(new Verification(List.of(), compliance), Optional.empty()).get("figures");
    assertEquals("[10,10,60]", figures.get("ports").get(0).toString());
    assertEquals("[2,5,9]", figures.get("ports").get(3).toString());
    assertEquals("[60,200]", figures.get("target").toString());
    // Steps of 500 m: 1,000 m covers z1 and z3, 30,000 of 40,000 people; 1,500 m z2 too.
    assertEquals("0.5", figures.get("coverage").get("km").get(0).toString());
    JsonNode before = figures.get("coverage").get("percent").get(0);
    assertEquals(75, before.get(1).asDouble());
    assertEquals(87.5, before.get(2).asDouble());
  }

  @Test
  void unservedDemandIsOfAllVehicleClasses() throws Exception {
    JsonNode zones = data().get("zones");
    // z3 asks for 400 kWh by car, which nobody offers in 2027, and 200 less 2 outlets x 3 kWh.
    assertEquals(400 + 194, zones.get("unservedKwh").get(1).get(2).asDouble(), 0.05);
    assertEquals(600, zones.get("demandKwh").get(1).get(2).asDouble());
  }

  @Test
  void regionWithoutSessionsShowsNoWaits() throws Exception {
    JsonNode data = data();
    assertTrue(data.get("sites").get("waitMin").get(0).isNull());
    assertEquals(0, data.get("figures").get("waits").get("group").size());
  }

  @Test
  void rulesShowLimitAndResult() throws Exception {
    RuleSpec target = region.rules().get(0);
    Compliance asked = Compliance.of(target, last, true, 200, 71, "ports");
    Finding finding =
        new Finding(Finding.Gravity.HARD, "target", "", "", "", 200, 71, "ports", "Too few.");
    JsonNode data = data(new Verification(List.of(finding), List.of(asked)), Optional.empty());
    JsonNode missed = data.get("rules").get(0).get("asked").get(0);
    assertEquals(-129, missed.get("margin").asDouble());
    assertFalse(missed.get("met").asBoolean());
    assertFalse(data.get("holds").asBoolean());
    assertEquals("Too few.", data.get("findings").get(0).asText());
  }

  @Test
  void pricesAreShownInTheUnitOfTheirTable() throws Exception {
    WorthLine line = new WorthLine("South", List.of(0.5, 2.0));
    WorthTable headroom = new WorthTable(LimitKind.HEADROOM, 7, List.of(line));
    Worths worths = new Worths(false, true, List.of(headroom), List.of());
    JsonNode table = data(NOTHING_ASKED, Optional.of(worths)).get("worths").get("tables").get(0);
    // 0.5 USD for a kW are 500 USD for a MW.
    assertEquals("[500,2000]", table.get("lines").get(0).get("byPhase").toString());
    assertEquals(7, table.get("places").asInt());
  }

  @Test
  void pageLoadsNothingFromTheNetwork() {
    String page = html(NOTHING_ASKED, Optional.empty());
    assertTrue(page.contains("default-src 'none'"));
    assertFalse(
        Pattern.compile("<(script|img|link|iframe)[^>]*(src|href)=\"(?!data:)")
            .matcher(page)
            .find());
    // The page's own scripts end where they should: as many ends as beginnings.
    int begun = page.split("<script", -1).length;
    assertEquals(begun, page.split("</script>", -1).length);
  }

  @Test
  void pageOfAPlanIsAlwaysTheSameBytes() {
    assertArrayEquals(
        html(NOTHING_ASKED, Optional.empty()).getBytes(StandardCharsets.UTF_8),
        html(NOTHING_ASKED, Optional.empty()).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPartIsNamedByItsProvinces() {
    Region part = region.only("province=02", List.of(region.provinces().get(1)));
    assertEquals("Charging plan for North (Toy region)", PlanReport.title(part));
    assertEquals("Charging plan for Toy region", PlanReport.title(region));
  }
}
