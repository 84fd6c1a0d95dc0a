package org.chargeplan.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chargeplan.input.Fields;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.rules.RuleBook;
import org.chargeplan.sweep.Axis;

/**
 * A named set of weights: factors on the penalties of rules.
 *
 * @param name name of the profile
 * @param weights weight by rule id
 */
record WeightProfile(String name, Map<String, Double> weights) {

  static final double MOST = Axis.MOST_WEIGHT;

  /**
   * The weights of a request.
   *
   * @throws InvalidInputException where the profile's file is broken
   * @throws InvalidRequestException where there is no such profile, a rule is not known, or a
   *     weight is out of range
   */
  static WeightProfile read(PlanRequest request, RuleBook rules)
      throws InvalidInputException, InvalidRequestException {
    return read(request.search().config(), request.profile(), rules).with(request.weights(), rules);
  }

  /**
   * Reads {@code profiles/NAME.yaml} of the configuration folder, or the one built in.
   *
   * @throws InvalidInputException where the file is broken
   * @throws InvalidRequestException where there is no such profile
   */
  static WeightProfile read(Path config, String name, RuleBook rules)
      throws InvalidInputException, InvalidRequestException {
    Problems problems = new Problems();
    Path file = config.resolve("profiles").resolve(name + ".yaml");
    Optional<Fields> fields =
        Files.exists(file)
            ? Fields.read(file, file.toString(), problems)
            : builtIn("solver-config/profiles/" + name + ".yaml", file, problems);
    Map<String, Double> weights = new TreeMap<>();
    fields.ifPresent(
        profile -> {
          profile.text("name", name);
          Fields byRule = profile.fieldsOrEmpty("weights");
          for (String key : byRule.keys()) {
            double weight = byRule.number(key, 0, MOST);
            if (rules.isTypeOrId(key)) {
              rules.idsOf(key).forEach(id -> weights.put(id, weight));
            } else {
              byRule.problem(
                  key,
                  "The rule (" + key + ") is neither a rule of the region nor a rule type.",
                  "Maybe one of " + String.join(", ", rules.ids()) + ".");
            }
          }
          profile.rejectUnknown();
        });
    problems.throwIfAny();
    return new WeightProfile(name, weights);
  }

  private static Optional<Fields> builtIn(String resource, Path file, Problems problems)
      throws InvalidRequestException {
    try (InputStream in = WeightProfile.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new InvalidRequestException(
            "There is no profile file ("
                + file
                + "). Maybe balanced, coverage-first, cost-first or grid-friendly.");
      }
      return Fields.read(
          new InputStreamReader(in, StandardCharsets.UTF_8), file.toString(), problems);
    } catch (IOException e) {
      throw new InvalidRequestException(
          "The profile (" + file + ") can't be read: " + e.getMessage());
    }
  }

  /**
   * The same with weights that override it.
   *
   * @param more weight by rule id or rule type
   * @throws InvalidRequestException where a rule is not known or a weight is out of range
   */
  WeightProfile with(Map<String, Double> more, RuleBook rules) throws InvalidRequestException {
    Map<String, Double> all = new TreeMap<>(weights);
    for (Map.Entry<String, Double> entry : more.entrySet()) {
      if (rules.idsOf(entry.getKey()).isEmpty()) {
        throw new InvalidRequestException(
            "The rule ("
                + entry.getKey()
                + ") of --weight is not one of the region's. Maybe one of "
                + String.join(", ", rules.ids())
                + ".");
      }
      double weight = entry.getValue();
      if (!(weight >= 0 && weight <= MOST)) {
        throw new InvalidRequestException(
            "The weight (" + weight + ") of rule (" + entry.getKey() + ") must be 0 to 1,000,000.");
      }
      rules.idsOf(entry.getKey()).forEach(id -> all.put(id, weight));
    }
    return new WeightProfile(name, all);
  }
}
