package org.chargeplan.importer.recipe;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chargeplan.importer.model.CandidateSite;
import org.chargeplan.importer.model.RegionFrame;

/** A candidate place as it fills with existing ports, up to a share of its bays and power. */
final class Station {

  /** Keeps a sum of fractions that should fill the bays exactly from missing by rounding. */
  private static final double ROUNDING = 1e-9;

  private final CandidateSite site;
  private final Set<String> allowedTypes;
  private final Map<String, Integer> ports = new TreeMap<>();
  private double freeBays;
  private double freeKw;

  Station(CandidateSite site, Set<String> allowedTypes, ExistingSpec spec) {
    this.site = site;
    this.allowedTypes = allowedTypes;
    this.freeBays = site.bays() * spec.baysShare();
    this.freeKw = site.maxKw() * spec.kwShare();
  }

  CandidateSite site() {
    return site;
  }

  /** How many more ports of a type fit. */
  int room(String type, RegionFrame.PortSize size) {
    if (!allowedTypes.contains(type)) {
      return 0;
    }
    double fit =
        Math.min(
            size.bays() == 0 ? Integer.MAX_VALUE : freeBays / size.bays(),
            size.powerKw() == 0 ? Integer.MAX_VALUE : freeKw / size.powerKw());
    return (int) Math.floor(Math.max(0, fit) + ROUNDING);
  }

  void add(String type, RegionFrame.PortSize size, int count) {
    if (count > 0) {
      ports.merge(type, count, Integer::sum);
      freeBays -= size.bays() * count;
      freeKw -= size.powerKw() * count;
    }
  }

  /** Ports placed here so far, by type id. */
  Map<String, Integer> ports() {
    return ports;
  }

  /** Whether ports for a class of vehicles are placed here. */
  boolean serves(String vehicleClass, RegionFrame frame) {
    return ports.keySet().stream()
        .anyMatch(type -> frame.portTypes().get(type).vehicleClass().equals(vehicleClass));
  }
}
