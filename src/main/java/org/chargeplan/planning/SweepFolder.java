package org.chargeplan.planning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chargeplan.export.SweepManifestFile;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.planfile.PlanFileReader;
import org.chargeplan.region.Region;
import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.SweepManifest;

/** The folder that a sweep writes to and resumes from. */
final class SweepFolder {

  private final Path dir;

  SweepFolder(Path dir) {
    this.dir = dir;
  }

  /** The plan of a point. */
  Path plan(GridPoint point) {
    return dir.resolve(point.fileName());
  }

  Path path() {
    return dir;
  }

  private Path manifest() {
    return dir.resolve(SweepManifest.FILE);
  }

  /**
   * Reports why no sweep can be written here.
   *
   * @throws IOException where the folder can't be read
   */
  void checkPlace(Problems problems) throws IOException {
    if (!Files.exists(dir)) {
      checkParent(problems);
    } else if (!Files.isDirectory(dir)) {
      problem(problems, "The output is a file, not a folder.", "Maybe another folder was meant.");
    } else if (!Files.exists(manifest())) {
      checkEmpty(problems);
    }
  }

  /**
   * Reports another sweep in the folder, or plans that are not of this one.
   *
   * @throws IOException where files can't be read
   */
  private void check(
      SweepManifest wanted, List<SweepTask> tasks, SearchOptions options, Problems problems)
      throws IOException {
    if (!Files.exists(manifest())) {
      return;
    }
    List<String> different = SweepManifestFile.differences(wanted, manifest());
    if (different.isEmpty()) {
      tasks.forEach(task -> checkPlan(task, options, problems));
    } else if (holdsPlans()) {
      problem(
          problems,
          "The folder contains another sweep: its "
              + SweepManifest.FILE
              + " differs in "
              + String.join(", ", different)
              + ".",
          "Maybe another folder was meant, or the old sweep can be deleted.");
    }
  }

  /** A sweep that has no plans yet may be replaced. */
  private boolean holdsPlans() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.anyMatch(file -> file.getFileName().toString().endsWith(".geojson"));
    }
  }

  private void checkParent(Problems problems) {
    Path parent = dir.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      problem(
          problems,
          "Its parent folder (" + parent + ") does not exist.",
          "Maybe it must be created first.");
    }
  }

  private void checkEmpty(Problems problems) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      Optional<String> first =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .findFirst();
      first.ifPresent(
          name ->
              problem(
                  problems,
                  "The folder contains files (" + name + ") that are not of a sweep.",
                  "Maybe an empty or a new folder was meant."));
    }
  }

  /** An existing plan must be one that this sweep would make. */
  private void checkPlan(SweepTask task, SearchOptions options, Problems problems) {
    Path file = plan(task.point());
    if (!Files.exists(file)) {
      return;
    }
    Optional<PlanFile> read = PlanFileReader.read(file, file.toString(), problems);
    if (read.isPresent() && !isOf(task, options, read.get().plan())) {
      problems.add(
          file.toString(),
          0,
          "The plan was not made by this sweep: its rules, weights, seed or limits differ.",
          "Maybe it was copied there; delete it, and the sweep makes it anew.");
    }
  }

  private static boolean isOf(SweepTask task, SearchOptions options, StatedPlan stated) {
    Region region = task.loaded().region();
    return stated.regionId().equals(region.id())
        && stated.digest().equals(region.digest())
        && stated.scope().label().equals(region.scope().label())
        && stated.provenance().equals(task.provenance(options));
  }

  private void problem(Problems problems, String message, String hint) {
    problems.add(dir.toString(), 0, message, hint);
  }

  /**
   * Creates the folder and its manifest, unless it is that of another sweep.
   *
   * @throws InvalidInputException where it is, or contains plans that this sweep does not make
   * @throws IOException where files can't be read or written
   */
  void open(SweepManifest manifest, List<SweepTask> tasks, SearchOptions options)
      throws InvalidInputException, IOException {
    Problems problems = new Problems();
    check(manifest, tasks, options, problems);
    problems.throwIfAny();
    Files.createDirectories(dir);
    SweepManifestFile.write(manifest, manifest());
  }
}
