/**
 * Why a plan is what it is: what it costs by rule, which limits are used up, what more of them
 * would be worth, and the cheapest remedies for the targets that it misses, by feasibility
 * relaxation.
 */
package org.chargeplan.explain;
