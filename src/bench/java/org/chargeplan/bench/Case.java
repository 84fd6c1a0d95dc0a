package org.chargeplan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.network.Network;
import org.chargeplan.program.Program;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.rules.RuleBook;

/**
 * A region, or a part of it, and its program with all weights 1.
 *
 * @param region what is planned
 * @param program its program
 */
public record Case(Region region, Program program) {

  /** Stands for the whole region. */
  public static final String WHOLE = "whole";

  private static final String PROVINCES = "province=";

  /**
   * Reads a region and compiles a part of it.
   *
   * @param part {@value #WHOLE}, or e.g. {@code province=48} or {@code province=48,01}
   * @throws InvalidInputException with every problem of the files
   * @throws IllegalArgumentException where the part is not one of the region
   */
  public static Case of(Path folder, String part) throws InvalidInputException {
    Region whole = RegionReader.read(folder);
    Region region = part.equals(WHOLE) ? whole : whole.only(part, provinces(whole, part));
    RuleBook rules = RuleBook.of(region);
    return new Case(
        region, rules.compile(Network.of(region, rules.reachM(), rules.reachMin()), Map.of()));
  }

  private static List<Province> provinces(Region region, String part) {
    if (!part.startsWith(PROVINCES)) {
      throw new IllegalArgumentException(
          "The part (" + part + ") must be " + WHOLE + " or " + PROVINCES + "ID.");
    }
    List<Province> chosen = new ArrayList<>();
    for (String id : part.substring(PROVINCES.length()).split(",", -1)) {
      chosen.add(
          region
              .findProvince(id)
              .orElseThrow(
                  () -> new IllegalArgumentException("There is no province (" + id + ").")));
    }
    return chosen;
  }
}
