package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chargeplan.compare.Contender;
import org.chargeplan.decode.PlanAssembler;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.input.Problems;
import org.chargeplan.network.Network;
import org.chargeplan.plan.Plan;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.RuleScore;
import org.chargeplan.planfile.PlanFileReader;
import org.chargeplan.planfile.PlanReader;
import org.chargeplan.program.Program;
import org.chargeplan.region.RuleChanges;
import org.chargeplan.verify.Verification;

/**
 * Plans of one region read to be compared. The region is read once for each set of changes of its
 * rules, its distances by road are measured once, and one program is held at a time.
 */
final class ComparedPlans {

  private static final Map<String, Double> EVEN = Map.of();

  private final List<PlanFile> files;
  private final Path folder;
  private final Map<RuleChanges, LoadedRegion> regions = new LinkedHashMap<>();
  private final List<Plan> plans = new ArrayList<>();

  private ComparedPlans(List<PlanFile> files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /**
   * Reads plans and their region.
   *
   * @param regionFolder the region's folder; where it is not given, it is looked for
   * @param warnings takes warnings of plans whose region changed since
   * @throws InvalidInputException with every problem of all files
   * @throws InvalidRequestException where the plans are not of one region or part
   */
  static List<Contender> read(
      List<NamedPlan> plans, Optional<Path> regionFolder, Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException {
    Problems problems = new Problems();
    List<PlanFile> files = new ArrayList<>();
    for (NamedPlan plan : plans) {
      PlanFileReader.read(plan.file(), plan.file().toString(), problems).ifPresent(files::add);
    }
    problems.throwIfAny();
    requireOnePart(files);
    Path folder =
        regionFolder.isPresent()
            ? regionFolder.get()
            : RegionSearch.folderOf(files.get(0), plans.get(0).file());
    ComparedPlans compared = new ComparedPlans(files, folder);
    compared.readPlans(warnings);
    return compared.contenders(plans.stream().map(NamedPlan::name).toList());
  }

  private static void requireOnePart(List<PlanFile> files) throws InvalidRequestException {
    PlanFile first = files.get(0);
    for (PlanFile other : files) {
      if (!other.plan().regionId().equals(first.plan().regionId())) {
        throw new InvalidRequestException(
            different("region", first, other, first.plan().regionId(), other.plan().regionId())
                + " Maybe a file of another region was meant.");
      }
      if (!part(other).equals(part(first))) {
        throw new InvalidRequestException(
            different("part of the region", first, other, shown(first), shown(other))
                + " Maybe one of them was made with another --only.");
      }
    }
  }

  private static String different(
      String what, PlanFile first, PlanFile other, String ofFirst, String ofOther) {
    return "The plans must be of the same %s: %s is of (%s), %s of (%s)."
        .formatted(what, first.name(), ofFirst, other.name(), ofOther);
  }

  private static String shown(PlanFile file) {
    String label = file.plan().scope().label();
    return label.isEmpty() ? "the whole region" : label;
  }

  /** The provinces of a part, in whatever order they were named. */
  private static Set<String> part(PlanFile file) {
    Set<String> ids = new TreeSet<>();
    for (String id : file.plan().scope().label().replaceFirst("^.*=", "").split(",", -1)) {
      ids.add(id.strip());
    }
    return ids;
  }

  private void readPlans(Consumer<String> warnings)
      throws InvalidInputException, InvalidRequestException {
    Problems problems = new Problems();
    for (PlanFile file : files) {
      LoadedRegion loaded = region(file);
      PlanReader.plan(file, loaded.region(), problems).ifPresent(plans::add);
      if (!file.plan().digest().equals(loaded.region().digest())) {
        warnings.accept(
            "the files of %s changed since %s was made; figures may differ from the plan's."
                .formatted(folder, file.name()));
      }
    }
    problems.throwIfAny();
  }

  private LoadedRegion region(PlanFile file) throws InvalidInputException, InvalidRequestException {
    RuleChanges changes = changes(file);
    LoadedRegion known = regions.get(changes);
    if (known == null) {
      // All plans name the part as the first does, so that places have the same order.
      known =
          LoadedRegion.read(
              new RegionRequest(folder, files.get(0).plan().scope().label(), changes));
      regions.put(changes, known);
    }
    return known;
  }

  private static RuleChanges changes(PlanFile file) {
    return file.plan().provenance().ruleChanges();
  }

  private List<Contender> contenders(List<String> names) throws InvalidInputException {
    double reachM = regions.values().stream().mapToDouble(r -> r.rules().reachM()).max().orElse(0);
    double reachMin =
        regions.values().stream().mapToDouble(r -> r.rules().reachMin()).max().orElse(0);
    Network network = Network.of(plans.get(0).region(), reachM, reachMin);
    Map<Integer, List<RuleScore>> even = new LinkedHashMap<>();
    Map<Integer, List<RuleScore>> alike = new LinkedHashMap<>();
    RuleChanges ofFirst = changes(files.get(0));
    for (RuleChanges changes : regions.keySet()) {
      Program program = regions.get(changes).rules().compile(network, EVEN);
      Problems problems = new Problems();
      for (int plan = 0; plan < plans.size(); plan++) {
        if (changes.equals(changes(files.get(plan)))) {
          even.put(plan, score(plan, program, problems));
        }
        if (changes.equals(ofFirst)) {
          alike.put(plan, score(plan, program, problems));
        }
      }
      problems.throwIfAny();
    }
    List<Contender> contenders = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      Verification proof = VerifiedPlan.verify(plans.get(plan).region(), network, files.get(plan));
      contenders.add(
          new Contender(
              names.get(plan), plans.get(plan), network, even.get(plan), alike.get(plan), proof));
    }
    return contenders;
  }

  private List<RuleScore> score(int plan, Program program, Problems problems) {
    return PlanAssembler.scores(plans.get(plan), program, files.get(plan).name(), problems);
  }
}
