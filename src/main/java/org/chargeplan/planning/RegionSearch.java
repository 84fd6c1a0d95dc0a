package org.chargeplan.planning;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.StatedPlan;

/**
 * Looks for the folder of a plan's region: first in the working folder, then beside the plan file,
 * and last where the plan says that it was. The name of a region's folder is the region's id.
 */
final class RegionSearch {

  private static final String REGIONS = "regions";
  private static final String REGION_FILE = "region.yaml";

  private final String regionId;
  private final Set<Path> places = new LinkedHashSet<>();

  private RegionSearch(String regionId, Path planFile) {
    this.regionId = regionId;
    addPlaces(Path.of(""));
    Path besidePlan = planFile.resolveSibling("");
    addPlaces(besidePlan);
    addIfNamed(besidePlan.resolve(".."));
  }

  private void addPlaces(Path folder) {
    add(folder.resolve(REGIONS).resolve(regionId));
    add(folder.resolve(regionId));
    addIfNamed(folder);
  }

  private void add(Path folder) {
    places.add(folder.normalize());
  }

  /** A folder that is the region's by its own name. */
  private void addIfNamed(Path folder) {
    Path full = folder.toAbsolutePath().normalize();
    if (full.getFileName() != null && full.getFileName().toString().equals(regionId)) {
      places.add(full);
    }
  }

  /**
   * The folder of a plan's region.
   *
   * @throws InvalidRequestException where it is in none of the places, which are all listed
   */
  static Path folderOf(PlanFile file, Path planFile) throws InvalidRequestException {
    StatedPlan plan = file.plan();
    Set<Path> places = new LinkedHashSet<>();
    try {
      RegionSearch search = new RegionSearch(plan.regionId(), planFile);
      places.addAll(search.places);
      plan.regionFolder()
          .ifPresent(named -> places.add(planFile.resolveSibling(named).normalize()));
    } catch (InvalidPathException notOne) {
      // No folder has such a name, which is reported below like a missing folder.
    }
    Optional<Path> found = first(places);
    if (found.isPresent()) {
      return found.get();
    }
    throw new InvalidRequestException(
        "The region ("
            + plan.regionId()
            + ") of the plan is in none of these folders: "
            + String.join(", ", places.stream().map(Path::toString).toList())
            + ". Maybe name its folder with --region DIR.");
  }

  private static Optional<Path> first(Set<Path> places) {
    return places.stream().filter(p -> Files.isRegularFile(p.resolve(REGION_FILE))).findFirst();
  }

  /**
   * How a plan file names the folder of its region: from the file's own folder, so that both may
   * move together. Nothing where the region is found without.
   *
   * @param regionFolder the folder that was planned
   */
  static Optional<String> nameFor(String regionId, Path regionFolder, Path planFile) {
    Path folder = regionFolder.toAbsolutePath().normalize();
    boolean isFoundWithout =
        first(new RegionSearch(regionId, planFile).places)
            .filter(found -> found.toAbsolutePath().normalize().equals(folder))
            .isPresent();
    Path from = planFile.toAbsolutePath().normalize().getParent();
    boolean isOnOtherDrive = from == null || !folder.getRoot().equals(from.getRoot());
    return isFoundWithout || isOnOtherDrive
        ? Optional.empty()
        : Optional.of(from.relativize(folder).toString().replace('\\', '/'));
  }
}
