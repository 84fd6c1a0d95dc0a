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
 */
public record Verification(List<Finding> findings, List<Compliance> compliance) {

  public Verification {
    findings = List.copyOf(findings);
    compliance = List.copyOf(compliance);
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
