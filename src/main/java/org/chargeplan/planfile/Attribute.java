package org.chargeplan.planfile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of a table or a layer: what it is called, and what it says of an item.
 *
 * @param <T> what a row is about
 * @param name name, with its unit where it has one
 * @param kind what its values are
 * @param value the value of an item, of the kind's type; nothing where there is none
 */
public record Attribute<T>(String name, Kind kind, Function<T, Optional<?>> value) {

  /** Types of values. */
  public enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Long}. */
    WHOLE,
    /** {@link BigDecimal}, rounded as plan files are. */
    DECIMAL
  }

  /** A text; a blank one is none. */
  public static <T> Attribute<T> text(String name, Function<T, String> value) {
    return new Attribute<>(
        name, Kind.TEXT, item -> Optional.of(value.apply(item)).filter(text -> !text.isBlank()));
  }

  /** An integer. */
  public static <T> Attribute<T> integer(String name, ToLongFunction<T> value) {
    return new Attribute<>(name, Kind.WHOLE, item -> Optional.of(value.applyAsLong(item)));
  }

  /** A decimal number. */
  public static <T> Attribute<T> decimal(String name, Function<T, BigDecimal> value) {
    return new Attribute<>(name, Kind.DECIMAL, item -> Optional.of(value.apply(item)));
  }
}
