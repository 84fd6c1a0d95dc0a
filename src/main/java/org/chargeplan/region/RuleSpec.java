package org.chargeplan.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;

/**
 * A rule of {@code rules.yaml}, before its type has read its parameters.
 *
 * @param id name of this rule, used for weights and in reports
 * @param type name of the rule type in the catalogue
 * @param title the rule in words
 * @param level how binding it is
 * @param legalStatus whether it is in force
 * @param source law, article or page it comes from
 * @param issued day on which it was made: a plan as of an earlier day does not know it; empty where
 *     every plan knows it
 * @param from first day it holds
 * @param until last day it holds
 * @param text what its file says of it, parameters of its type among it
 * @param isOn whether it counts: drafts and rules that are not yet known don't unless switched on,
 *     others do unless switched off
 * @param wordings what it says from time to time, one after the other; at least one
 */
public record RuleSpec(
    String id,
    String type,
    String title,
    Level level,
    LegalStatus legalStatus,
    String source,
    Optional<LocalDate> issued,
    LocalDate from,
    LocalDate until,
    RuleText text,
    boolean isOn,
    List<Wording> wordings) {

  public RuleSpec {
    wordings = List.copyOf(wordings);
  }

  /**
   * What a rule says for some time.
   *
   * @param from first day
   * @param until last day
   * @param text the rule's text, with the amendments of that time
   * @param source law, article or page it comes from; the rule's where an amendment states none
   */
  public record Wording(LocalDate from, LocalDate until, RuleText text, String source) {}

  /** How binding a rule is. */
  public enum Level {
    /** Physics, or law in force: a plan that breaks it can't be built. */
    HARD,
    /** Targets and national mandates, in points. */
    MEDIUM,
    /** Money, in USD. */
    SOFT
  }

  /** Whether a rule is law, a plan or a wish. */
  public enum LegalStatus {
    IN_FORCE,
    /** A published draft; off unless switched on. */
    DRAFT,
    /** An announced plan or target. */
    PLAN,
    /** An assumption of the planner's. */
    ASSUMPTION
  }

  /**
   * What the rule's file says of it, single values by their path, e.g. {@code at_least.2028}; its
   * words, its type and its legal status left out.
   */
  public SortedMap<String, String> parameters() {
    return RuleValues.of(fields());
  }

  /**
   * All its fields, parameters of its type among them, for the reader of the type.
   *
   * @param problems takes what is wrong with them
   */
  public Fields fields(Problems problems) {
    return text.fields(problems);
  }

  /**
   * All its fields, for those who read a rule again: what is wrong with it was reported before, and
   * is not reported to them.
   */
  public Fields fields() {
    return text.fields();
  }

  /**
   * The rule by its wordings, each as a rule of that time alone: for those who read the parameters
   * of the type. Phases in which none of them holds are asked nothing.
   */
  public List<RuleSpec> versions() {
    return wordings.stream()
        .map(
            wording ->
                new RuleSpec(
                    id,
                    type,
                    title,
                    level,
                    legalStatus,
                    source,
                    issued,
                    wording.from(),
                    wording.until(),
                    wording.text(),
                    isOn,
                    List.of(wording)))
        .toList();
  }

  /** Whether a plan as of a day does not know the rule yet. */
  public boolean isIssuedAfter(LocalDate day) {
    return issued.isPresent() && issued.get().isAfter(day);
  }

  /** Whether the rule holds at the end of a phase. */
  public boolean holdsAt(Phase phase) {
    return !phase.until().isBefore(from) && !phase.until().isAfter(until);
  }
}
