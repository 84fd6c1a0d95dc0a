/** Results as JSON for scripts: keys in snake case, each ending in its unit where it has one. */
package org.chargeplan.report.json;
