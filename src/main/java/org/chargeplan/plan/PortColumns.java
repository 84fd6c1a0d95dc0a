package org.chargeplan.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;

/**
 * The columns of a plan's table that count ports: {@code existing_<type>} and {@code
 * new_<type>_<phase>}.
 */
public final class PortColumns {

  private static final String EXISTING = "existing_";
  private static final String NEW = "new_";

  private final Map<String, PortType> existing = new LinkedHashMap<>();
  private final Map<String, Built> built = new LinkedHashMap<>();

  /**
   * A column of ports built in a phase.
   *
   * @param type what is built
   * @param phase when
   */
  public record Built(PortType type, Phase phase) {}

  /**
   * The columns of a region.
   *
   * @throws IllegalArgumentException where ids of types and phases lead to one name twice
   */
  public PortColumns(Region region) {
    for (PortType type : region.portTypes()) {
      existing.put(existing(type), type);
      for (Phase phase : region.phases()) {
        Built earlier = built.put(built(type, phase), new Built(type, phase));
        if (earlier != null) {
          throw new IllegalArgumentException(
              "The column (" + built(type, phase) + ") must belong to one port type and phase.");
        }
      }
    }
  }

  /** The column of ports of a type that exist before the programme. */
  public static String existing(PortType type) {
    return EXISTING + type.id();
  }

  /** The column of ports of a type built in a phase. */
  public static String built(PortType type, Phase phase) {
    return NEW + type.id() + "_" + phase.id();
  }

  /** Whether a column counts ports by its name; {@code new_ports}, a total, does not. */
  public static boolean isOne(String column) {
    return column.startsWith(EXISTING)
        || (column.startsWith(NEW) && !column.equals(StatedSite.NEW_PORTS));
  }

  /** The type of a column of existing ports, where it is one. */
  public Optional<PortType> findExisting(String column) {
    return Optional.ofNullable(existing.get(column));
  }

  /** All columns of new ports, by type, then phase. */
  public Set<String> allBuilt() {
    return Collections.unmodifiableSet(built.keySet());
  }

  /** Type and phase of a column of new ports, where it is one. */
  public Optional<Built> findBuilt(String column) {
    return Optional.ofNullable(built.get(column));
  }
}
