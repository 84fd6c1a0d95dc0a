package org.chargeplan.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Ids as OCPI 2.2.1 takes them ({@code CiString(36)}): printable ASCII, at most 36, the same in
 * capitals as in small letters. An id that is all that stays as it is; of another one a UUID is
 * made, the same each time.
 */
final class OcpiIds {

  private static final int MOST = 36;

  /** Occurs in no id of a region, so that parts joined by it stay distinct. */
  private static final String BETWEEN = "*";

  private final Map<String, Integer> idsByLowerCase = new HashMap<>();

  /**
   * @param ids all ids that must differ
   */
  OcpiIds(List<String> ids) {
    ids.forEach(id -> idsByLowerCase.merge(id.toLowerCase(Locale.ROOT), 1, Integer::sum));
  }

  /** The id of a location. */
  String of(String id) {
    return idsByLowerCase.getOrDefault(id.toLowerCase(Locale.ROOT), 1) > 1 ? uuid(id) : fit(id);
  }

  /** The id of one of several ports of a type at a location, counted from 1. */
  String of(String id, String type, int number) {
    return fit(of(id) + BETWEEN + type + BETWEEN + number);
  }

  private static String fit(String id) {
    return id.length() <= MOST && id.chars().allMatch(c -> c > ' ' && c <= '~') ? id : uuid(id);
  }

  private static String uuid(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
