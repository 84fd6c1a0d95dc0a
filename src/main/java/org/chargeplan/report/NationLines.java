package org.chargeplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chargeplan.region.Bounds;
import org.chargeplan.region.Country;
import org.chargeplan.region.CountryTable;
import org.chargeplan.region.Nation;
import org.chargeplan.region.NationalAmount;
import org.chargeplan.region.Region;

/**
 * How the people of a region compare with those of its country, and what is scaled to its share of
 * them.
 */
public final class NationLines {

  /** Counts of several years and registers differ by less. */
  private static final double FEWEST = 0.75;

  private static final double MOST = 1.25;

  /** Zones over more than this share of the country's map are meant to be all of it. */
  private static final double SPANS = 0.5;

  private final Region region;
  private final Nation nation;

  private NationLines(Region region) {
    this.region = region;
    this.nation = region.nation();
  }

  /**
   * For {@code check} and imports: the people, what is scaled, and a warning where they are far
   * apart.
   */
  public static List<String> all(Region region) {
    NationLines lines = new NationLines(region);
    List<String> all = new ArrayList<>(lines.people());
    all.addAll(lines.scaled());
    lines.warning().ifPresent(all::add);
    return all;
  }

  /** For a plan's summary: what is scaled; nothing where nothing is. */
  public static List<String> scaled(Region region) {
    NationLines lines = new NationLines(region);
    return lines.isScaled() ? lines.scaled() : List.of();
  }

  /** The warning where the people of the zones and of the country are far apart. */
  public static Optional<String> warning(Region region) {
    return new NationLines(region).warning();
  }

  private List<String> people() {
    return nation
        .peopleRatio()
        .map(
            ratio ->
                "People: %s in the zones, %s of the %s of %s%s."
                    .formatted(
                        Numbers.integer(Math.round(nation.peopleHere())),
                        percent(ratio),
                        Numbers.integer(nation.people().orElseThrow().count()),
                        country(),
                        year()))
        .stream()
        .toList();
  }

  private boolean isScaled() {
    return nation.share() < 1 && !NationalAmount.list(region).isEmpty();
  }

  private List<String> scaled() {
    List<NationalAmount> amounts = NationalAmount.list(region);
    if (amounts.isEmpty()) {
      return List.of();
    }
    if (nation.peopleHere() == 0) {
      return List.of(
          "National amounts are scaled to the region's share by people once it has zones.");
    }
    if (nation.people().isEmpty()) {
      return List.of(
          "National amounts are taken in full: the people of the country are not known. Maybe set"
              + " country_people in region.yaml.");
    }
    if (nation.share() >= 1) {
      return List.of("National amounts are taken in full: the region is the country.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "National amounts, scaled to %s of the country by people:"
            .formatted(percent(nation.share())));
    for (NationalAmount each : amounts) {
      lines.add(
          "  %s, %s%s: %s of %s"
              .formatted(
                  each.owner(),
                  each.key(),
                  each.when().isEmpty() ? "" : " " + each.when(),
                  Numbers.integer(Math.round(each.ofRegion())),
                  Numbers.integer(Math.round(each.ofCountry()))));
    }
    return lines;
  }

  private Optional<String> warning() {
    double ratio = nation.peopleRatio().orElse(1.0);
    if (ratio > MOST) {
      return Optional.of(
          "Warning: the zones have %s more people than the country. Maybe some are counted twice, or"
                  .formatted(percent(ratio - 1))
              + " country_people in region.yaml is old.");
    }
    return ratio < FEWEST && spansCountry()
        ? Optional.of(
            "Warning: the zones span the country, but have only %s of its people: national amounts"
                    .formatted(percent(ratio))
                + " and demand come out too small. Maybe people of places are missing in the source.")
        : Optional.empty();
  }

  /** Whether the zones reach over most of the country's map. */
  private boolean spansCountry() {
    Optional<Bounds> map = CountryTable.findBounds(region.country());
    double west = region.zones().stream().mapToDouble(z -> z.location().lon()).min().orElse(0);
    double east = region.zones().stream().mapToDouble(z -> z.location().lon()).max().orElse(0);
    double south = region.zones().stream().mapToDouble(z -> z.location().lat()).min().orElse(0);
    double north = region.zones().stream().mapToDouble(z -> z.location().lat()).max().orElse(0);
    return map.isPresent()
        && (east - west) * (north - south)
            > SPANS
                * (map.get().east() - map.get().west())
                * (map.get().north() - map.get().south());
  }

  private String country() {
    return Country.ofAlpha3(region.country()).map(Country::name).orElse(region.country());
  }

  private String year() {
    int year = nation.people().orElseThrow().year();
    return year == 0 ? "" : " (" + year + ")";
  }

  /** Two digits that count, for shares of a village as for those of a state. */
  private static String percent(double share) {
    return share >= 0.1
        ? String.format(Locale.ROOT, "%.0f %%", 100 * share)
        : String.format(Locale.ROOT, "%.2g %%", 100 * share);
  }
}
