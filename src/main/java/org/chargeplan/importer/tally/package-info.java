/** What imports read, took and left out: the table at the end of each, and its JSON. */
package org.chargeplan.importer.tally;
