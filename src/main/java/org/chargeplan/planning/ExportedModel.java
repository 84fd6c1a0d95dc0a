package org.chargeplan.planning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chargeplan.export.MpsWriter;
import org.chargeplan.export.RegionNaming;
import org.chargeplan.program.Evaluator;
import org.chargeplan.program.Level;
import org.chargeplan.region.Region;
import org.chargeplan.relax.IntegerProgram;

/**
 * The program of a plan written as an MPS file, with the plan as a start beside it.
 *
 * @param model the MPS file
 * @param start the plan's values, as CBC reads them
 * @param variables how many variables the model has
 * @param rows how many rows
 * @param terms how many coefficients
 * @param remarks what the plan costs in the model, and how the model treats targets
 */
public record ExportedModel(
    Path model, Path start, int variables, int rows, long terms, List<String> remarks) {

  private static final String START = ".mst";

  public ExportedModel {
    remarks = List.copyOf(remarks);
  }

  static ExportedModel write(ScoredPlan plan, Path target) throws IOException {
    Region region = plan.region();
    Evaluator evaluator = plan.evaluator();
    IntegerProgram integer =
        IntegerProgram.of(
            evaluator.program(),
            evaluator.total(Level.MEDIUM) > 0
                ? IntegerProgram.Targets.PENALIZED
                : IntegerProgram.Targets.MET,
            new RegionNaming(region));
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path start = target.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + START);
    List<String> remarks = remarks(evaluator, integer);
    MpsWriter.write(integer, title(region), comments(plan, remarks), target);
    MpsWriter.writeStart(integer, evaluator.values(), start);
    return new ExportedModel(
        target, start, integer.variables(), integer.rows(), integer.terms(), remarks);
  }

  private static String title(Region region) {
    return region.scope().isPart() ? region.id() + "_" + region.scope().label() : region.id();
  }

  private static List<String> comments(ScoredPlan plan, List<String> remarks) {
    Region region = plan.region();
    List<String> comments = new ArrayList<>();
    comments.add("chargeplan " + ToolVersion.current() + ": " + title(region));
    comments.add("Region files, SHA-256: " + region.digest());
    comments.add("Profile and weights of rules: " + profile(plan));
    comments.add("Minimise cost in USD. Names: build_SITE_TYPE_PHASE, reinforce_NODE_PHASE, and");
    comments.add("for rows RULE_SUBJECT_PHASE, each with a number where it is not the first.");
    if (!region.pins().isEmpty()) {
      comments.add("Pinned builds, which were set by hand, are in the constants of rows: their");
      comments.add("variables are 0.");
    }
    comments.addAll(remarks);
    return comments;
  }

  private static String profile(ScoredPlan plan) {
    return plan.plan().provenance().profile() + " " + plan.plan().provenance().weights();
  }

  private static List<String> remarks(Evaluator evaluator, IntegerProgram integer) {
    List<String> remarks = new ArrayList<>();
    double cost = integer.costUsd(integer.start(evaluator.values()));
    remarks.add(String.format(Locale.ROOT, "Cost of the plan in the model: %.2f USD.", cost));
    if (integer.usdPerPoint() > 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "The plan misses targets, so the model allows that, at %.2f USD per point; the cost"
                  + " includes it.",
              integer.usdPerPoint()));
    } else {
      remarks.add("The plan meets every target, and so must every solution of the model.");
    }
    if (evaluator.total(Level.HARD) > 0) {
      remarks.add("The plan breaks hard rules: as a start it is infeasible.");
    }
    return remarks;
  }
}
