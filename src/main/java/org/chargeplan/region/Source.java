package org.chargeplan.region;

/**
 * Where data of a region come from.
 *
 * @param title what it is and who made it
 * @param licence the licence it is used under
 * @param url its address, empty where it has none
 */
public record Source(String title, String licence, String url) {}
