package org.chargeplan.importer.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.chargeplan.region.Location;
import org.chargeplan.region.PointIndex;
import org.chargeplan.region.Region;
import org.chargeplan.region.RegionReader;
import org.chargeplan.region.Roads;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BrazilImportTest {

  private static final CommittedRegion REGION = new CommittedRegion("brazil");

  /** A pair of cities, and the road distance between them by the federal roads' own graph. */
  private record Cities(
      String from,
      String to,
      double fromLon,
      double fromLat,
      double toLon,
      double toLat,
      double km) {}

  private static final List<Cities> CHECKS =
      List.of(
          new Cities("Sao Paulo", "Rio de Janeiro", -46.6333, -23.5505, -43.1964, -22.9083, 422),
          new Cities("Sao Paulo", "Curitiba", -46.6333, -23.5505, -49.2731, -25.4284, 412),
          new Cities("Belo Horizonte", "Brasilia", -43.9386, -19.9208, -47.9297, -15.7795, 735),
          new Cities("Recife", "Fortaleza", -34.8811, -8.0539, -38.5270, -3.7327, 802),
          new Cities("Brasilia", "Belem", -47.9297, -15.7795, -48.4902, -1.4558, 2000),
          new Cities("Cuiaba", "Porto Velho", -56.0979, -15.6010, -63.9004, -8.7608, 1464),
          new Cities("Porto Velho", "Manaus", -63.9004, -8.7608, -60.0250, -3.1190, 884),
          new Cities("Sao Paulo", "Salvador", -46.6333, -23.5505, -38.5108, -12.9711, 1835));

  @Test
  void recipeMakesTheCommittedLayers(@TempDir Path temporary) throws Exception {
    ImportSummary summary = REGION.assertMadeByItsRecipe(temporary);
    assertEquals(27, summary.provinces());
    assertEquals(5570, summary.zones());
    assertEquals(16_880, summary.existingPorts().values().stream().mapToInt(i -> i).sum());
    assertEquals(314, summary.leftOut().get("roads of class (planned)"));
  }

  @Test
  void zonesSumToThePeopleOfTheEstimate() throws Exception {
    assertEquals(212_583_750, REGION.peopleByProvince().values().stream().mapToInt(i -> i).sum());
  }

  @Test
  void mainRoutesAreAsLongAsTheFederalRoads() throws Exception {
    Region region = RegionReader.read(Path.of("regions", "brazil"));
    List<Location> nodes = region.roads().nodes().stream().map(Roads.Node::location).toList();
    PointIndex index = new PointIndex(nodes);
    SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    for (int node = 0; node < nodes.size(); node++) {
      graph.addVertex(node);
    }
    for (Roads.Edge edge : region.roads().edges()) {
      DefaultWeightedEdge added =
          edge.from() == edge.to() ? null : graph.addEdge(edge.from(), edge.to());
      if (added != null) {
        graph.setEdgeWeight(added, edge.lengthM());
      }
    }
    for (Cities pair : CHECKS) {
      double km =
          DijkstraShortestPath.findPathBetween(
                      graph,
                      index.nearest(new Location(pair.fromLon(), pair.fromLat())),
                      index.nearest(new Location(pair.toLon(), pair.toLat())))
                  .getWeight()
              / 1000;
      assertEquals(pair.km(), km, 0.05 * pair.km(), pair.from() + " - " + pair.to());
    }
  }
}
