/**
 * The rule catalogue: one class a rule type. A rule reads its parameters, reports what is wrong
 * with them, and compiles to rows of a {@link org.chargeplan.program.Program}; nothing else knows a
 * rule.
 */
package org.chargeplan.rules;
