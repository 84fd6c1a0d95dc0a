package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every import prints with {@code --json}: the good files of {@link FuzzSeeds}. */
class ImportJsonTest extends CommandTest {

  @Test
  void everyImportCountsWhatItReadsTakesAndLeavesOut() throws IOException {
    Path country = ToyCountry.importedIn(dir);
    for (Map.Entry<String, String> file : FuzzSeeds.RECIPE_FILES.entrySet()) {
      Files.writeString(dir.resolve(file.getKey()), file.getValue());
    }
    int layers = 0;
    for (FuzzSeeds.Good good : FuzzSeeds.all()) {
      List<String> words = new ArrayList<>(good.command());
      if (good.command().contains("tables")) {
        words.add(dir.resolve("recipe.yaml").toString());
        words.addAll(List.of("--from", dir.toString(), "-o", country.toString()));
      } else {
        Path file = Files.write(dir.resolve(good.name()), good.packed(good.bytes()));
        words.addAll(List.of(file.toString(), country.toString()));
        words.addAll(good.options());
      }
      layers += layersOf(words);
    }
    layers += layersOf(List.of("import", "sites", country.toString()));
    assertTrue(layers > 20, "layers of all imports: " + layers);
  }

  private int layersOf(List<String> words) throws IOException {
    forget();
    assertEquals(ExitCode.OK, run(words, "--json"), () -> words + ": " + out() + err());
    JsonNode document = new ObjectMapper().readTree(out());
    assertEquals("import " + words.get(1), document.get("command").asText());
    for (JsonNode layer : document.get("layers")) {
      int leftOut = sum(layer.get("left_out_by_reason"));
      assertEquals(leftOut, layer.get("left_out").asInt(), layer::toString);
      assertEquals(sum(layer.get("taken_by_status")), layer.get("taken").asInt(), layer::toString);
      assertEquals(
          layer.get("read").asInt(), layer.get("taken").asInt() + leftOut, layer::toString);
    }
    return document.get("layers").size();
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.asInt();
    }
    return sum;
  }
}
