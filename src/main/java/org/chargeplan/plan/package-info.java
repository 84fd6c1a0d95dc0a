/**
 * The immutable result: what is built where and when, and the figures that follow from it.
 *
 * <p>{@link org.chargeplan.plan.Plan} holds decisions; {@link org.chargeplan.plan.SiteFigures},
 * {@link org.chargeplan.plan.GridFigures} and {@link org.chargeplan.plan.Totals} compute. {@link
 * org.chargeplan.plan.PlanFile} is what a plan file states, before it was checked.
 */
package org.chargeplan.plan;
