package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chargeplan.explain.Worths;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.Totals;
import org.chargeplan.region.Region;
import org.chargeplan.report.Targets;
import org.chargeplan.service.CoverageCurve;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.service.ZoneSupply;
import org.chargeplan.verify.Verification;

/**
 * A plan for a browser: a map with the plan phase by phase, charts, the rules with what they
 * required and got, duals of limits, and what of the input is assumed.
 */
public final class PlanReport {

  private final Plan plan;
  private final Network network;
  private final SiteWaits waits;
  private final Verification verification;
  private final Optional<Worths> worths;

  private PlanReport(
      Plan plan,
      Network network,
      SiteWaits waits,
      Verification verification,
      Optional<Worths> worths) {
    this.plan = plan;
    this.network = network;
    this.waits = waits;
    this.verification = verification;
    this.worths = worths;
  }

  /**
   * Writes a page in UTF-8 and leaves the stream open. The same plan, verification and duals are
   * the same bytes.
   *
   * @param network road distances in the plan's region
   * @param waits waits at its sites at the end
   * @param verification what a verification says of it
   * @param worths what more of limits is worth, where that was computed
   * @throws IOException where the stream fails
   */
  public static void write(
      Plan plan,
      Network network,
      SiteWaits waits,
      Verification verification,
      Optional<Worths> worths,
      OutputStream out)
      throws IOException {
    PlanReport report = new PlanReport(plan, network, waits, verification, worths);
    HtmlPage.withMap(title(plan.region()), "plan.html")
        .script("plan.js")
        .writeTo(report::writeData, out);
  }

  /** The plan's title for people. */
  static String title(Region region) {
    return "Charging plan for " + place(region);
  }

  /** The region's name for people; a part of a region is named by its provinces. */
  static String place(Region region) {
    if (!region.scope().isPart()) {
      return region.title();
    }
    String provinces =
        region.zones().stream()
            .map(zone -> zone.province().name())
            .distinct()
            .collect(Collectors.joining(", "));
    return provinces + " (" + region.title() + ")";
  }

  private void writeData(JsonGenerator json) throws IOException {
    Totals totals = new Totals(plan);
    ZoneSupply supply = ZoneSupply.of(network, plan);
    CoverageCurve coverage = CoverageCurve.of(network, plan);
    Targets targets = new Targets(verification.compliance());
    json.writeStartObject();
    json.writeStringField("title", title(plan.region()));
    new AboutData(plan).writeTo(json);
    new NoteData(plan).writeTo(json);
    new PlaceData(plan, totals, supply, waits, network.routes()).writeTo(json);
    new RoadData(plan.region()).writeTo(json);
    new FigureData(plan, totals, supply, coverage, waits, targets).writeTo(json);
    new RuleData(plan, verification).writeTo(json);
    if (worths.isPresent()) {
      new WorthData(plan.region(), worths.get()).writeTo(json);
    }
    json.writeEndObject();
  }
}
