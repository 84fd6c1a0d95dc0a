package org.chargeplan.planfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Suggestion;
import org.chargeplan.output.Decimals;
import org.chargeplan.plan.PlanFile;
import org.chargeplan.plan.PortColumns;
import org.chargeplan.plan.StatedSite;
import org.chargeplan.region.Location;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Pin;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/**
 * Finds the sites whose ports were changed by hand, and makes pins of them: where a site's ports of
 * a phase were changed, its ports of all types in that phase are fixed as they are now.
 */
abstract class PortEdits {

  final Region region;
  final EditedFile edited;
  final PortColumns columns;
  private final Problems problems;
  private final Map<Site, Set<Phase>> changed = new TreeMap<>(Comparator.comparing(Site::index));
  private final Map<Site, StatedSite> features = new HashMap<>();

  PortEdits(EditedFile edited, Region region, Problems problems) {
    this.edited = edited;
    this.region = region;
    this.columns = new PortColumns(region);
    this.problems = problems;
  }

  /** The phases whose ports at a site were changed; problems of what can't be taken over. */
  abstract Set<Phase> changedPhases(Site site, StatedSite feature);

  /** The new ports of a column after the changes, at a site whose ports were changed. */
  abstract double portsNow(Site site, String column, StatedSite feature);

  /** Whether a feature may be of a site that the region lacks, which is then left out. */
  abstract boolean isGone(String siteId);

  /** Finds all changes. */
  final void find() {
    checkColumns();
    Map<String, Site> sites = region.sitesById();
    Map<String, Integer> lines = new HashMap<>();
    for (StatedSite feature : edited.sites()) {
      Site site = sites.get(feature.id());
      Integer earlier = lines.putIfAbsent(feature.id(), feature.line());
      if (site == null && isGone(feature.id())) {
        continue;
      }
      if (site == null) {
        problem(feature, unknown(feature), hintOf(feature));
      } else if (earlier != null) {
        problem(
            feature,
            "Duplicate site id (%s), first on line %d.".formatted(site.id(), earlier),
            "Maybe a feature was copied; a new one needs the id of its own site.");
      } else {
        boolean isUsable = hasPossiblePorts(site, feature);
        features.put(site, feature);
        Set<Phase> phases = changedPhases(site, feature);
        if (isUsable && !phases.isEmpty()) {
          changed.put(site, phases);
        }
      }
    }
  }

  private void checkColumns() {
    edited.columns().stream()
        .filter(c -> columns.findBuilt(c).isEmpty() && columns.findExisting(c).isEmpty())
        .sorted()
        .forEach(
            column ->
                problems.add(
                    edited.name(),
                    0,
                    "The column (" + column + ") names no port type and phase of the region.",
                    Suggestion.hint(column, columns.allBuilt())));
  }

  private static String unknown(StatedSite feature) {
    return feature.id().isEmpty()
        ? "The feature must have the property site, the id of a site of the region."
        : "The site (" + feature.id() + ") is not in the region.";
  }

  /** A site of a similar id, else the one that is nearest. */
  private String hintOf(StatedSite feature) {
    Optional<String> near =
        feature.id().isEmpty()
            ? Optional.empty()
            : Suggestion.find(feature.id(), region.sitesById().keySet());
    if (near.isPresent() || Double.isNaN(feature.lon())) {
      return near.map(id -> "Maybe '" + id + "'.").orElse("");
    }
    Location place = new Location(feature.lon(), feature.lat());
    Comparator<Site> byDistance = Comparator.comparingDouble(s -> s.location().distanceM(place));
    return region.sites().stream()
        .min(byDistance)
        .map(
            site ->
                "Maybe it is site (%s) %s, %d m away."
                    .formatted(
                        site.id(), site.name(), Math.round(site.location().distanceM(place))))
        .orElse("");
  }

  /** Whether every number of ports is one that the site can have by its kind; reports others. */
  private boolean hasPossiblePorts(Site site, StatedSite feature) {
    int before = problems.count();
    for (PortType type : region.portTypes()) {
      for (Phase phase : region.phases()) {
        String column = PortColumns.built(type, phase);
        double ports = feature.number(column);
        if (ports < 0 || ports > Integer.MAX_VALUE || ports != Math.rint(ports)) {
          problem(
              feature,
              "The %s (%s) of site (%s) must be an integer, 0 or more."
                  .formatted(column, Decimals.exact(ports), site.id()),
              "");
        } else if (ports > 0 && !site.kind().portTypes().contains(type)) {
          problem(
              feature,
              "The %s (%s) of site (%s) must be 0: a site of the kind %s takes no %s."
                  .formatted(
                      column, Decimals.exact(ports), site.id(), site.kind().name(), type.name()),
              "Maybe one of "
                  + String.join(", ", site.kind().portTypes().stream().map(PortType::id).toList())
                  + ".");
        }
      }
    }
    return problems.count() == before;
  }

  final void problem(StatedSite feature, String message, String hint) {
    problems.add(edited.name(), feature.line(), message, hint);
  }

  final void problem(String message, String hint) {
    problems.add(edited.name(), 0, message, hint);
  }

  /** The sites whose ports were changed, with the phases. */
  final Map<Site, Set<Phase>> changed() {
    return changed;
  }

  /** The feature of a site, where the file has one. */
  final Optional<StatedSite> feature(Site site) {
    return Optional.ofNullable(features.get(site));
  }

  /** The pins of all changes, in the order of the region, each with the line of its feature. */
  final Map<Pin, Integer> pins() {
    Map<Pin, Integer> pins = new LinkedHashMap<>();
    changed.forEach(
        (site, phases) -> {
          StatedSite feature = features.get(site);
          for (PortType type : site.kind().portTypes()) {
            for (Phase phase : phases) {
              int ports = (int) portsNow(site, PortColumns.built(type, phase), feature);
              pins.put(new Pin(site.id(), type.id(), phase.id(), ports), feature.line());
            }
          }
        });
    return pins;
  }

  /** A plan file with the changes done. */
  final PlanFile in(PlanFile original) {
    Map<String, StatedSite> merged = new LinkedHashMap<>();
    original.sites().forEach(site -> merged.put(site.id(), site));
    changed.forEach(
        (site, phases) -> {
          StatedSite feature = features.get(site);
          StatedSite was = merged.getOrDefault(site.id(), feature);
          Map<String, Double> numbers = new LinkedHashMap<>(was.numbers());
          for (PortType type : region.portTypes()) {
            for (Phase phase : phases) {
              String column = PortColumns.built(type, phase);
              numbers.put(column, portsNow(site, column, feature));
            }
          }
          merged.put(
              site.id(),
              new StatedSite(feature.line(), was.lon(), was.lat(), was.texts(), numbers));
        });
    return new PlanFile(original.name(), original.plan(), new ArrayList<>(merged.values()));
  }

  /** No phases yet, to be filled in any order. */
  static Set<Phase> none() {
    return new TreeSet<>(Comparator.comparing(Phase::index));
  }
}
