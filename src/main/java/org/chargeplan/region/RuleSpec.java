package org.chargeplan.region;

import java.time.LocalDate;
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
 * @param from first day it holds
 * @param until last day it holds
 * @param text what its file says of it, parameters of its type among it
 * @param isOn whether it counts: drafts don't unless switched on, others do unless switched off
 */
public record RuleSpec(
    String id,
    String type,
    String title,
    Level level,
    LegalStatus legalStatus,
    String source,
    LocalDate from,
    LocalDate until,
    RuleText text,
    boolean isOn) {

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

  /** Whether the rule holds at the end of a phase. */
  public boolean holdsAt(Phase phase) {
    return !phase.until().isBefore(from) && !phase.until().isAfter(until);
  }
}
