package org.chargeplan.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;

/**
 * Reads a region's folder: {@code region.yaml}, the tables beside it and {@code rules.yaml}.
 *
 * <p>A folder whose table of sites has only its header is a region {@link Region#isWithoutSites()
 * without sites}: valid, whatever its other tables have, but nothing to plan with.
 *
 * <p>Everything is checked but what the types of the rules demand: the rules keep their {@link
 * RuleSpec#fields() fields} for that.
 */
public final class RegionReader {

  private RegionReader() {}

  /**
   * Reads a folder.
   *
   * @param dir the folder; problems name its files as it is given
   * @throws InvalidInputException with every problem of the files, where there is one
   * @throws UncheckedIOException where a file is there, but can't be read
   */
  public static Region read(Path dir) throws InvalidInputException {
    Problems problems = new Problems();
    Optional<Region> region = read(dir, RuleChanges.NONE, problems);
    problems.throwIfAny();
    return region.orElseThrow();
  }

  /**
   * Reads a folder, for a caller that looks for problems of its own. The fields of the rules report
   * to the same collector.
   *
   * @param dir the folder; problems name its files as it is given
   * @param changes what changes of its rules
   * @param problems takes every problem of the files and of the changes
   * @return the region; where there are problems, what could be read of it, good for looking for
   *     more problems only; nothing where {@code region.yaml} itself is broken
   * @throws UncheckedIOException where a file is there, but can't be read
   */
  public static Optional<Region> read(Path dir, RuleChanges changes, Problems problems) {
    return read(dir, changes, problems, /* hasRoads= */ true);
  }

  /**
   * Reads a folder without its roads, which are most of a large region, and without a digest: for
   * what is said of people, sites and rules alone.
   *
   * @param dir the folder; problems name its files as it is given
   * @throws InvalidInputException with every problem of the files read, where there is one
   * @throws UncheckedIOException where a file is there, but can't be read
   */
  public static Region readWithoutRoads(Path dir) throws InvalidInputException {
    Problems problems = new Problems();
    Optional<Region> region = read(dir, RuleChanges.NONE, problems, /* hasRoads= */ false);
    problems.throwIfAny();
    return region.orElseThrow();
  }

  private static Optional<Region> read(
      Path dir, RuleChanges changes, Problems problems, boolean hasRoads) {
    if (!Files.isDirectory(dir)) {
      problems.add(
          dir.toString(), 0, "The folder is missing.", "Maybe it is relative to another folder.");
      return Optional.empty();
    }
    int before = problems.count();
    RegionHead head = RegionYaml.read(dir, problems);
    boolean headIsBroken = problems.count() > before;
    IdRegistry<Province> provinces = AreaTables.provinces(head.layers(), problems);
    IdRegistry<Zone> zoneIds = AreaTables.zones(head, provinces, problems);
    List<Zone> zones = zoneIds.list();
    List<PeoplePlace> places = PeopleTable.read(head, zoneIds, problems);
    IdRegistry<GridNode> gridNodes = GridTable.read(head, provinces, problems);
    List<Site> sites = SiteTable.read(head, provinces, gridNodes, problems);
    Roads roads = hasRoads ? RoadTables.read(head, problems) : new Roads(List.of(), List.of());
    RulesYaml.Read rules = RulesYaml.read(head, changes, problems);
    List<LayerSource> layerSources = SourcesTable.read(dir, problems);
    if (headIsBroken) {
      return Optional.empty();
    }
    boolean complete = hasRoads && problems.count() == before;
    return Optional.of(
        new Region(
            head.id(),
            head.title(),
            head.country(),
            head.currency(),
            head.start(),
            head.finance(),
            head.connection(),
            head.phases().list(),
            head.vehicleClasses().list(),
            head.portTypes().list(),
            head.siteKinds().list(),
            provinces.list(),
            zones,
            places,
            sites,
            gridNodes.list(),
            roads,
            head.corridors(),
            rules.rules(),
            new LawDates(head.asOf(), rules.checked()),
            head.sources(),
            layerSources,
            complete ? digest(head.layers()) : "",
            Scope.WHOLE,
            new Nation(
                head.countryPeople(),
                zones.stream().mapToDouble(Zone::population).sum(),
                head.nationalFleets()),
            List.of()));
  }

  /**
   * Reads only a folder's rules, for a region that was read from it with other changes of them.
   *
   * @param dir the folder; problems name its files as it is given
   * @param changes what changes of the rules
   * @param problems takes every problem of the rules and of the changes, now and when their types
   *     read their parameters
   */
  public static List<RuleSpec> readRules(Path dir, RuleChanges changes, Problems problems) {
    return RulesYaml.read(RegionYaml.read(dir, problems), changes, problems).rules();
  }

  private static String digest(Layers layers) {
    try {
      return RegionDigest.of(layers);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of (" + layers.dir() + ") can't be read.", e);
    }
  }
}
