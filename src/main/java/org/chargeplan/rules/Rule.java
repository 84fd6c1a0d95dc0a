package org.chargeplan.rules;

import java.util.List;
import java.util.Optional;

/** A rule with its parameters read: compiles to rows. */
interface Rule {

  /** Adds the rule's rows to a program. */
  void compile(Compilation compilation);

  /** The distance by road that the rule needs; nothing where it needs no distances. */
  default Optional<Within> within() {
    return Optional.empty();
  }

  /** The same for a rule of several parts. */
  default List<Within> withins() {
    return within().stream().toList();
  }
}
