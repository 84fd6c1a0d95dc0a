/**
 * The rule catalogue: one class per rule type. A rule reads its parameters, reports their problems,
 * and compiles to rows of a {@link org.chargeplan.program.Program}; no other package knows rules.
 */
package org.chargeplan.rules;
