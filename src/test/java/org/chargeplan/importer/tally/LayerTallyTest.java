package org.chargeplan.importer.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.chargeplan.importer.model.Layer;
import org.chargeplan.region.Status;
import org.junit.jupiter.api.Test;

class LayerTallyTest {

  private final ImportTally tally = new ImportTally();
  private final LayerTally stations = tally.of(Layer.EXISTING, "stations");

  @Test
  void readIsTakenAndLeftOut() {
    stations.read(4);
    stations.take(Status.PUBLISHED);
    stations.take(Status.ASSUMED);
    stations.leaveOut("for bicycles");
    assertFalse(stations.isComplete(), "one is lost");
    stations.leaveOut("for bicycles");
    assertTrue(stations.isComplete());
    assertEquals(Map.of("for bicycles", 2), stations.leftOut());
    assertEquals(Map.of("assumed", 1, "published", 1), stations.takenByStatus());
  }

  @Test
  void tableHasRowsByLayerAndReasonsBelow() {
    stations.read(1234);
    stations.take(Status.DERIVED, 1233);
    stations.leaveOut("for bicycles");
    assertEquals(
        List.of(
            "layer           read     taken   assumed  left out",
            "existing       1,234     1,233         0         1  stations",
            "  left out         1 for bicycles"),
        tally.lines());
  }
}
