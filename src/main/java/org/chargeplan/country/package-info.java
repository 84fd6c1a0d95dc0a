/** How a planner begins a region of any country: what is known of it, as commented region files. */
package org.chargeplan.country;
