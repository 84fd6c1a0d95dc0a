package org.chargeplan.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chargeplan.region.Location;
import org.chargeplan.region.Region;
import org.chargeplan.region.RoadClass;
import org.chargeplan.region.Roads;
import org.chargeplan.region.Site;
import org.chargeplan.region.Zone;

/**
 * The region's road graph, edges by class, each as a straight line. A part of a region has the
 * entire road graph; only what lies around the part is drawn.
 */
final class RoadData {

  private static final double MARGIN_DEGREES = 0.1;

  private final Region region;

  RoadData(Region region) {
    this.region = region;
  }

  void writeTo(JsonGenerator json) throws IOException {
    Roads roads = region.roads();
    boolean[] inView = inView();
    int[] number = new int[roads.nodes().size()];
    Arrays.fill(number, -1);
    List<Roads.Node> nodes = new ArrayList<>();
    Map<RoadClass, List<Roads.Edge>> byClass = new EnumMap<>(RoadClass.class);
    for (Roads.Edge edge : roads.edges()) {
      if (inView[edge.from()] || inView[edge.to()]) {
        byClass.computeIfAbsent(edge.roadClass(), c -> new ArrayList<>()).add(edge);
        for (int node : new int[] {edge.from(), edge.to()}) {
          if (number[node] < 0) {
            number[node] = nodes.size();
            nodes.add(roads.nodes().get(node));
          }
        }
      }
    }
    JsonArrays arrays = new JsonArrays(json);
    json.writeObjectFieldStart("roads");
    arrays.degrees("lon", nodes, node -> node.location().lon());
    arrays.degrees("lat", nodes, node -> node.location().lat());
    json.writeArrayFieldStart("classes");
    for (Map.Entry<RoadClass, List<Roads.Edge>> ofClass : byClass.entrySet()) {
      json.writeStartObject();
      json.writeStringField("name", ofClass.getKey().name().toLowerCase(Locale.ROOT));
      arrays.integers("from", ofClass.getValue(), edge -> number[edge.from()]);
      arrays.integers("to", ofClass.getValue(), edge -> number[edge.to()]);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private boolean[] inView() {
    boolean[] inView = new boolean[region.roads().nodes().size()];
    List<Location> places =
        Stream.concat(
                region.zones().stream().map(Zone::location),
                region.sites().stream().map(Site::location))
            .toList();
    if (!region.scope().isPart() || places.isEmpty()) {
      Arrays.fill(inView, true);
      return inView;
    }
    double west = places.stream().mapToDouble(Location::lon).min().getAsDouble() - MARGIN_DEGREES;
    double east = places.stream().mapToDouble(Location::lon).max().getAsDouble() + MARGIN_DEGREES;
    double south = places.stream().mapToDouble(Location::lat).min().getAsDouble() - MARGIN_DEGREES;
    double north = places.stream().mapToDouble(Location::lat).max().getAsDouble() + MARGIN_DEGREES;
    for (int node = 0; node < inView.length; node++) {
      Location at = region.roads().nodes().get(node).location();
      inView[node] = at.lon() > west && at.lon() < east && at.lat() > south && at.lat() < north;
    }
    return inView;
  }
}
