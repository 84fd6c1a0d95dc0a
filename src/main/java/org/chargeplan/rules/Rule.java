package org.chargeplan.rules;

import java.util.Optional;

/** A rule with its parameters read: compiles to rows. */
interface Rule {

  /** Adds the rule's rows to a program. */
  void compile(Compilation compilation);

  /** How far by road the rule looks; nothing where it does not look along roads. */
  default Optional<Within> within() {
    return Optional.empty();
  }
}
