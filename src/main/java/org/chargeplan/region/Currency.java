package org.chargeplan.region;

/**
 * The currency of a region, for display; all reckoning is in USD.
 *
 * @param code ISO 4217
 * @param perUsd units to the US dollar
 */
public record Currency(String code, double perUsd) {}
