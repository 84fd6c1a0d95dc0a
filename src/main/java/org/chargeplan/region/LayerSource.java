package org.chargeplan.region;

/**
 * A source of a layer of a region, as {@code sources.csv} holds it.
 *
 * @param layer the layer, one of {@link SourcesTable#LAYERS}
 * @param title what the source is and who made it
 * @param licence the licence it is used under
 * @param url its address, empty where it has none
 * @param date day of the data as in ISO 8601, empty where it is not known
 * @param used in words what was taken, e.g. the file's name
 * @param command the command that repeats the import; empty where it is not known
 */
public record LayerSource(
    String layer,
    String title,
    String licence,
    String url,
    String date,
    String used,
    String command) {

  /** The same source for another layer. */
  public LayerSource of(String otherLayer) {
    return new LayerSource(otherLayer, title, licence, url, date, used, command);
  }

  /** The same source, used otherwise. */
  public LayerSource using(String otherUse) {
    return new LayerSource(layer, title, licence, url, date, otherUse, command);
  }
}
