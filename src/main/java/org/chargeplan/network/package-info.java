/**
 * Road distances: the road graph with sites and zones snapped to it, and the distances between
 * zones and the sites within their reach. The only package that uses JGraphT.
 */
package org.chargeplan.network;
