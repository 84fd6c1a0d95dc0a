package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chargeplan.decode.ColumnValues;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.plan.CarriedOver;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.planfile.EditedFile;
import org.chargeplan.planfile.EditedFileReader;
import org.chargeplan.planfile.PinReader;
import org.chargeplan.planfile.PlanReader;
import org.chargeplan.planfile.TakenEdits;
import org.chargeplan.program.Program;
import org.chargeplan.region.Pin;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An existing plan to start from, as far as the region still has room for it.
 *
 * @param before the plan as it was, without ports at sites that the region no longer has
 * @param start the same with the changes made by hand, in the region with its pins
 * @param fileName name of the file that the search starts from
 * @param isOfSameFiles whether the region's files are those that it was made for
 * @param lines the lines of the pins that were taken over now
 */
record ResumedPlan(
    Plan before, Plan start, String fileName, boolean isOfSameFiles, Map<Pin, Integer> lines) {

  private static final Logger LOG = LoggerFactory.getLogger(ResumedPlan.class);

  ResumedPlan {
    lines = Map.copyOf(lines);
  }

  /**
   * Reads a plan for a region, whose files may have changed since.
   *
   * @throws InvalidInputException with every problem of the files, and every change by hand that
   *     can't be taken over
   */
  static ResumedPlan read(ResumeRequest request, Region region) throws InvalidInputException {
    Optional<EditedFile> edited =
        request.edited().isPresent()
            ? Optional.of(readEdited(request.edited().get()))
            : Optional.empty();
    PlanFile original =
        request.plan().isPresent()
            ? VerifiedPlan.readFile(request.plan().get())
            : inPlace(edited.orElseThrow());
    CarriedOver carried = carriedOver(original, region);
    Problems problems = new Problems();
    Map<Pin, Integer> taken = new LinkedHashMap<>();
    PlanFile file = carried.file();
    if (edited.isPresent()) {
      Set<String> gone = Set.copyOf(carried.sitesGone());
      TakenEdits edits =
          request.plan().isPresent()
              ? TakenEdits.ofPlan(edited.get(), file, gone, region, problems)
              : TakenEdits.inPlace(edited.get(), original.plan(), gone, region, problems);
      problems.throwIfAny();
      log(edits, edited.get());
      taken.putAll(edits.pins());
      file = request.plan().isPresent() ? edits.file() : file;
    }
    List<Pin> kept =
        request.keepsPins() ? PinReader.pins(carried.file(), region, problems) : List.of();
    Region pinned = region.withPins(together(kept, taken.keySet(), region));
    Optional<Plan> before = PlanReader.plan(carried.file(), pinned, problems);
    Optional<Plan> start = PlanReader.plan(file, pinned, problems);
    problems.throwIfAny();
    boolean isOfSameFiles = original.plan().digest().equals(region.digest());
    String name = request.last().toString();
    return new ResumedPlan(before.orElseThrow(), start.orElseThrow(), name, isOfSameFiles, taken);
  }

  private static EditedFile readEdited(Path file) throws InvalidInputException {
    Problems problems = new Problems();
    Optional<EditedFile> read = EditedFileReader.read(file, file.toString(), problems);
    problems.throwIfAny();
    return read.orElseThrow();
  }

  private static PlanFile inPlace(EditedFile edited) throws InvalidInputException {
    Problems problems = new Problems();
    if (edited.plan().isEmpty()) {
      problems.add(
          edited.name(),
          0,
          "The member plan is missing: an editor dropped it, and with it the plan before the changes.",
          "Maybe give that plan too: --resume PLAN --take-edits " + edited.name() + ".");
    }
    problems.throwIfAny();
    return new PlanFile(edited.name(), edited.plan().orElseThrow(), edited.sites());
  }

  private static CarriedOver carriedOver(PlanFile file, Region region) {
    CarriedOver carried = CarriedOver.of(file, region);
    if (carried.lostAny()) {
      LOG.warn(
          "The region changed since the plan was made: {} of its sites are gone, with {} new ports,"
              + " and {} of the grid nodes it reinforces; the rest is carried over",
          carried.sitesGone().size(),
          carried.portsGone(),
          carried.gridNodesGone().size());
    }
    return carried;
  }

  private static void log(TakenEdits edits, EditedFile edited) {
    if (edits.pins().isEmpty()) {
      LOG.warn("No ports were changed in {}", edited.name());
    } else {
      LOG.info(
          "Took over the ports that were changed at {}",
          edits.sites() == 1 ? "1 site" : edits.sites() + " sites");
    }
    edits.notes().forEach(LOG::warn);
  }

  /** All pins in the order of the region; new ones replace those of the same site and phase. */
  private static List<Pin> together(List<Pin> kept, Set<Pin> taken, Region region) {
    Set<PinnedPhase> replaced =
        taken.stream().map(PinnedPhase::of).collect(Collectors.toUnmodifiableSet());
    List<Pin> pins = new ArrayList<>(taken);
    kept.stream().filter(pin -> !replaced.contains(PinnedPhase.of(pin))).forEach(pins::add);
    Map<String, Site> sites = region.sitesById();
    pins.sort(
        Comparator.comparingInt((Pin pin) -> sites.get(pin.site()).index())
            .thenComparingInt(pin -> region.findPortType(pin.type()).orElseThrow().index())
            .thenComparingInt(pin -> region.findPhase(pin.phase()).orElseThrow().index()));
    return pins;
  }

  /** The site and the phase of a pin, by their ids. */
  private record PinnedPhase(String site, String phase) {

    static PinnedPhase of(Pin pin) {
      return new PinnedPhase(pin.site(), pin.phase());
    }
  }

  /** The decisions made by hand that the plan keeps. */
  List<Pin> pins() {
    return start.region().pins();
  }

  /**
   * The values of a program's columns in the plan.
   *
   * @throws InvalidInputException where the region has no room for the plan although its files have
   *     not changed
   */
  int[] values(Program program) throws InvalidInputException {
    if (!isOfSameFiles) {
      int[] fitting = ColumnValues.fitting(start, program);
      long ports = ColumnValues.portsWithoutRoom(start, program, fitting);
      if (ports > 0) {
        LOG.warn("Dropped {} new ports that no longer fit", ports);
      }
      return fitting;
    }
    Problems problems = new Problems();
    Optional<int[]> values = ColumnValues.of(start, program, fileName, problems);
    problems.throwIfAny();
    return values.orElseThrow();
  }
}
