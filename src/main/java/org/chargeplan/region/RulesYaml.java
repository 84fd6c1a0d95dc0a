package org.chargeplan.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads {@code rules.yaml}: what all rules have in common. Their types read the rest. */
final class RulesYaml {

  private static final List<String> COMMON =
      List.of("id", "type", "title", "level", "status", "source", "from", "until");

  private RulesYaml() {}

  /** The rules of the file; a rule without dates holds for the whole programme. */
  static List<RuleSpec> read(RegionHead head, Problems problems) {
    String name = head.layers().rules();
    String shown = head.layers().shown(name);
    Fields root =
        Fields.read(head.layers().path(name), shown, problems)
            .orElseGet(() -> Fields.nothing(shown));
    LocalDate end = head.start();
    for (Phase phase : head.phases().list()) {
      end = phase.until();
    }
    Register<RuleSpec> rules = new Register<>("rule");
    for (Fields item : root.list("rules")) {
      String id = rules.claim(item);
      rules.put(id, rule(id, item.withCommon(COMMON), head.start(), end));
    }
    root.rejectUnknown();
    return rules.list();
  }

  private static RuleSpec rule(String id, Fields item, LocalDate start, LocalDate end) {
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
    RuleSpec.Standing standing = item.choice("status", RuleSpec.Standing.class);
    return new RuleSpec(
        id,
        item.text("type"),
        item.text("title"),
        item.choice("level", RuleSpec.Level.class),
        standing,
        item.text("source", ""),
        from.orElse(start),
        until.orElse(end),
        item,
        standing != RuleSpec.Standing.DRAFT);
  }
}
