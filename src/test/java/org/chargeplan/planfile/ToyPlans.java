package org.chargeplan.planfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chargeplan.input.InvalidInputException;
import org.chargeplan.plan.Plan;
import org.chargeplan.region.Phase;
import org.chargeplan.region.PortType;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Site;
import org.chargeplan.region.ToyRegion;

/** Plans for the toy region of the test resources, some of its files changed. */
public final class ToyPlans {

  private static final String CORRIDOR =
      """

      corridors:
        - id: c1
          name: South to north
          network: core
          road_classes: [primary]
          waypoints: [[108.00, 16.00], [108.00, 16.10]]
          status: assumed
      """;

  private ToyPlans() {}

  /** The toy region with a corridor along all its roads: n1 n2 n3 n4 n8 n7 n6 n5. */
  public static Region withCorridor(Path folder) {
    return changed(folder, "region.yaml", "\nsources:", CORRIDOR + "\nsources:");
  }

  /** The toy region with some text of a file replaced. */
  public static Region changed(Path folder, String file, String old, String replacement) {
    try {
      ToyRegion.copyTo(folder);
      Path changed = folder.resolve(file);
      String text = Files.readString(changed);
      if (!text.contains(old)) {
        throw new IllegalArgumentException("The text (" + old + ") must be in " + file + ".");
      }
      Files.writeString(changed, text.replace(old, replacement));
      return RegionReader.read(folder);
    } catch (IOException | InvalidInputException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ports of a type built at a site, each by its id; nothing else. */
  public static Plan.Builder build(
      Plan.Builder plan, Region region, String site, String type, String phase, int ports) {
    Site at = region.sitesById().get(site);
    PortType of = region.findPortType(type).orElseThrow();
    Phase in = region.findPhase(phase).orElseThrow();
    return plan.build(at, of, in, ports);
  }
}
