package org.chargeplan.relax;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chargeplan.program.Decision;
import org.chargeplan.program.Program;

/**
 * The columns of a program by the place that they decide on, a site or a grid node, and the rows
 * that belong to one place alone: those with terms of its columns, and of nothing else.
 */
final class Places {

  private static final int NO_PLACE = -1;
  private static final int SEVERAL = -2;

  private final List<Place> places = new ArrayList<>();
  private final boolean[] isOwn;

  /**
   * A site or a grid node.
   *
   * @param columns the columns that decide on it, rising
   * @param rows its own rows, rising
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on within the package, never compared.
  record Place(int[] columns, int[] rows) {}

  private Places(RowView view) {
    Program program = view.program();
    Map<Object, IntArrayList> columns = new HashMap<>();
    List<IntArrayList> inOrder = new ArrayList<>();
    int[] placeOf = new int[program.columns()];
    for (int column = 0; column < placeOf.length; column++) {
      IntArrayList ofPlace =
          columns.computeIfAbsent(
              key(program.decision(column)),
              added -> {
                inOrder.add(new IntArrayList());
                return inOrder.get(inOrder.size() - 1);
              });
      placeOf[column] = ofPlace.isEmpty() ? inOrder.size() - 1 : placeOf[ofPlace.getInt(0)];
      ofPlace.add(column);
    }
    isOwn = new boolean[program.rows()];
    List<IntArrayList> rows = new ArrayList<>();
    inOrder.forEach(place -> rows.add(new IntArrayList()));
    for (int row = 0; row < isOwn.length; row++) {
      int place = only(view, placeOf, row);
      isOwn[row] = place >= 0;
      if (isOwn[row]) {
        rows.get(place).add(row);
      }
    }
    for (int i = 0; i < inOrder.size(); i++) {
      places.add(new Place(inOrder.get(i).toIntArray(), rows.get(i).toIntArray()));
    }
  }

  static Places of(RowView view) {
    return new Places(view);
  }

  /** What the decisions of one place have in common. */
  private static Object key(Decision decision) {
    return decision instanceof Decision.Build build
        ? new Decision.Build(build.site(), 0, 0)
        : new Decision.Reinforce(((Decision.Reinforce) decision).gridNode(), 0);
  }

  /** The place that a row belongs to, below 0 where there is none. */
  private static int only(RowView view, int[] placeOf, int row) {
    RowTerms indicators = view.indicators();
    if (indicators.first[row] < indicators.first[row + 1]) {
      return SEVERAL;
    }
    RowTerms terms = view.columns();
    int place = NO_PLACE;
    for (int i = terms.first[row]; i < terms.first[row + 1]; i++) {
      int here = placeOf[terms.owner[i]];
      if (place != NO_PLACE && place != here) {
        return SEVERAL;
      }
      place = here;
    }
    return place;
  }

  List<Place> all() {
    return places;
  }

  /** Whether a row belongs to one place alone. */
  boolean isOwn(int row) {
    return isOwn[row];
  }
}
