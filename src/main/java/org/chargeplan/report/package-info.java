/** Plans in words and tables for people. */
package org.chargeplan.report;
