package org.chargeplan.region;

import com.networknt.schema.Error;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.Located;
import org.chargeplan.input.LocatedJson;
import org.chargeplan.input.LocatedParser;
import org.chargeplan.input.Problem;
import org.chargeplan.input.ProblemSink;
import org.chargeplan.input.Problems;
import org.chargeplan.input.SchemaFile;
import org.chargeplan.input.SchemaPlace;
import org.chargeplan.input.SchemaWording;
import org.chargeplan.input.SourceText;

/**
 * Checks {@code region.yaml}, {@code rules.yaml} and rule sets by their JSON Schemas.
 *
 * <p>The readers of these files report more, and in better words, but not all: where {@code
 * region.yaml} is broken nobody reads the parameters of rules. So what the schema finds is reported
 * only for lines without a problem before.
 */
public final class SchemaCheck {

  private final Problems problems;

  private SchemaCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks the files of a folder and the rule sets added to it.
   *
   * @param dir the folder; where files of it are missing or can't be parsed, nothing is reported
   * @param changes names the rule sets
   * @param problems has what the readers reported; takes what the schemas find besides
   * @throws UncheckedIOException where a file is there, but can't be read
   */
  public static void check(Path dir, RuleChanges changes, Problems problems) {
    if (Files.isDirectory(dir)) {
      try {
        new SchemaCheck(problems).check(dir, changes.sets());
      } catch (IOException e) {
        throw new UncheckedIOException("The files of (" + dir + ") can't be read.", e);
      }
    }
  }

  private void check(Path dir, List<RuleSet> sets) throws IOException {
    SchemaFile ofRules = SchemaFile.of(SchemaFile.RULES);
    Optional<Located.Mapping> region = parse(dir, Layers.REGION);
    region.ifPresent(
        root -> check(Layers.shown(dir, Layers.REGION), root, SchemaFile.of(SchemaFile.REGION)));
    String rules = rulesName(region);
    parse(dir, rules).ifPresent(root -> check(Layers.shown(dir, rules), root, ofRules));
    for (RuleSet set : sets) {
      LocatedParser.parse(set.name(), new StringReader(set.text()), ProblemSink.SILENT)
          .ifPresent(root -> check(set.name(), root, ofRules));
    }
  }

  private static Optional<Located.Mapping> parse(Path dir, String name) throws IOException {
    Problems reportedBefore = new Problems();
    Optional<Reader> text =
        SourceText.open(dir.resolve(name), Layers.shown(dir, name), reportedBefore);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try (Reader open = text.get()) {
      return LocatedParser.parse(name, open, ProblemSink.SILENT);
    }
  }

  /** The file of rules that {@code layers} names, else that of the usual name. */
  private static String rulesName(Optional<Located.Mapping> region) {
    return region
        .map(root -> root.values().get("layers"))
        .filter(Located.Mapping.class::isInstance)
        .map(layers -> ((Located.Mapping) layers).values().get("rules"))
        .map(Located::shown)
        .filter(Layers::isName)
        .orElse(Layers.RULES);
  }

  private void check(String file, Located.Mapping root, SchemaFile schema) {
    // Of several alternatives each is found missing: that is reported once.
    Set<Problem> found = new LinkedHashSet<>();
    for (Error error : schema.validate(LocatedJson.of(root))) {
      Problem problem = SchemaWording.problem(file, root, schema, error);
      int keyLine = SchemaPlace.of(root, error.getInstanceLocation()).keyLine();
      if (!problems.isReported(file, problem.line()) && !problems.isReported(file, keyLine)) {
        found.add(problem);
      }
    }
    problems.addAll(found);
  }
}
