package org.chargeplan.importer.layers;

/** What happens to rows of a layer that an import does not name. */
public enum PutMode {
  /** They are removed: the import replaces the layer. */
  REPLACE,
  /** They stay: the import adds rows, and replaces those with the same id. */
  ADD;

  /** The mode of an import with the option {@code --add}, or without it. */
  public static PutMode ofAddOption(boolean add) {
    return add ? ADD : REPLACE;
  }
}
