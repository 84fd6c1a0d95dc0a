package org.chargeplan.input;

/** Turns the text of a value into what it means. */
@FunctionalInterface
interface ValueReader<T> {

  T read(String text) throws BadValueException;
}
