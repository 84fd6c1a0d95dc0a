package org.chargeplan.rules;

import org.chargeplan.program.Level;
import org.chargeplan.region.RuleSpec;

/**
 * What the rows of a rule state about it.
 *
 * @param id its id
 * @param title its title
 * @param source its source, such as a law
 * @param level level of its penalties
 */
record RuleHead(String id, String title, String source, Level level) {

  static RuleHead of(RuleSpec spec) {
    Level level =
        switch (spec.level()) {
          case HARD -> Level.HARD;
          case MEDIUM -> Level.MEDIUM;
          case SOFT -> Level.SOFT;
        };
    return new RuleHead(spec.id(), spec.title(), spec.source(), level);
  }

  /** The head of a rule that is always on. */
  static RuleHead physics(String id, String title) {
    return new RuleHead(id, title, "physics", Level.HARD);
  }
}
