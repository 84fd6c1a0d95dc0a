package org.chargeplan.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.chargeplan.output.AtomicFile;
import org.chargeplan.output.Decimals;
import org.chargeplan.sweep.Axis;
import org.chargeplan.sweep.SweepManifest;

/** Writes {@code sweep.json}, and finds in what the one of a folder differs. */
public final class SweepManifestFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private SweepManifestFile() {}

  /**
   * Writes a manifest, completely or not at all.
   *
   * @throws IOException where that fails
   */
  public static void write(SweepManifest manifest, Path file) throws IOException {
    byte[] text =
        (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(manifest)) + "\n")
            .getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }

  /**
   * The members in which a file differs from a manifest, in alphabetical order; {@code everything}
   * where it is none.
   *
   * @throws IOException where it can't be read
   */
  public static List<String> differences(SweepManifest manifest, Path file) throws IOException {
    // Through text, so that numbers are read in the same way.
    JsonNode asked = JSON.readTree(JSON.writeValueAsString(tree(manifest)));
    JsonNode found;
    try {
      found = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      return List.of("everything");
    }
    TreeSet<String> names = new TreeSet<>();
    asked.fieldNames().forEachRemaining(names::add);
    found.fieldNames().forEachRemaining(names::add);
    List<String> different = new ArrayList<>();
    for (String name : names) {
      if (!asked.path(name).equals(found.path(name))) {
        different.add(name);
      }
    }
    return different;
  }

  private static ObjectNode tree(SweepManifest manifest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("tool_version", manifest.toolVersion());
    root.put("region", manifest.regionId());
    root.put("digest", manifest.digest());
    root.put("only", manifest.part());
    root.put("seed", manifest.seed());
    manifest.time().ifPresent(time -> root.put("time_s", time.toSeconds()));
    manifest.steps().ifPresent(steps -> root.put("steps", steps));
    root.put("solver_config", manifest.solverConfig());
    ArrayNode sets = root.putArray("rule_sets");
    for (Map.Entry<String, String> set : manifest.ruleSets()) {
      sets.addObject().put("name", set.getKey()).put("sha256", set.getValue());
    }
    ArrayNode axes = root.putArray("axes");
    for (Axis axis : manifest.axes()) {
      ObjectNode item = axes.addObject();
      item.put("kind", axis.kind().name().toLowerCase(Locale.ROOT));
      item.put("name", axis.name());
      axis.values().forEach(item.putArray("values")::add);
    }
    ArrayNode plans = root.putArray("plans");
    for (SweepManifest.PlanLine plan : manifest.plans()) {
      ObjectNode item = plans.addObject();
      item.put("file", plan.file());
      item.put("profile", plan.profile());
      ObjectNode weights = item.putObject("weights");
      plan.weights().forEach((rule, weight) -> weights.put(rule, Decimals.exact(weight)));
    }
    return root;
  }
}
