/** What drivers meet: how far they go to a port, what it offers them, and how long they wait. */
package org.chargeplan.service;
