package org.chargeplan.planning;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.StatedPlan;

/**
 * Looks for the folder of a plan's region: first in the working folder, then beside the plan file,
 * and last where the plan says that it was. A folder is the region's if its {@code region.yaml} has
 * the region's id, which is mostly the folder's name too.
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
    places.add(besidePlan.toAbsolutePath().resolve("..").normalize());
  }

  private void addPlaces(Path folder) {
    places.add(folder.resolve(REGIONS).resolve(regionId).normalize());
    places.add(folder.resolve(regionId).normalize());
    places.add(folder.toAbsolutePath().normalize());
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
    Optional<Path> found = first(places, plan.regionId());
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

  private static Optional<Path> first(Set<Path> places, String regionId) {
    return places.stream().filter(place -> isOf(place, regionId)).findFirst();
  }

  /** A region that can't be read is taken by its name, so that its problems are reported. */
  private static boolean isOf(Path folder, String regionId) {
    Path file = folder.resolve(REGION_FILE);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    Problems ignored = new Problems();
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return Fields.read(file, file.toString(), ignored)
        .map(region -> region.silent().text("region", name))
        .orElse(name)
        .equals(regionId);
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
        first(new RegionSearch(regionId, planFile).places, regionId)
            .filter(found -> found.toAbsolutePath().normalize().equals(folder))
            .isPresent();
    Path from = planFile.toAbsolutePath().normalize().getParent();
    boolean isOnOtherDrive = from == null || !folder.getRoot().equals(from.getRoot());
    return isFoundWithout || isOnOtherDrive
        ? Optional.empty()
        : Optional.of(from.relativize(folder).toString().replace('\\', '/'));
  }
}
