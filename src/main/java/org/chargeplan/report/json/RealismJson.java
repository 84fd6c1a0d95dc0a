package org.chargeplan.report.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.chargeplan.realism.Observation;
import org.chargeplan.realism.Realism;

/** A plan against published counts, as JSON. */
public final class RealismJson {

  private RealismJson() {}

  /** Adds a comparison to a document. */
  public static void addTo(ObjectNode document, Realism realism) {
    document.put("region", realism.region()).put("end_of", realism.last());
    JsonOut.array(
        document,
        "observed",
        realism.lines(),
        (line, node) -> {
          fill(line.observed(), node);
          JsonOut.put(node, "published", line.observed().value());
          JsonOut.put(node, "before", line.before());
          JsonOut.put(node, "planned", line.planned());
          line.shares()
              .ifPresent(
                  shares -> {
                    ObjectNode of = node.putObject("shares");
                    JsonOut.put(of, "published", shares.observed());
                    JsonOut.put(of, "before", shares.before());
                    JsonOut.put(of, "planned", shares.planned());
                    JsonOut.put(of, "people", shares.people());
                  });
          node.put("status", line.observed().status().name().toLowerCase(Locale.ROOT))
              .put("source", line.observed().source());
        });
    JsonOut.array(
        document,
        "rank_correlations",
        realism.ranks(),
        (ranks, node) -> {
          node.put("measure", ranks.observed().measure().word())
              .put("vehicle_class", ranks.observed().vehicleClass().id())
              .put("date", ranks.observed().date())
              .put("places", ranks.places());
          JsonOut.put(node, "planned", ranks.planned());
          JsonOut.put(node, "before", ranks.before());
          JsonOut.put(node, "people", ranks.people());
        });
  }

  private static void fill(Observation observed, ObjectNode node) {
    node.put("measure", observed.measure().word())
        .put("vehicle_class", observed.vehicleClass().id())
        .put("place", observed.place())
        .put("date", observed.date());
  }
}
