package org.chargeplan.verify;

import java.util.List;
import java.util.OptionalDouble;
import org.chargeplan.verify.Finding.Gravity;

/**
 * The outcome of a verification.
 *
 * @param findings what is wrong, in the order of the checks; empty where all is well
 * @param measured what the rules ask for and get, in the order of the rules; costs ask for nothing
 * @param before the same of what stands before the programme
 */
public record Verification(List<Finding> findings, List<Measured> measured, List<Measured> before) {

  public Verification {
    findings = List.copyOf(findings);
    measured = List.copyOf(measured);
    before = List.copyOf(before);
  }

  /** Whether every limit, every hard rule and every stated total holds. */
  public boolean holds() {
    return findings.stream().noneMatch(finding -> finding.gravity() == Gravity.HARD);
  }

  /** What there is of something measured before the programme, where that was measured too. */
  public OptionalDouble before(Measured measure) {
    return before.stream()
        .filter(each -> each.rule().id().equals(measure.rule().id()))
        .filter(each -> each.phase().equals(measure.phase()))
        .filter(each -> each.atLeast() == measure.atLeast())
        .filter(each -> each.unit().equals(measure.unit()))
        .mapToDouble(Measured::given)
        .findFirst();
  }

  /** The findings of one gravity. */
  public List<Finding> findings(Gravity gravity) {
    return findings.stream().filter(finding -> finding.gravity() == gravity).toList();
  }
}
