/** Many plans of one region: a grid of weights, rules and profiles, and how its plans compare. */
package org.chargeplan.sweep;
