package org.chargeplan.planning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chargeplan.compare.Comparison;
import org.chargeplan.explain.Explainer;
import org.chargeplan.explain.Explanation;
import org.chargeplan.explain.Worths;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.network.Route;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.planfile.PlanFileWriter;
import org.chargeplan.program.Program;
import org.chargeplan.realism.Observation;
import org.chargeplan.realism.ObservedTable;
import org.chargeplan.realism.Realism;
import org.chargeplan.region.Region;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.relax.Relaxation;
import org.chargeplan.relax.RelaxationOptions;
import org.chargeplan.service.SiteWaits;
import org.chargeplan.verify.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entry point to planning: each method does all of one task, from files to files or records.
 * The command line, tests and servers call it in the same way; nothing here knows options,
 * terminals or exit codes.
 *
 * <p>All problems of input files are thrown together as {@link InvalidInputException}; invalid
 * requests, such as an unknown province, as {@link InvalidRequestException}. Files are written
 * complete or not at all.
 */
public final class Planner {

  private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

  /** Relative tolerance and threads of the relaxation that a report's values come from. */
  private static final double WORTHS_TOLERANCE = 1e-4;

  private static final int WORTHS_THREADS = 2;

  private final Cancellation cancellation;

  /** A planner whose work ends at its own limits. */
  public Planner() {
    this(new Cancellation());
  }

  /** A planner whose work can be ended early; the best plan so far is kept. */
  public Planner(Cancellation cancellation) {
    this.cancellation = cancellation;
  }

  /**
   * Plans a region: reads it, measures its network, compiles its rules, searches, writes the plan,
   * and verifies the file.
   *
   * @throws InvalidInputException with every problem of region, profile or existing plan
   * @throws InvalidRequestException where part, profile, weights or {@code solver.xml} can't be
   *     used
   * @throws IOException where the plan can't be written
   */
  public PlannedResult plan(PlanRequest request, PlanningListener listener)
      throws InvalidInputException, InvalidRequestException, IOException {
    OutputPlace.require(request.output(), "plan");
    LoadedRegion read = LoadedRegion.read(request.region());
    WeightProfile weights = WeightProfile.read(request, read.rules());
    log(read.region());
    Optional<ResumedPlan> existing =
        request.existing().isPresent()
            ? Optional.of(ResumedPlan.read(request.existing().get(), read.region()))
            : Optional.empty();
    LoadedRegion loaded = read.withPins(existing.map(ResumedPlan::pins).orElse(List.of()));
    Region region = loaded.region();
    Network network = loaded.network();
    LOG.info("{} pairs of a place of people and a site within reach by road", network.pairs());
    PlanRun run = new PlanRun(loaded, network, weights, request.search(), cancellation);
    log(run.program());
    if (existing.isPresent()) {
      PossiblePins.require(existing.get(), run.program(), () -> run.without(read));
    }
    PlanRun.Found found = run.search(existing, listener);
    SiteWaits waits = SiteWaits.of(network, found.plan(), region.lastPhase());
    Optional<String> folder =
        RegionSearch.nameFor(region.id(), request.region().folder(), request.output());
    PlanFileWriter.write(found.plan(), network.routes(), waits, folder, request.output());
    Verification verification =
        VerifiedPlan.verify(region, network, VerifiedPlan.readFile(request.output()));
    return new PlannedResult(
        new VerifiedPlan(found.plan(), network, waits, verification),
        existing.map(ResumedPlan::before),
        cancellation.isRequested(),
        run.program(),
        found.relaxed());
  }

  private static void log(Region region) {
    LOG.info(
        "{}: {} zones, {} sites, {} grid nodes, {} roads",
        region.title(),
        region.zones().size(),
        region.sites().size(),
        region.gridNodes().size(),
        region.roads().edges().size());
  }

  private static void log(Program program) {
    LOG.info(
        "Program: {} columns, {} rows, {} coefficients",
        program.columns(),
        program.rows(),
        program.coefficients());
  }

  /**
   * Makes the plans of a sweep that are missing in its folder.
   *
   * @param found problems that the reader of the request found; those found here are added, and all
   *     are thrown together
   * @throws InvalidInputException with every problem of request, region, rules, profiles and folder
   * @throws InvalidRequestException where {@code solver.xml} can't be used
   * @throws IOException where files can't be read or written
   */
  public SweepResult sweep(SweepRequest request, Problems found, SweepListener listener)
      throws InvalidInputException, InvalidRequestException, IOException {
    return SweepRuns.of(request, found, listener, cancellation).run();
  }

  /**
   * Reads a region and checks all its files, against the schemas too.
   *
   * @throws InvalidInputException with every problem
   */
  public CheckedRegion check(Path folder, RuleChanges changes) throws InvalidInputException {
    Region region = LoadedRegion.check(folder, changes);
    Problems problems = new Problems();
    ObservedTable.read(folder, region, problems);
    problems.throwIfAny();
    List<Route> routes =
        region.corridors().isEmpty() || region.roads().edges().isEmpty()
            ? List.of()
            : Network.of(region, 0).routes();
    return new CheckedRegion(region, routes);
  }

