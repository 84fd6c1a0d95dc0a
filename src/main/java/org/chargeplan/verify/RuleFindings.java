package org.chargeplan.verify;

import java.util.List;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Province;
import org.chargeplan.region.RuleSpec;
import org.chargeplan.region.Site;
import org.chargeplan.verify.Finding.Gravity;

/** Takes what the check of a rule measures and finds, at the gravity of the rule. */
final class RuleFindings {

  private final RuleSpec rule;
  private final Findings findings;
  private final List<Measured> measured;

  RuleFindings(RuleSpec rule, Findings findings, List<Measured> measured) {
    this.rule = rule;
    this.findings = findings;
    this.measured = measured;
  }

  /** The nation must have at least so much; {@code what} names it after "The plan". */
  void atLeast(Phase phase, double asked, double given, String unit, String what) {
    measured.add(new Measured(rule, phase, true, asked, given, unit));
    if (given < asked) {
      String text =
          "The plan "
              + what
              + " at the end of "
              + phase.id()
              + ": "
              + Words.number(given)
              + " "
              + unit
              + " of at least "
              + Words.number(asked)
              + ", "
              + Words.number(asked - given)
              + " too few";
      add("", "", phase, asked, given, unit, text);
    }
  }

  /**
   * The nation must have at most so much.
   *
   * @param tolerance what rounding may add
   * @param what names it after "The plan"
   */
  void atMost(Phase phase, double asked, double given, double tolerance, String unit, String what) {
    measured.add(new Measured(rule, phase, false, asked, given, unit));
    if (given > asked + tolerance) {
      String text =
          "The plan "
              + what
              + " at the end of "
              + phase.id()
              + ": "
              + Words.number(given)
              + " "
              + unit
              + " of at most "
              + Words.number(asked)
              + ", "
              + Words.number(given - asked)
              + " too many";
      add("", "", phase, asked, given, unit, text);
    }
  }

  /** A province has too little. */
  void province(Province province, Phase phase, double asked, double given, String unit) {
    String text =
        Words.province(province)
            + " has "
            + Words.number(given)
            + " "
            + unit
            + " at the end of "
            + phase.id()
            + " but must have "
            + Words.number(asked)
            + ": "
            + Words.number(asked - given)
            + " too few";
    add(province.id(), province.name(), phase, asked, given, unit, text);
  }

  /** A site breaks the rule. */
  void site(Site site, Phase phase, double asked, double given, String unit, String text) {
    add(site.id(), site.name(), phase, asked, given, unit, text);
  }

  /** Something else breaks the rule. */
  void other(
      String id, String name, Phase phase, double asked, double given, String unit, String text) {
    add(id, name, phase, asked, given, unit, text);
  }

  /** Measures the nation without a finding: those of single subjects tell more. */
  void measured(Phase phase, boolean atLeast, double asked, double given, String unit) {
    measured.add(new Measured(rule, phase, atLeast, asked, given, unit));
  }

  /** The rule can't be checked. */
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
    Gravity gravity = rule.level() == RuleSpec.Level.HARD ? Gravity.HARD : Gravity.NOTE;
    String sentence = text + " (" + rule.id() + ").";
    findings.add(
        new Finding(
            gravity, rule.id(), subjectId, subjectName, phase.id(), asked, given, unit, sentence));
  }
}
