package org.chargeplan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chargeplan.export.SweepManifestFile;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.StatedPlan;
import org.chargeplan.planfile.PlanFileReader;
import org.chargeplan.region.Region;
import org.chargeplan.sweep.GridPoint;
import org.chargeplan.sweep.SweepManifest;

/** The folder that a sweep writes to, and goes on from. */
final class SweepFolder {

  private final Path dir;

  SweepFolder(Path dir) {
    this.dir = dir;
  }

  /** The plan of a point. */
  Path plan(GridPoint point) {
    return dir.resolve(point.fileName());
  }

  Path csv() {
    return dir.resolve("sweep.csv");
  }

  Path page() {
    return dir.resolve("sweep.html");
  }

  private Path manifest() {
    return dir.resolve(SweepManifest.FILE);
  }

  @Override
  public String toString() {
    return dir.toString();
  }

  /**
   * Reports why no sweep at all can be made here.
   *
   * @throws IOException where the folder can't be read
   */
  void checkPlace(Problems problems) throws IOException {
    if (!Files.exists(dir)) {
      checkParent(problems);
    } else if (!Files.isDirectory(dir)) {
      problem(problems, "It is a file.", "Maybe another folder was meant.");
    } else if (!Files.exists(manifest())) {
      checkEmpty(problems);
    }
  }

  /**
   * Reports that another sweep is here, or plans that are not of this one.
   *
   * @throws IOException where files can't be read
   */
  void check(SweepManifest wanted, List<SweepTask> tasks, SolveOptions options, Problems problems)
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
          "It holds another sweep: its "
              + SweepManifest.FILE
              + " differs in "
              + String.join(", ", different)
              + ".",
          "Maybe another folder was meant, or the old sweep can go.");
    }
  }

  /** A sweep without a plan yet may become another one. */
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
          "The folder (" + parent + ") around it does not exist.",
          "Maybe it must be made first.");
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
                  "It holds files (" + name + ") that are not of a sweep.",
                  "Maybe an empty or a new folder was meant."));
    }
  }

  /** A plan that stands must be one that this sweep would make. */
  private void checkPlan(SweepTask task, SolveOptions options, Problems problems) {
    Path file = plan(task.point());
    if (!Files.exists(file)) {
      return;
    }
    Optional<PlanFile> read = PlanFileReader.read(file, file.toString(), problems);
    if (read.isPresent() && !isOf(task, options, read.get().plan())) {
      problems.add(
          file.toString(),
          0,
          "The plan was made in another way than this sweep makes it.",
          "Maybe it was put there by hand; without it the sweep makes it anew.");
    }
  }

  private static boolean isOf(SweepTask task, SolveOptions options, StatedPlan stated) {
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
   * Makes the folder and its manifest.
   *
   * @throws IOException where that fails
   */
  void open(SweepManifest manifest) throws IOException {
    Files.createDirectories(dir);
    SweepManifestFile.write(manifest, manifest());
  }
}
