package org.chargeplan.importer.osm;

import java.util.Optional;
import org.chargeplan.importer.model.NodePlaces;
import org.chargeplan.importer.osm.extract.OsmKind;
import org.chargeplan.importer.osm.extract.OsmVisitor;
import org.chargeplan.region.Location;

/**
 * What one block of an extract has that an import needs; found by one thread, before it is known
 * what other blocks have.
 */
abstract class ElementBlock implements OsmVisitor {

  private Optional<Location> middle = Optional.empty();
  private int deleted;

  @Override
  public final void middle(int lonE7, int latE7) {
    middle = Optional.of(NodePlaces.location(lonE7, latE7));
  }

  /** The middle of the element that comes now, where the file has it. */
  final Optional<Location> takeMiddle() {
    Optional<Location> taken = middle;
    middle = Optional.empty();
    return taken;
  }

  @Override
  public void deleted(OsmKind kind, long id) {
    deleted++;
  }

  /** How many elements are marked as deleted. */
  final int deleted() {
    return deleted;
  }
}
