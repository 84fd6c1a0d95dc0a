package org.chargeplan.importer.opencharge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is reported of the stations that become existing ports.
 *
 * @param remarks what happened to stations or to their connectors, and to how many
 * @param providers where the stations come from, by title
 */
record OcmTaken(Map<String, Integer> remarks, Map<String, Provider> providers) {

  /**
   * A provider of stations.
   *
   * @param licence its licence by the map; empty where the map has none
   * @param stations stations taken from it
   */
  record Provider(String licence, int stations) {

    private Provider and(Provider other) {
      return new Provider(licence.isEmpty() ? other.licence : licence, stations + other.stations);
    }
  }

  OcmTaken {
    remarks = Collections.unmodifiableMap(new TreeMap<>(remarks));
    providers = Collections.unmodifiableMap(new TreeMap<>(providers));
  }

  static OcmTaken of(List<OcmStation> stations) {
    Map<String, Integer> remarks = new TreeMap<>();
    Map<String, Provider> providers = new TreeMap<>();
    OcmDoubts doubts = new OcmDoubts();
    for (OcmStation each : stations) {
      each.remarks().forEach((what, n) -> remarks.merge(what, n, Integer::sum));
      providers.merge(each.provider(), new Provider(each.licence(), 1), Provider::and);
      doubts.addAll(each.doubts());
    }
    doubts.remarks().forEach((what, n) -> remarks.merge(what, n, Integer::sum));
    return new OcmTaken(remarks, providers);
  }
}
