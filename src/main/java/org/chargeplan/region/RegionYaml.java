package org.chargeplan.region;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chargeplan.input.BadValueException;
import org.chargeplan.input.Fields;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Problems;
import org.chargeplan.input.Range;
import org.chargeplan.input.Suggestion;
import org.chargeplan.input.ValueText;

/** Reads {@code region.yaml}. */
final class RegionYaml {

  private static final int MOST_PROGRAMME_YEARS = 100;
  private static final double MOST_PEOPLE = 1e10;

  private final Fields root;

  private RegionYaml(Fields root) {
    this.root = root;
  }

  /**
   * Reads the file of a folder. Where it is broken, its content is empty, and the layers have their
   * usual names, so that the other files can be read.
   */
  static RegionHead read(Path dir, Problems problems) {
    StagedFiles.finish(dir);
    String shown = Layers.shown(dir, Layers.REGION);
    Fields root =
        Fields.read(dir.resolve(Layers.REGION), shown, problems)
            .orElseGet(() -> Fields.nothing(shown));
    return new RegionYaml(root).head(dir);
  }

  private RegionHead head(Path dir) {
    Fields programme = root.fields("programme");
    Optional<LocalDate> start = programme.findDate("start");
    IdRegistry<Phase> phases = phases(programme, start);
    Set<String> nationalFleets = new HashSet<>();
    IdRegistry<VehicleClass> vehicleClasses =
        TypesYaml.vehicleClasses(root, phases, nationalFleets);
    IdRegistry<PortType> portTypes = TypesYaml.portTypes(root, vehicleClasses);
    Bounds bounds = bounds();
    String country = country();
    RegionHead head =
        new RegionHead(
            root.text("region"),
            root.text("title"),
            country,
            countryPeople(country),
            nationalFleets,
            bounds,
            currency(root.fields("currency")),
            root.has("as_of") ? root.findDate("as_of") : Optional.empty(),
            start.orElse(LocalDate.EPOCH),
            finance(root.fields("finance")),
            connection(root.fields("connection")),
            phases,
            vehicleClasses,
            portTypes,
            TypesYaml.siteKinds(root, portTypes),
            CorridorsYaml.read(root, bounds),
            SpeedsYaml.read(root),
            sources(),
            Layers.of(dir, root.fieldsOrEmpty("layers")));
    root.rejectUnknown();
    return head;
  }

  private String country() {
    String country = root.text("country");
    Collection<String> known = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    reportUnknown(root, "country", country, known, "an ISO 3166-1 alpha-3 code");
    return country;
  }

  /** People of the country: what the file says, else what is known of it. */
  private Optional<CountryTable.People> countryPeople(String country) {
    int year = root.integer("country_people_year", 1900, 2100, 0);
    return root.has("country_people")
        ? root.findNumber("country_people", 1, MOST_PEOPLE)
            .map(count -> new CountryTable.People(Math.round(count), year))
        : CountryTable.findPeople(country);
  }

  private Bounds bounds() {
    List<Double> ends = new ArrayList<>();
    List<String> texts = root.texts("bounds");
    for (int i = 0; i < texts.size(); i++) {
      double most = i % 2 == 0 ? 180 : 90;
      try {
        ends.add(ValueText.number(texts.get(i), new Range(-most, most)));
      } catch (BadValueException bad) {
        root.problem(
            "bounds",
            "An end (" + texts.get(i) + ") of the bounds " + bad.getMessage() + ".",
            "Maybe lat and lon are swapped: the order is west, south, east, north.");
        return Bounds.WORLD;
      }
    }
    if (ends.size() == 4 && ends.get(0) < ends.get(2) && ends.get(1) < ends.get(3)) {
      return new Bounds(ends.get(0), ends.get(1), ends.get(2), ends.get(3));
    }
    if (!texts.isEmpty()) {
      root.problem(
          "bounds",
          "The bounds (" + String.join(", ", texts) + ") must be [west, south, east, north].",
          "Maybe two of them are swapped.");
    }
    return Bounds.WORLD;
  }

