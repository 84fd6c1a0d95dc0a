package org.chargeplan.region;

/**
 * A first-level administrative unit.
 *
 * @param index position in {@link Region#provinces()}
 * @param id the official code
 * @param name name for people
 */
public record Province(int index, String id, String name) {}
