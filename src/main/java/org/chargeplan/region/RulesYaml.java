package org.chargeplan.region;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chargeplan.input.Fields;
import org.chargeplan.input.IdRegistry;
import org.chargeplan.input.Problems;

/**
 * Reads {@code rules.yaml} and the rule sets added to it: what all rules have in common. Their
 * types read the rest.
 */
final class RulesYaml {

  private static final String AMENDED = "amended";
  private static final List<String> COMMON =
      List.of(
          "id", "type", "title", "level", "status", "source", "issued", "from", "until", "amended");

  private final RegionHead head;
  private final Problems problems;
  private final RuleSettings settings;
  private final IdRegistry<RuleSpec> rules = new IdRegistry<>("rule");
  private final LocalDate end;
  private Optional<LocalDate> asOf = Optional.empty();

  private RulesYaml(RegionHead head, Problems problems) {
    this.head = head;
    this.problems = problems;
    this.settings = new RuleSettings(problems);
    List<Phase> phases = head.phases().list();
    this.end = phases.isEmpty() ? head.start() : phases.get(phases.size() - 1).until();
  }

  /**
   * What was read.
   *
   * @param rules the rules of the file, then those of the sets
   * @param checked when those of the file were last compared with the law
   */
  record Read(List<RuleSpec> rules, Optional<LocalDate> checked) {}

  /**
   * The rules of the file, then those of the sets, with the settings applied; a rule without dates
   * holds for the entire programme.
   */
  static Read read(RegionHead head, RuleChanges changes, Problems problems) {
    return new RulesYaml(head, problems).read(changes);
  }

  private Read read(RuleChanges changes) {
    asOf = changes.asOf().or(head::asOf);
    String name = head.layers().rules();
    String shown = head.layers().shown(name);
    Fields own =
        Fields.read(head.layers().path(name), shown, problems)
            .orElseGet(() -> Fields.nothing(shown));
    List<Fields> files = new ArrayList<>(List.of(own));
    for (RuleSet set : changes.sets()) {
      parse(set).ifPresent(files::add);
    }
    Optional<LocalDate> checked = own.has("checked") ? own.findDate("checked") : Optional.empty();
    for (Fields file : files.subList(1, files.size())) {
      file.text("title", "");
      file.date("checked", LocalDate.EPOCH);
      settings.take(file.fieldsOrEmpty("settings"));
    }
    changes.settings().forEach(settings::take);
    files.forEach(this::read);
    settings.rejectUnknown(rules.all());
    return new Read(rules.list(), checked);
  }

