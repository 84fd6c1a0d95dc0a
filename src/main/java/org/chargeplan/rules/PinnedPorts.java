package org.chargeplan.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.chargeplan.region.Phase;
import org.chargeplan.region.Pin;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.Site;

/** The numbers of new ports that were decided by hand. */
final class PinnedPorts {

  private final Map<Place, Integer> ports = new HashMap<>();

  private record Place(String site, String type, String phase) {}

  PinnedPorts(Region region) {
    for (Pin pin : region.pins()) {
      ports.put(new Place(pin.site(), pin.type(), pin.phase()), pin.ports());
    }
  }

  /** The number of ports of a type in a phase, where it was decided by hand. */
  OptionalInt find(Site site, PortType type, Phase phase) {
    if (ports.isEmpty()) {
      return OptionalInt.empty();
    }
    Integer pinned = ports.get(new Place(site.id(), type.id(), phase.id()));
    return pinned == null ? OptionalInt.empty() : OptionalInt.of(pinned);
  }
}
