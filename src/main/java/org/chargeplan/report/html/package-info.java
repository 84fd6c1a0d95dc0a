/**
 * Pages for a browser, each one self-contained file that needs no network: libraries, style,
 * scripts and data are in it. The data is JSON that Java writes; the page's own scripts draw it.
 */
package org.chargeplan.report.html;
