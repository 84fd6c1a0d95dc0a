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

  private static final List<String> COMMON =
      List.of("id", "type", "title", "level", "status", "source", "from", "until");

  private final RegionHead head;
  private final Problems problems;
  private final RuleSettings settings;
  private final IdRegistry<RuleSpec> rules = new IdRegistry<>("rule");
  private final LocalDate end;

  private RulesYaml(RegionHead head, Problems problems) {
    this.head = head;
    this.problems = problems;
    this.settings = new RuleSettings(problems);
    List<Phase> phases = head.phases().list();
    this.end = phases.isEmpty() ? head.start() : phases.get(phases.size() - 1).until();
  }

  /**
   * The rules of the file, then those of the sets, with the settings applied; a rule without dates
   * holds for the entire programme.
   */
  static List<RuleSpec> read(RegionHead head, RuleChanges changes, Problems problems) {
    return new RulesYaml(head, problems).read(changes);
  }

  private List<RuleSpec> read(RuleChanges changes) {
    String name = head.layers().rules();
    String shown = head.layers().shown(name);
    Fields own =
        Fields.read(head.layers().path(name), shown, problems)
            .orElseGet(() -> Fields.nothing(shown));
    List<Fields> files = new ArrayList<>(List.of(own));
    for (RuleSet set : changes.sets()) {
      parse(set).ifPresent(files::add);
    }
    for (Fields file : files.subList(1, files.size())) {
      file.text("title", "");
      settings.take(file.fieldsOrEmpty("settings"));
    }
    changes.settings().forEach(settings::take);
    files.forEach(this::read);
    settings.rejectUnknown(rules.all());
    return rules.list();
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
    return new RuleSpec(
        id,
        item.text("type"),
        item.text("title"),
        item.choice("level", RuleSpec.Level.class),
        legalStatus,
        item.text("source", ""),
        from.orElse(start),
        until.orElse(end),
        new RuleText(item),
        settings.isOn(id, legalStatus != RuleSpec.LegalStatus.DRAFT));
  }
}
