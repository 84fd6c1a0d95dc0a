package org.chargeplan.verify;

import java.util.List;
import org.chargeplan.plan.Compliance;
import org.chargeplan.region.GridNode;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Province;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.verify.Finding.Gravity;

/**
 * Collects what the check of a rule measures and finds, at the gravity of the rule. A soft rule is
 * only measured: it costs money and forbids nothing.
 */
final class RuleFindings {

  private final RuleSpec rule;
  private final Findings findings;
  private final List<Compliance> measured;
  private final boolean isOfAllPorts;

  RuleFindings(RuleSpec rule, Findings findings, List<Compliance> measured) {
    this(rule, findings, measured, false);
  }

  private RuleFindings(
      RuleSpec rule, Findings findings, List<Compliance> measured, boolean isOfAllPorts) {
    this.rule = rule;
    this.findings = findings;
    this.measured = measured;
    this.isOfAllPorts = isOfAllPorts;
  }

  /** The same, for amounts that count every port of the nation. */
  RuleFindings ofAllPorts() {
    return new RuleFindings(rule, findings, measured, true);
  }

  /** Adds what the rule requires and gets, whether that is enough or not. */
  void measured(Phase phase, boolean atLeast, double asked, double given, String unit) {
    Compliance found = Compliance.of(rule, phase, atLeast, asked, given, unit);
    measured.add(isOfAllPorts ? found.withAllPorts() : found);
  }

  /** Measures a least amount of the nation; {@code what} follows "The plan" in a finding. */
  void atLeast(Phase phase, double asked, double given, String unit, String what) {
    measured(phase, true, asked, given, unit);
    if (given < asked) {
      String of = " of at least " + Words.number(asked) + ", " + Words.number(asked - given);
      add("", "", phase, asked, given, unit, nation(what, phase, given, unit) + of + " too few");
    }
  }

  /**
   * Measures a largest amount of the nation.
   *
   * @param tolerance what rounding may add
   * @param what follows "The plan" in a finding
   */
  void atMost(Phase phase, double asked, double given, double tolerance, String unit, String what) {
    measured(phase, false, asked, given, unit);
    if (given > asked + tolerance) {
      String of = " of at most " + Words.number(asked) + ", " + Words.number(given - asked);
      add("", "", phase, asked, given, unit, nation(what, phase, given, unit) + of + " too many");
    }
  }

  private static String nation(String what, Phase phase, double given, String unit) {
    return "The plan %s at the end of %s: %s %s"
        .formatted(what, phase.id(), Words.number(given), unit);
  }

  /** Adds that a province has too little. */
  void tooFew(Province province, Phase phase, double asked, double given, String unit) {
    String text = Words.province(province) + tooFew(phase, asked, given, unit);
    add(province.id(), province.name(), phase, asked, given, unit, text);
  }

  /** Adds that a site has too little. */
  void tooFew(Site site, Phase phase, double asked, double given, String unit) {
    site(site, phase, asked, given, unit, Words.site(site) + tooFew(phase, asked, given, unit));
  }

  /** Adds that a site has too much. */
  void tooMany(Site site, Phase phase, double asked, double given, String unit) {
    site(site, phase, asked, given, unit, Words.site(site) + tooMany(phase, asked, given, unit));
  }

  /** Adds that a grid node has too much. */
  void tooMany(GridNode node, Phase phase, double asked, double given, String unit) {
    String text = Words.node(node) + tooMany(phase, asked, given, unit);
    add(node.id(), node.name(), phase, asked, given, unit, text);
  }

  private static String tooFew(Phase phase, double asked, double given, String unit) {
    return has(phase, given, unit)
        + " but must have "
        + Words.number(asked)
        + ": "
        + Words.number(asked - given)
        + " too few";
  }

  private static String tooMany(Phase phase, double asked, double given, String unit) {
    return has(phase, given, unit)
        + " but may have "
        + Words.number(asked)
        + ": "
        + Words.number(given - asked)
        + " too many";
  }

  private static String has(Phase phase, double given, String unit) {
    return " has " + Words.number(given) + " " + unit + " at the end of " + phase.id();
  }

  /** Adds that a site breaks the rule. */
  void site(Site site, Phase phase, double asked, double given, String unit, String text) {
    add(site.id(), site.name(), phase, asked, given, unit, text);
  }

  /** Adds that something else breaks the rule. */
  void other(
      String id, String name, Phase phase, double asked, double given, String unit, String text) {
    add(id, name, phase, asked, given, unit, text);
  }

  /** Adds that the rule can't be checked. */
  void notChecked(String why) {
    String sentence = "Rule " + rule.id() + " was not checked: " + why;
    findings.add(new Finding(Gravity.NOTE, rule.id(), "", "", "", 0, 0, "", sentence));
  }

  private void add(
      String subjectId,
      String subjectName,
      Phase phase,
      double asked,
      double given,
      String unit,
      String text) {
    if (rule.level() == RuleSpec.Level.SOFT) {
      return;
    }
    Gravity gravity = rule.level() == RuleSpec.Level.HARD ? Gravity.HARD : Gravity.NOTE;
    String sentence = text + " (" + rule.id() + ").";
    findings.add(
        new Finding(
            gravity, rule.id(), subjectId, subjectName, phase.id(), asked, given, unit, sentence));
  }
}
