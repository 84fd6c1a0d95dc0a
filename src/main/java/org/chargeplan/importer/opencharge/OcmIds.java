package org.chargeplan.importer.opencharge;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Ids of Open Charge Map's reference data: {@code StatusTypeID} in compact results, {@code
 * StatusType.ID} beside it in verbose ones.
 */
final class OcmIds {

  private OcmIds() {}

  /** The id of a kind of reference data; 0, which means unknown, where there is none. */
  static int id(JsonNode object, String kind) {
    JsonNode compact = object.path(kind + "ID");
    return (compact.isNumber() ? compact : object.path(kind).path("ID")).asInt(0);
  }
}
