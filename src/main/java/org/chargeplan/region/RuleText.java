package org.chargeplan.region;

import org.chargeplan.input.Fields;
import org.chargeplan.input.Problems;

/**
 * What a file says of a rule. It can be read any number of times, and remembers nothing of that.
 */
public final class RuleText {

  private final Fields values;

  /** The text of fields that know their file and lines. */
  public RuleText(Fields values) {
    this.values = values;
  }

  /** The file, as problems name it. */
  public String file() {
    return values.file();
  }

  /** The values for a reader whose problems are collected. */
  Fields fields(Problems problems) {
    return values.reportingTo(problems);
  }

  /** The values for a reader of a rule whose problems were reported before. */
  Fields fields() {
    return values.silent();
  }
}
