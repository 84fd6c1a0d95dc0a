package org.chargeplan.importer.model;

import java.nio.file.Path;
import java.util.Optional;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;
import org.chargeplan.region.Country;

/** The country of a region as data of others name it. */
public final class RegionCountry {

  private RegionCountry() {}

  /** Its code of two letters; an unknown one is reported, and empty. */
  public static String alpha2(Path regionDir, Problems problems) {
    Path file = regionDir.resolve("region.yaml");
    Fields region = Fields.read(file, file.toString(), problems).orElseThrow();
    String alpha3 = region.text("country");
    Optional<String> alpha2 = Country.ofAlpha3(alpha3).map(Country::alpha2);
    if (alpha2.isEmpty() && !alpha3.isEmpty()) {
      region.problem(
          "country",
          "The country (" + alpha3 + ") must be a code of ISO 3166-1 alpha-3.",
          "Maybe VNM, IDN or PHL.");
    }
    return alpha2.orElse("");
  }
}
