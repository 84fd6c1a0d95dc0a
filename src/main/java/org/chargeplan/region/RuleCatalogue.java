package org.chargeplan.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The types of rules. The schema of {@code rules.yaml} is their catalogue: it describes each type
 * and its parameters, and registers it.
 *
 * <p>Classes of a type are found by its name, so that no code lists them: {@code port-target} is
 * read by {@code PortTargetRule}, which lies beside the interface {@code Rule}, and verified by
 * {@code PortTargetCheck}, which lies beside {@code Check}. A test shows that no class is missing.
 */
public final class RuleCatalogue {

  private static final String SCHEMA = "/schema/rules.schema.json";

  private static final List<String> TYPES = read();

  private RuleCatalogue() {}

  private static List<String> read() {
    try (InputStream schema = RuleCatalogue.class.getResourceAsStream(SCHEMA)) {
      JsonNode root = new ObjectMapper().readTree(schema);
      return StreamSupport.stream(root.at("/$defs/rule/properties/type/enum").spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the types, in the order of the catalogue. */
  public static List<String> types() {
    return TYPES;
  }

  /**
   * The class that implements a kind of thing for a type.
   *
   * @param kind the interface, e.g. {@code Rule}: the class lies in its package, and its name ends
   *     in the interface's
   * @return nothing where the type is unknown, or has no such class
   */
  public static <T> Optional<Class<? extends T>> find(String type, Class<T> kind) {
    if (!TYPES.contains(type)) {
      return Optional.empty();
    }
    String words =
        Arrays.stream(type.split("-"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    String name = kind.getPackageName() + "." + words + kind.getSimpleName();
    try {
      return Optional.of(Class.forName(name, true, kind.getClassLoader()).asSubclass(kind));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
