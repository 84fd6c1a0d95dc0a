/** The command line: commands, wiring, exit codes. The only package that ends the program. */
package org.chargeplan.cli;
