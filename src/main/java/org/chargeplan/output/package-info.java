/**
 * How files are written: complete or not at all ({@link org.chargeplan.output.AtomicFile}, {@link
 * org.chargeplan.output.AtomicFolder}), and with numbers that read the same on every Java version
 * ({@link org.chargeplan.output.Decimals}).
 */
package org.chargeplan.output;
