package org.chargeplan.rules;

/** A rule with its parameters read: compiles to rows. */
interface Rule {

  /** Adds the rule's rows to a program. */
  void compile(Compilation compilation);

  /** The longest way by road the rule looks along, in metres; 0 where it looks along none. */
  default double reachM() {
    return 0;
  }

  /** The longest time by road the rule looks along, in minutes; 0 where it looks along none. */
  default double reachMin() {
    return 0;
  }
}
