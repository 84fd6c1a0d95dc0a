package org.chargeplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chargeplan.region.InvalidRegionException;
import org.chargeplan.region.Problems;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.SchemaCheck;
import org.chargeplan.rules.RuleBook;

/**
 * A region with its rules, both valid.
 *
 * @param region the region, or the part of it that is planned
 * @param rules its rules in force
 * @param changes what the user changed of its rules
 */
record LoadedRegion(Region region, RuleBook rules, RuleChanges changes) {

  /**
   * Reads a region and its rules.
   *
   * @param part the part that is planned, e.g. {@code province=48}; empty for the whole
   * @param changes what changes of its rules
   * @throws InvalidRegionException with every problem of the files
   * @throws UsageException where the part is not one of the region
   */
  static LoadedRegion read(Path folder, String part, RuleChanges changes)
      throws InvalidRegionException, UsageException {
    Problems problems = new Problems();
    Optional<Region> whole = whole(folder, changes, problems);
    problems.throwIfAny();
    Region region = whole.orElseThrow();
    if (!part.isEmpty()) {
      region = region.only(part, provinces(region, part));
    }
    return new LoadedRegion(region, RuleBook.of(region), changes);
  }

  /**
   * Reads a whole region and its rules, and checks their files by the schemas too.
   *
   * @param changes what changes of its rules
   * @throws InvalidRegionException with every problem of the files
   */
  static Region check(Path folder, RuleChanges changes) throws InvalidRegionException {
    Problems problems = new Problems();
    Optional<Region> whole = whole(folder, changes, problems);
    SchemaCheck.check(folder, changes, problems);
    problems.throwIfAny();
    return whole.orElseThrow();
  }

  /** Rules are read against the whole region, so that a slip shows whatever part is planned. */
  private static Optional<Region> whole(Path folder, RuleChanges changes, Problems problems) {
    Optional<Region> whole = RegionReader.read(folder, changes, problems);
    whole.ifPresent(RuleBook::of);
    return whole;
  }

  private static List<Province> provinces(Region region, String part) throws UsageException {
    String prefix = "province=";
    if (!part.startsWith(prefix)) {
      throw new UsageException(
          "The part (" + part + ") must be province=ID. Maybe province=" + part + ".");
    }
    List<Province> chosen = new ArrayList<>();
    for (String id : part.substring(prefix.length()).split(",", -1)) {
      Optional<Province> province = region.findProvince(id.strip());
      if (province.isEmpty()) {
        String known =
            String.join(
                ", ", region.provinces().stream().map(p -> p.id() + " " + p.name()).toList());
        throw new UsageException(
            "The province (" + id + ") is not one of the region's: " + known + ".");
      }
      chosen.add(province.get());
    }
    return chosen;
  }
}
