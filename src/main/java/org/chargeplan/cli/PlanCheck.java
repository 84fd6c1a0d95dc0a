package org.chargeplan.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.network.Route;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.planfile.PlanFileReader;
import org.chargeplan.region.Region;
import org.chargeplan.report.Asked;
import org.chargeplan.report.ConsoleSummary;
import org.chargeplan.report.html.Proof;
import org.chargeplan.report.json.JsonOut;
import org.chargeplan.report.json.PlanJson;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.verify.Finding;
import org.chargeplan.verify.Measured;
import org.chargeplan.verify.RoadDistances;
import org.chargeplan.verify.Verification;
import org.chargeplan.verify.Verifier;

/** A plan file read back and proved, for {@code solve} and {@code verify}. */
final class PlanCheck {

  /** Most findings of one limit that are told one by one. */
  private static final int MOST_TOLD = 20;

  private final Verification verification;
  private final List<Route> routes;

  private PlanCheck(Verification verification, List<Route> routes) {
    this.verification = verification;
    this.routes = routes;
  }

  /** Reads a plan file. */
  static PlanFile read(Path file) throws InvalidInputException {
    Problems problems = new Problems();
    Optional<PlanFile> read = PlanFileReader.read(file, file.toString(), problems);
    problems.throwIfAny();
    return read.orElseThrow();
  }

  static PlanCheck of(Region region, Network network, Path file) throws InvalidInputException {
    return of(region, network, read(file));
  }

  static PlanCheck of(Region region, Network network, PlanFile file) {
    List<Route> routes = network.routes();
    return new PlanCheck(Verifier.verify(region, RoadDistances.of(network), routes, file), routes);
  }

  boolean holds() {
    return verification.holds();
  }

  /** The plan in figures. */
  String summary(Plan plan, SiteWaits waits) {
    return ConsoleSummary.of(plan, asked(), routes, waits);
  }

  /** What was found, for a report. */
  Proof proof() {
    List<String> findings = new ArrayList<>();
    for (Finding.Gravity gravity : Finding.Gravity.values()) {
      verification.findings(gravity).stream()
          .limit(MOST_TOLD)
          .map(Finding::toString)
          .forEach(findings::add);
    }
    return new Proof(holds(), asked(), findings);
  }

  private List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (Measured measured : verification.measured()) {
      asked.add(
          new Asked(
              measured.rule(),
              measured.phase(),
              measured.atLeast(),
              measured.asked(),
              verification.before(measured),
              measured.given(),
              measured.unit()));
    }
    return asked;
  }

  /** Adds whether the plan holds, what rules asked and got, and every finding. */
  void addTo(ObjectNode document) {
    document.put("holds", holds());
    JsonOut.array(
        document,
        "rules",
        asked(),
        (asked, node) -> {
          node.put("rule", asked.rule().id()).put("title", asked.rule().title());
          node.put("level", PlanJson.word(asked.rule().level()));
          node.put("phase", asked.phase().id()).put("at_least", asked.atLeast());
          JsonOut.put(node, "asked", asked.asked());
          JsonOut.put(node, "before", asked.before());
          JsonOut.put(node, "given", asked.given());
          node.put("unit", asked.unit()).put("met", asked.isMet());
        });
    JsonOut.array(
        document,
        "findings",
        verification.findings(),
        (finding, node) -> {
          node.put("gravity", finding.gravity().name().toLowerCase(Locale.ROOT));
          node.put("limit", finding.limit()).put("subject", finding.subjectId());
          node.put("phase", finding.phaseId());
          JsonOut.put(node, "asked", finding.asked());
          JsonOut.put(node, "given", finding.given());
          node.put("unit", finding.unit()).put("message", finding.sentence());
        });
  }

  /** Tells every finding, and whether the plan holds. */
  void explain(PrintWriter out, Colours colours) {
    for (Finding.Gravity gravity : Finding.Gravity.values()) {
      String word = gravity == Finding.Gravity.HARD ? "BROKEN: " : "note: ";
      Map<String, Integer> told = new LinkedHashMap<>();
      for (Finding finding : verification.findings(gravity)) {
        if (told.merge(finding.limit(), 1, Integer::sum) <= MOST_TOLD) {
          out.println(colours.of(word + finding));
        }
      }
      told.forEach(
          (limit, count) -> {
            if (count > MOST_TOLD) {
              out.println(word + "and " + (count - MOST_TOLD) + " more of " + limit + ".");
            }
          });
    }
    int broken = verification.findings(Finding.Gravity.HARD).size();
    out.println(
        colours.of(
            broken == 0
                ? "Verified: every limit, every hard rule and every total of the plan holds."
                : "The plan does not hold: " + broken + " findings."));
    out.flush();
  }
}
