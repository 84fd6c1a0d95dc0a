package org.chargeplan.cli;

import static org.chargeplan.program.Level.HARD;
import static org.chargeplan.program.Level.MEDIUM;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chargeplan.export.MpsWriter;
import org.chargeplan.export.RegionNaming;
import org.chargeplan.program.Evaluator;
import org.chargeplan.region.Region;
import org.chargeplan.relax.IntegerProgram;

/** Writes the program of a plan as an MPS file, and the plan as a start beside it. */
final class MpsExport {

  private static final String START = ".mst";

  private MpsExport() {}

  static void run(PlannedRegion input, Path target, PrintWriter out) throws IOException {
    Region region = input.region();
    Evaluator evaluator = input.evaluator();
    IntegerProgram integer =
        IntegerProgram.of(
            evaluator.program(),
            evaluator.total(MEDIUM) > 0
                ? IntegerProgram.Targets.PENALIZED
                : IntegerProgram.Targets.MET,
            new RegionNaming(region));
    Path start = target.resolveSibling(ExportCommand.stem(target) + START);
    List<String> words = words(evaluator, integer);
    MpsWriter.write(integer, title(region), comments(input, words), target);
    MpsWriter.writeStart(integer, evaluator.values(), start);
    out.printf(
        Locale.ROOT,
        "Wrote %s: %,d variables, %,d rows, %,d coefficients; and %s, the plan as a start.%n",
        target,
        integer.variables(),
        integer.rows(),
        integer.terms(),
        start);
    words.forEach(out::println);
    out.flush();
  }

  private static String title(Region region) {
    return region.scope().isPart() ? region.id() + "_" + region.scope().label() : region.id();
  }

  private static List<String> comments(PlannedRegion input, List<String> words) {
    Region region = input.region();
    List<String> comments = new ArrayList<>();
    comments.add("chargeplan " + Version.current() + ": " + title(region));
    comments.add("Region files, SHA-256: " + region.digest());
    comments.add("Profile and weights of rules: " + profile(input));
    comments.add("Minimise cost in USD. Names: build_SITE_TYPE_PHASE, reinforce_NODE_PHASE, and");
    comments.add("for rows RULE_SUBJECT_PHASE, each with a number where it is not the first.");
    comments.addAll(words);
    return comments;
  }

  private static String profile(PlannedRegion input) {
    return input.plan().provenance().profile() + " " + input.plan().provenance().weights();
  }

  /** What the plan costs in the model, and what the model does about targets. */
  private static List<String> words(Evaluator evaluator, IntegerProgram integer) {
    List<String> words = new ArrayList<>();
    double cost = integer.costUsd(integer.start(evaluator.values()));
    words.add(String.format(Locale.ROOT, "Cost of the plan in the model: %.2f USD.", cost));
    if (integer.usdPerPoint() > 0) {
      words.add(
          String.format(
              Locale.ROOT,
              "The plan misses targets, so that the model lets them be missed, at %.2f USD a point;"
                  + " the cost counts that.",
              integer.usdPerPoint()));
    } else {
      words.add("The plan meets every target, and so must every solution of the model.");
    }
    if (evaluator.total(HARD) > 0) {
      words.add("The plan breaks hard rules: as a start it is no solution.");
    }
    return words;
  }
}
