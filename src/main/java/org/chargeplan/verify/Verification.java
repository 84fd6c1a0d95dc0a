package org.chargeplan.verify;

import java.util.List;
import org.chargeplan.plan.Compliance;
import org.chargeplan.verify.Finding.Gravity;

/**
 * The outcome of a verification.
 *
 * @param findings violations and errors, in the order of the checks; empty where all is well
 * @param compliance what the rules require and get, in the order of the rules; costs require
 *     nothing
 * @param changes what the plan says is changed of the region's rules, a phrase each: the plan was
 *     verified with these
 */
public record Verification(
    List<Finding> findings, List<Compliance> compliance, List<String> changes) {

  public Verification {
    findings = List.copyOf(findings);
    compliance = List.copyOf(compliance);
    changes = List.copyOf(changes);
  }

  /** A verification with the region's own rules. */
  public Verification(List<Finding> findings, List<Compliance> compliance) {
    this(findings, compliance, List.of());
  }

  /** The same, with what the plan changes of the rules. */
  public Verification withChanges(List<String> phrases) {
    return new Verification(findings, compliance, phrases);
  }

  /** Whether every limit, every hard rule and every stated total holds. */
  public boolean holds() {
    return findings.stream().noneMatch(finding -> finding.gravity() == Gravity.HARD);
  }

  /** The findings of one gravity. */
  public List<Finding> findings(Gravity gravity) {
    return findings.stream().filter(finding -> finding.gravity() == gravity).toList();
  }
}