  /**
   * Verifies a plan file against its region.
   *
   * @throws InvalidInputException with every problem of the files; violations by the plan are in
   *     the verification
   * @throws InvalidRequestException where the region is not found or lacks the plan's part
   */
  public Verification verify(PlanSource source)
      throws InvalidInputException, InvalidRequestException {
    PlanFile file = VerifiedPlan.readFile(source.file());
    Path folder =
        source.region().isPresent()
            ? source.region().get()
            : RegionSearch.folderOf(file, source.file());
    LoadedRegion loaded = LoadedRegion.read(LoadedPlan.regionOf(file, folder));
    return VerifiedPlan.verify(loaded.region(), loaded.network(), file);
  }

  /**
   * Explains a plan.
   *
   * @param warnings receives warnings, e.g. that the region changed since the plan was made
   * @throws InvalidInputException with every problem of the files
   * @throws InvalidRequestException where the region is not found
   */
  public Explanation explain(ExplainRequest request, Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException {
    ScoredPlan scored = ScoredPlan.of(LoadedPlan.read(request.plan(), warnings));
    return Explainer.explain(
        scored.plan(), scored::program, request.time(), request.top(), request.leadTimes());
  }

  /**
   * Reads a plan back and verifies it, for a report.
   *
   * @param time maximum time of the relaxation that values one more of each limit; without it no
   *     values are computed
   * @param top maximum number of places for each kind of limit
   * @throws InvalidInputException with every problem of the files
   * @throws InvalidRequestException where the region is not found
   */
  public ReviewedPlan review(
      PlanSource source, Optional<Duration> time, int top, Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException {
    ScoredPlan scored = ScoredPlan.of(LoadedPlan.read(source, warnings));
    VerifiedPlan verified = VerifiedPlan.of(scored.plan(), scored.network(), source.file());
    return new ReviewedPlan(verified, time.flatMap(limit -> worths(scored, limit, top)));
  }

  private static Optional<Worths> worths(ScoredPlan scored, Duration time, int top) {
    LOG.info("Solving the relaxation for the value of limits");
    RelaxationOptions options =
        new RelaxationOptions(
            time, WORTHS_THREADS, WORTHS_TOLERANCE, RelaxationOptions.UNLIMITED_WORK, () -> false);
    Program program = scored.evaluator().program();
    return Relaxation.solve(program, options)
        .map(relaxed -> Worths.of(scored.region(), program, relaxed, top));
  }

  /**
   * Compares plans of one region.
   *
   * @param plans the plan files and the short names that they are shown by, in order
   * @param folder the region's folder; where it is not given, it is looked for
   * @throws InvalidInputException with every problem of all files
   * @throws InvalidRequestException where the plans are not of one region or part
   */
  public Comparison compare(List<NamedPlan> plans, Optional<Path> folder, Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException {
    return Comparison.of(ComparedPlans.read(plans, folder, warnings));
  }

  /**
   * Compares a plan with the published counts of its region.
   *
   * @throws InvalidInputException with every problem of the files
   * @throws InvalidRequestException where the region is not found or has no such counts, or the
   *     plan is of a part of it
   */
  public Realism realism(PlanSource source, Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException {
    LoadedPlan loaded = LoadedPlan.read(source, warnings);
    Region region = loaded.plan().region();
    if (region.scope().isPart()) {
      throw new InvalidRequestException(
          "The plan ("
              + source.file()
              + ") must be of an entire region, and is of ("
              + region.scope().label()
              + "). Maybe plan without --only.");
    }
    Problems problems = new Problems();
    List<Observation> observed = ObservedTable.read(loaded.folder(), region, problems);
    problems.throwIfAny();
    if (observed.isEmpty()) {
      throw new InvalidRequestException(
          "The region ("
              + loaded.folder()
              + ") has no "
              + ObservedTable.FILE
              + ". Maybe write the published counts there.");
    }
    return Realism.of(loaded.plan(), observed);
  }

  /**
   * Reads a plan back with its region.
   *
   * @throws InvalidInputException with every problem of the files
   * @throws InvalidRequestException where the region is not found
   */
  public LoadedPlan load(PlanSource source, Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException {
    return LoadedPlan.read(source, warnings);
  }

  /**
   * Writes the program of a plan as an MPS file for any solver, and the plan as a start beside it.
   *
   * @throws InvalidInputException with every problem of the files
   * @throws InvalidRequestException where the region is not found
   * @throws IOException where the files can't be written
   */
  public ExportedModel exportModel(PlanSource source, Path target, Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException, IOException {
    return ExportedModel.write(ScoredPlan.of(LoadedPlan.read(source, warnings)), target);
  }
}
