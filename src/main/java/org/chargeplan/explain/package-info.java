/**
 * Why a plan is what it is: what it costs by rule, which limits are used up, what more of them
 * would be worth, and the cheapest ways to reach the targets that it misses.
 */
package org.chargeplan.explain;
