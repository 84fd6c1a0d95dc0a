/**
 * The command line: commands, options, progress, colours, exit codes. The only package that ends
 * the process.
 */
package org.chargeplan.cli;
