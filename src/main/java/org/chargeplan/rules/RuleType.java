package org.chargeplan.rules;

import org.chargeplan.region.Region;
import org.chargeplan.region.RuleSpec;

/**
 * Reads the parameters of one type of rule; reports what is wrong with them to the rule's fields.
 */
@FunctionalInterface
interface RuleType {
  Rule read(RuleSpec spec, Region region);
}
