package org.chargeplan.region;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Cuts the time of a rule into wordings, by its amendments. */
  private final class Wordings {

    private final String id;
    private final Fields rule;
    private final LocalDate until;
    private final List<RuleSpec.Wording> wordings = new ArrayList<>();
    private LocalDate free;

    Wordings(String id, Fields rule, LocalDate from, LocalDate until) {
      this.id = id;
      this.rule = rule;
      this.until = until;
      this.free = from;
    }

    List<RuleSpec.Wording> list() {
      List<Fields> amendments = rule.listOrEmpty(AMENDED);
      for (int i = 0; i < amendments.size(); i++) {
        boolean isLast = i + 1 == amendments.size() || !amendments.get(i + 1).has("from");
        take(amendments.get(i), isLast ? until : amendments.get(i + 1).date("from").minusDays(1));
      }
      if (wordings.isEmpty() || !free.isAfter(until)) {
        add(free, until, rule);
      }
      return wordings;
    }

    private void take(Fields amendment, LocalDate beforeNext) {
      Optional<LocalDate> from = amendment.findDate("from");
      Optional<LocalDate> last =
          amendment.has("until") ? amendment.findDate("until") : Optional.of(beforeNext);
      Optional<LocalDate> issued = issued(amendment);
      reportFixed(amendment);
      if (from.isEmpty() || last.isEmpty()) {
        return;
      }
      if (from.get().isBefore(free)
          || last.get().isBefore(from.get())
          || last.get().isAfter(beforeNext)) {
        amendment.problem(
            "from",
            "The amendment of rule (%s) from %s must follow the one before, end before the next, and lie"
                    .formatted(id, from.get())
                + " within the time of the rule.",
            "Maybe the amendments are not in chronological order.");
        return;
      }
      if (isKnown(issued)) {
        if (free.isBefore(from.get())) {
          add(free, from.get().minusDays(1), rule);
        }
        add(from.get(), last.get(), merged(amendment));
        free = last.get().plusDays(1);
      }
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

    private void add(LocalDate from, LocalDate last, Fields fields) {
      wordings.add(new RuleSpec.Wording(from, last, new RuleText(fields)));
    }
  }
}
