package org.chargeplan.network;

import org.chargeplan.region.Site;

/**
 * A site along a route.
 *
 * @param site the site
 * @param chainageM metres along the route from its beginning to where one turns off to the site
 * @param offM metres from there to the site by road
 */
public record Stop(Site site, double chainageM, double offM) {}
