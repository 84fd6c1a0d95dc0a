package org.chargeplan.report.html;

import java.util.List;
import org.chargeplan.report.Asked;

/**
 * What a verification says of a plan.
 *
 * @param holds whether every limit, every hard rule and every stated total holds
 * @param asked what rules ask for and get
 * @param findings what is wrong or not checked, a sentence each
 */
public record Proof(boolean holds, List<Asked> asked, List<String> findings) {

  public Proof {
    asked = List.copyOf(asked);
    findings = List.copyOf(findings);
  }
}
