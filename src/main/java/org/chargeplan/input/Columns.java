package org.chargeplan.input;

import java.util.List;

/**
 * The columns of a table, in any order.
 *
 * @param subject what a row is about, for problems: {@code site}; the first required column names
 *     it
 * @param required columns that must be there
 * @param optional columns that may be there
 * @param othersIgnored whether any other column may be there too, unread
 */
public record Columns(
    String subject, List<String> required, List<String> optional, boolean othersIgnored) {

  public Columns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Columns that must all be there, and no others. */
  public static Columns of(String subject, String... required) {
    return new Columns(subject, List.of(required), List.of(), false);
  }
}
