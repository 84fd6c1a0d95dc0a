package org.chargeplan.importer.roads;

import org.chargeplan.importer.model.RegionFrame;
import org.chargeplan.input.Fields;
import org.chargeplan.region.Location;
import org.chargeplan.region.RoadClass;

/**
 * A known route over the sea, or over a strait too narrow for the coastlines.
 *
 * @param name its name
 * @param kind what it is
 * @param from one end
 * @param to the other
 * @param lengthM its length
 */
public record Crossing(String name, Kind kind, Location from, Location to, double lengthM) {

  /** What leads over the water. */
  enum Kind {
    BRIDGE(RoadClass.LINK),
    FERRY(RoadClass.FERRY);

    private final RoadClass roadClass;

    Kind(RoadClass roadClass) {
      this.roadClass = roadClass;
    }

    RoadClass roadClass() {
      return roadClass;
    }
  }

  static Crossing read(Fields fields, RegionFrame frame) {
    Crossing crossing =
        new Crossing(
            fields.text("name"),
            fields.choice("kind", Kind.class),
            frame.place(fields, "from"),
            frame.place(fields, "to"),
            fields.number("length_m", 1, 1e6));
    fields.rejectUnknown();
    return crossing;
  }
}
