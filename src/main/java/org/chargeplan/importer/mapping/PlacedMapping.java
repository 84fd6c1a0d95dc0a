package org.chargeplan.importer.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chargeplan.importer.layers.LayerRows;
import org.chargeplan.importer.layers.RegionTables;
import org.chargeplan.importer.layers.RegionUpdate;
import org.chargeplan.importer.tally.LayerTally;

/** A layer of rows that lie somewhere, each with an id of its own. */
abstract class PlacedMapping implements LayerMapping {

  private final RegionUpdate update;
  private final LayerTally tally;
  private final RowIds ids;
  private final MappedPlaces places;
  private final List<Map<String, String>> rows = new ArrayList<>();

  PlacedMapping(RegionUpdate update, LayerTally tally) {
    this.update = update;
    this.tally = tally;
    ids = new RowIds(tally);
    places = new MappedPlaces(update.tables().frame(), tally);
  }

  @Override
  public final void take(MappedRow row) {
    if (!isWanted(row)) {
      return;
    }
    Optional<MappedPlaces.Place> place = places.find(row);
    Optional<String> id = place.flatMap(at -> ids.find(row));
    if (id.isPresent()) {
      cells(row, id.get(), place.get())
          .ifPresent(
              cells -> {
                ids.claim(id.get(), row);
                rows.add(cells);
                tally.take(LayerRows.status(cells.get("status")));
              });
    }
  }

  /** Whether a row belongs to the layer; one that does not is counted as left out. */
  boolean isWanted(MappedRow row) {
    return true;
  }

  /**
   * The cells of a row of the layer; nothing where it is left out, which is counted or reported.
   */
  abstract Optional<Map<String, String>> cells(MappedRow row, String id, MappedPlaces.Place place);

  /** The name of a row; its id where it has none. */
  static String name(MappedRow row, String id) {
    return row.has("name") ? row.text("name") : id;
  }

  RegionUpdate update() {
    return update;
  }

  LayerTally tally() {
    return tally;
  }

  RegionTables tables() {
    return update.tables();
  }

  List<Map<String, String>> rows() {
    return rows;
  }

  @Override
  public final int count() {
    return rows.size();
  }
}
