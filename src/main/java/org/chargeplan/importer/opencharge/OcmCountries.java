package org.chargeplan.importer.opencharge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fixed numbers of countries in Open Charge Map: the {@code Countries} of its reference data
 * (data/referencedata.json of github.com/openchargemap/ocm-export).
 */
final class OcmCountries {

  private static final Map<Integer, String> CODES = read();

  private OcmCountries() {}

  /** The code of ISO 3166-1 alpha-2 of a number; nothing where the list lacks it. */
  static Optional<String> findAlpha2(int id) {
    return Optional.ofNullable(CODES.get(id));
  }

  private static Map<Integer, String> read() {
    Map<Integer, String> codes = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                OcmCountries.class.getResourceAsStream("countries.csv"), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> codes.put(Integer.valueOf(cells[0]), cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
