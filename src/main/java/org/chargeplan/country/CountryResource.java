package org.chargeplan.country;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The data of countries that come with chargeplan: files that were read when it was built. */
final class CountryResource {

  private static final String ROOT = "/country/";

  private static final YAMLMapper YAML =
      YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private CountryResource() {}

  /** The text of a file. */
  static String text(String path) {
    return read(ROOT + path);
  }

  private static String read(String path) {
    try (InputStream stream = CountryResource.class.getResourceAsStream(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is such a file. */
  static boolean exists(String path) {
    return CountryResource.class.getResource(ROOT + path) != null;
  }

  /** The values of a YAML file; keys are the names of the record's components in snake case. */
  static <T> T values(String path, Class<T> type) {
    try {
      return YAML.readValue(text(path), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a schema. */
  static String schema(String name) {
    return read("/schema/" + name);
  }
}
