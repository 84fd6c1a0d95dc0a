/**
 * Between the program and the plan: the values of the program's columns become a {@link
 * org.chargeplan.plan.Plan}, with its score by rule and what holds back the targets that it misses
 * ({@link org.chargeplan.decode.PlanAssembler}), and a plan becomes values again ({@link
 * org.chargeplan.decode.ColumnValues}).
 */
package org.chargeplan.decode;
