package org.chargeplan.export;

import org.chargeplan.region.Region;
import org.chargeplan.relax.Naming;

/**
 * Calls things in model files by their ids in the region's files.
 *
 * @param region the region
 */
public record RegionNaming(Region region) implements Naming {

  @Override
  public String site(int index) {
    return region.sites().get(index).id();
  }

  @Override
  public String portType(int index) {
    return region.portTypes().get(index).id();
  }

  @Override
  public String phase(int index) {
    return region.phases().get(index).id();
  }

  @Override
  public String gridNode(int index) {
    return region.gridNodes().get(index).id();
  }
}
