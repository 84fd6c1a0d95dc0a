package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problem;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Province;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.region.RuleSpec;
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

  /** What the user changed, with the day of whose law the rules are. */
  RuleChanges datedChanges() {
    return changes.withAsOf(changes.asOf().or(() -> region.law().asOf()));
  }

  /** Distances by road in the region, as far as its rules look. */
  Network network() {
    return Network.of(region, rules.reachM(), rules.reachMin());
  }

  /** The same region and rules with decisions made by hand. */
  LoadedRegion withPins(List<Pin> pins) {
    if (pins.isEmpty()) {
      return this;
    }
    Region pinned = region.withPins(pins);
    return new LoadedRegion(pinned, RuleBook.of(pinned), changes);
  }

  /**
   * Reads a region and its rules.
   *
   * @throws InvalidInputException with every problem of the files
   * @throws InvalidRequestException where the part is not one of the region
   */
  static LoadedRegion read(RegionRequest request)
      throws InvalidInputException, InvalidRequestException {
    Path folder = request.folder();
    RuleChanges changes = request.changes();
    Problems problems = new Problems();
    Optional<Region> all = readAll(folder, changes, problems);
    all.ifPresent(read -> requireLayers(read, folder, problems));
    problems.throwIfAny();
    Region region = part(all.orElseThrow(), request.part());
    return new LoadedRegion(region, RuleBook.of(region), changes);
  }

  /**
   * Reads a region once, with several variants of its rules. The variants share sites and zones, so
   * that they can share one network.
   *
   * @param part the part that is planned
   * @param variants the changes of its rules in each, at least one
   * @param problems collects every problem of the files, of the part and of any variant, once
   * @return the variants in their order; where there are problems, only fit for finding more of
   *     them; none where {@code region.yaml} itself is broken or there are no sites
   */
  static List<LoadedRegion> readVariants(
      Path folder, String part, List<RuleChanges> variants, Problems problems) {
    Set<Problem> found = new LinkedHashSet<>();
    Problems ofFirst = new Problems();
    Optional<Region> read = readAll(folder, variants.get(0), ofFirst);
    read.ifPresent(region -> requireLayers(region, folder, ofFirst));
    found.addAll(ofFirst.list());
    if (read.isEmpty() || read.get().isWithoutSites()) {
      problems.addAll(found);
      return List.of();
    }
    Region all = read.get();
    List<List<RuleSpec>> rules = new ArrayList<>(List.of(all.rules()));
    for (RuleChanges changes : variants.subList(1, variants.size())) {
      Problems ofOne = new Problems();
      rules.add(RegionReader.readRules(folder, changes, ofOne));
      RuleBook.of(all.withRules(rules.get(rules.size() - 1)), ofOne);
      found.addAll(ofOne.list());
    }
    Region planned = all;
    try {
      planned = part(all, part);
    } catch (InvalidRequestException e) {
      found.add(new Problem("--only " + part, 0, e.getMessage(), ""));
    }
    problems.addAll(found);
    List<LoadedRegion> loaded = new ArrayList<>();
    for (int v = 0; v < variants.size(); v++) {
      Region variant = planned.withRules(rules.get(v));
      loaded.add(new LoadedRegion(variant, RuleBook.of(variant), variants.get(v)));
    }
    return loaded;
  }

  private static Region part(Region all, String part) throws InvalidRequestException {
    return part.isEmpty() ? all : all.only(part, provinces(all, part));
  }

  /**
   * Reads all of a region and its rules, and checks their files against the schemas too.
   *
   * @param changes the changes of its rules
   * @throws InvalidInputException with every problem of the files
   */
  static Region check(Path folder, RuleChanges changes) throws InvalidInputException {
    Problems problems = new Problems();
    Optional<Region> all = readAll(folder, changes, problems);
    SchemaCheck.check(folder, changes, problems);
    problems.throwIfAny();
    return all.orElseThrow();
  }

  /** Rules are checked against all of a region, so that errors show whatever part is planned. */
  private static Optional<Region> readAll(Path folder, RuleChanges changes, Problems problems) {
    Optional<Region> all = RegionReader.read(folder, changes, problems);
    all.ifPresent(read -> RuleBook.of(read, problems));
    return all;
  }

  private static void requireLayers(Region region, Path folder, Problems problems) {
    if (region.isWithoutLayers() && problems.isEmpty()) {
      problems.add(
          folder.toString(),
          0,
          "The region (" + region.id() + ") must have layers; its tables have no rows.",
          "Maybe run chargeplan import osm FILE.osm.pbf " + folder + " first.");
    } else if (region.isWithoutSites() && problems.isEmpty()) {
      problems.add(
          folder.toString(),
          0,
          "The region (" + region.id() + ") must have sites; sites.csv has no rows.",
          "Maybe run chargeplan import sites " + folder + " first.");
    }
  }

  private static List<Province> provinces(Region region, String part)
      throws InvalidRequestException {
    String prefix = "province=";
    if (!part.startsWith(prefix)) {
      throw new InvalidRequestException(
          "The part (" + part + ") must be province=ID. Maybe province=" + part + ".");
    }
    List<Province> chosen = new ArrayList<>();
    for (String id : part.substring(prefix.length()).split(",", -1)) {
      Optional<Province> province = region.findProvince(id.strip());
      if (province.isEmpty()) {
        String known =
            String.join(
                ", ", region.provinces().stream().map(p -> p.id() + " " + p.name()).toList());
        throw new InvalidRequestException(
            "The province (" + id + ") is not one of the region's: " + known + ".");
      }
      chosen.add(province.get());
    }
    return chosen;
  }
}
