/** Queues: Erlang's delay formula and what follows from it. Knows no other package. */
package org.chargeplan.queueing;