  private static Currency currency(Fields fields) {
    String code = fields.text("code");
    List<String> known =
        java.util.Currency.getAvailableCurrencies().stream()
            .map(java.util.Currency::getCurrencyCode)
            .sorted()
            .toList();
    reportUnknown(fields, "code", code, known, "an ISO 4217 code");
    Currency currency = new Currency(code, fields.number("per_usd", 1e-6, 1e9));
    fields.rejectUnknown();
    return currency;
  }

  private static void reportUnknown(
      Fields fields, String key, String value, Collection<String> known, String what) {
    if (!value.isEmpty() && !known.contains(value)) {
      List<String> sorted = known.stream().sorted().toList();
      fields.problem(
          key,
          "The " + key + " (" + value + ") must be " + what + ".",
          Suggestion.nearHint(value, sorted));
    }
  }

  private static IdRegistry<Phase> phases(Fields programme, Optional<LocalDate> start) {
    IdRegistry<Phase> phases = new IdRegistry<>("phase");
    LocalDate first = start.orElse(LocalDate.EPOCH);
    LocalDate latest = first.plusYears(MOST_PROGRAMME_YEARS);
    LocalDate from = first;
    boolean comparable = start.isPresent();
    for (Fields item : TypesYaml.items(programme, "phases", phases)) {
      String id = phases.claim(item);
      Optional<LocalDate> until = item.findDate("until");
      comparable &= until.isPresent();
      LocalDate end = until.orElse(from);
      if (comparable && (end.isBefore(from) || end.isAfter(latest))) {
        item.problem(
            "until",
            "The until (%s) of phase (%s) must be %s to %s.".formatted(end, id, from, latest),
            "Maybe the phases are not in chronological order, or the year is wrong.");
      }
      phases.put(id, new Phase(phases.size(), id, from, end));
      from = end.plusDays(1);
      item.rejectUnknown();
    }
    programme.rejectUnknown();
    return phases;
  }

  private static Finance finance(Fields fields) {
    Finance finance =
        new Finance(
            fields.number("discount_rate", 0, 1),
            fields.number("connection_life_years", 1, 200),
            fields.number("reinforcement_life_years", 1, 200),
            TypesYaml.status(fields));
    fields.rejectUnknown();
    return finance;
  }

  private static Connection connection(Fields fields) {
    IdRegistry<ConnectionClass> classes = new IdRegistry<>("connection class");
    double usdPerKw = fields.number("usd_per_kw", 0, 1e6);
    double below = Double.NEGATIVE_INFINITY;
    for (Fields item : TypesYaml.items(fields, "classes", classes)) {
      String id = classes.claim(item);
      Optional<Double> aboveKw = item.findNumber("above_kw", 0, 1e6);
      if (aboveKw.isPresent()) {
        reportThreshold(item, aboveKw.get(), below);
        below = aboveKw.get();
      }
      classes.put(
          id,
          new ConnectionClass(
              classes.size(),
              id,
              item.text("name"),
              aboveKw.orElse(0.0),
              item.number("step_usd", 0, 1e9),
              item.integer("lead_months", 0, 600),
              TypesYaml.status(item)));
      item.rejectUnknown();
    }
    fields.rejectUnknown();
    return new Connection(usdPerKw, classes.list());
  }

  private static void reportThreshold(Fields item, double aboveKw, double below) {
    String value = "The above_kw (" + Range.plain(aboveKw) + ") of " + item.path();
    if (below < 0 && aboveKw != 0) {
      item.problem(
          "above_kw",
          value + " must be 0, as it is the first class.",
          "Maybe the class for small sites is missing.");
    } else if (aboveKw <= below) {
      item.problem(
          "above_kw",
          value + " must be more than " + Range.plain(below) + ", that of the class before.",
          "Maybe the classes are not in the order of power.");
    }
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (Fields item : root.listOrEmpty("sources")) {
      sources.add(new Source(item.text("title"), item.text("licence"), item.text("url", "")));
      item.rejectUnknown();
    }
    return sources;
  }
}