  private Optional<Fields> parse(RuleSet set) {
    try {
      return Fields.read(new StringReader(set.text()), set.name(), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Fields file) {
    for (Fields item : file.list("rules")) {
      String id = rules.claim(item);
      rules.put(id, rule(id, settings.applied(id, item).withCommon(COMMON)));
    }
    file.rejectUnknown();
  }

  private RuleSpec rule(String id, Fields item) {
    LocalDate start = head.start();
    Optional<LocalDate> from = item.has("from") ? item.findDate("from") : Optional.of(start);
    Optional<LocalDate> until = item.has("until") ? item.findDate("until") : Optional.of(end);
    if (item.has("from")
        && item.has("until")
        && from.isPresent()
        && until.isPresent()
        && from.get().isAfter(until.get())) {
      item.problem(
          "until",
          "The until (%s) of %s is before its from (%s)."
              .formatted(until.get(), item.path(), from.get()),
          "Maybe the two are swapped.");
    }
    RuleSpec.LegalStatus legalStatus = item.choice("status", RuleSpec.LegalStatus.class);
    Optional<LocalDate> issued = issued(item);
    boolean isOn = isKnown(issued) && legalStatus != RuleSpec.LegalStatus.DRAFT;
    return new RuleSpec(
        id,
        item.text("type"),
        item.text("title"),
        item.choice("level", RuleSpec.Level.class),
        legalStatus,
        item.text("source", ""),
        issued,
        from.orElse(start),
        until.orElse(end),
        new RuleText(item),
        settings.isOn(id, isOn),
        new Wordings(id, item, from.orElse(start), until.orElse(end)).list());
  }

  private static Optional<LocalDate> issued(Fields fields) {
    return fields.has("issued") ? fields.findDate("issued") : Optional.empty();
  }

  private boolean isKnown(Optional<LocalDate> issued) {
    return asOf.isEmpty() || issued.isEmpty() || !issued.get().isAfter(asOf.get());
  }

  /**
   * An amendment.
   *
   * @param from first day; empty where it is missing or bad
   * @param until last day; empty where none is stated
   * @param isKnown whether the plan knows it
   */
  private record Amendment(
      Fields fields, Optional<LocalDate> from, Optional<LocalDate> until, boolean isKnown) {}

  /** Cuts the time of a rule into wordings, by its amendments. */
  private final class Wordings {

    private final String id;
    private final Fields rule;
    private final LocalDate until;
    private final List<RuleSpec.Wording> wordings = new ArrayList<>();
    private final String source;

    /** The first day without a wording. */
    private LocalDate free;

    /** The first day on which the next amendment may begin, known or not. */
    private LocalDate earliest;

    Wordings(String id, Fields rule, LocalDate from, LocalDate until) {
      this.id = id;
      this.rule = rule;
      this.until = until;
      this.source = rule.text("source", "");
      this.free = from;
      this.earliest = from;
    }

    List<RuleSpec.Wording> list() {
      List<Amendment> all = rule.listOrEmpty(AMENDED).stream().map(this::read).toList();
      for (int i = 0; i < all.size(); i++) {
        Amendment amendment = all.get(i);
        List<Amendment> later = all.subList(i + 1, all.size());
        LocalDate beforeNext = dayBefore(later.stream().limit(1));
        if (amendment.from().isPresent() && follows(amendment, beforeNext) && amendment.isKnown()) {
          // What a plan does not know yet ends nothing that it knows.
          LocalDate beforeNextKnown = dayBefore(later.stream().filter(Amendment::isKnown));
          take(amendment, amendment.until().orElse(beforeNextKnown));
        }
      }
      if (wordings.isEmpty() || !free.isAfter(until)) {
        add(free, until, rule, source);
      }
      return wordings;
    }

    private Amendment read(Fields amendment) {
      Optional<LocalDate> from = amendment.findDate("from");
      Optional<LocalDate> last =
          amendment.has("until") ? amendment.findDate("until") : Optional.empty();
      boolean isKnown = isKnown(issued(amendment));
      reportFixed(amendment);
      return new Amendment(amendment, from, last, isKnown);
    }

    /** The day before the first of some amendments; the last of the rule where there is none. */
    private LocalDate dayBefore(Stream<Amendment> amendments) {
      return amendments
          .findFirst()
          .flatMap(Amendment::from)
          .map(from -> from.minusDays(1))
          .orElse(until);
    }

    private boolean follows(Amendment amendment, LocalDate beforeNext) {
      LocalDate from = amendment.from().orElseThrow();
      LocalDate last = amendment.until().orElse(beforeNext);
      if (from.isBefore(earliest) || last.isBefore(from) || last.isAfter(beforeNext)) {
        amendment
            .fields()
            .problem(
                "from",
                "The amendment of rule (%s) from %s must follow the one before, end before the next, and lie"
                        .formatted(id, from)
                    + " within the time of the rule.",
                "Maybe the amendments are not in chronological order.");
        return false;
      }
      earliest = last.plusDays(1);
      return true;
    }

    private void take(Amendment amendment, LocalDate last) {
      LocalDate from = amendment.from().orElseThrow();
      if (free.isBefore(from)) {
        add(free, from.minusDays(1), rule, source);
      }
      Fields fields = amendment.fields();
      add(from, last, merged(fields), fields.text("source", source));
      free = last.plusDays(1);
    }

    private void reportFixed(Fields amendment) {
      for (String key : List.of("id", "type", "title", "level", "status", AMENDED)) {
        if (amendment.has(key)) {
          amendment.problem(
              key,
              "The " + key + " of rule (" + id + ") can't change by date.",
              "Maybe write two rules, one with until and one with from.");
        }
      }
    }

    private Fields merged(Fields amendment) {
      List<String> changed =
          amendment.keys().stream().filter(key -> !COMMON.contains(key)).toList();
      Fields merged = rule.overlaid(amendment, changed);
      return settings.applied(id, merged);
    }

    private void add(LocalDate from, LocalDate last, Fields fields, String itsSource) {
      wordings.add(new RuleSpec.Wording(from, last, new RuleText(fields), itsSource));
    }
  }
}
