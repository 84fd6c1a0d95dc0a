#!/usr/bin/env bash
# JGraphT's many-to-many distances change from run to run, and with them who is within reach of a site.
#
# The good guess: the distance between two places is a property of the road graph. CHManyToManyShortestPaths is exact,
# takes no seed, and on one thread gives the same distances every time; those of Dijkstra, too.
#
# What happens: the contraction order breaks ties with an unseeded random generator, even on one thread. The order
# decides how the parts of a path are added up, and sums of doubles depend on that. Of the distances here, about a fifth
# differ in their last bits between two runs. Where lengths are rounded (to 0.1 km here), many pairs lie exactly at a
# round limit, so pairs move in and out of "within 5 km" between two runs in one program. A seed can be fixed only by
# the constructor of ContractionHierarchyPrecomputation that takes a supplier of generators; then runs agree with each
# other, but not with Dijkstra, nor with exact sums.
#
# Versions: JGraphT 1.5.2 from Maven (jgrapht-core). Needs a JDK of 17 or newer and Maven.
#
# Source: no page says so. The class comment of ContractionHierarchyPrecomputation does not name the random numbers; its
# short constructor passes "Random::new". CHManyToManyShortestPaths(graph, executor) calls that one.
#
# Who meets it: anyone who computes a matrix of distances by contraction hierarchies, for its speed on large road
# graphs, and cuts it at a radius, or promises equal output for equal input. The candidate pairs, hence the model and
# the plan, change without any change of data.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.jgrapht</groupId>
      <artifactId>jgrapht-core</artifactId>
      <version>1.5.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -Dmaven.repo.local="$work/repository" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -Dmdep.outputFile=classpath >maven.log 2>&1 || { cat maven.log >&2; exit 2; }

cat >Finding.java <<'JAVA'
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.ToDoubleBiFunction;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.interfaces.ManyToManyShortestPathsAlgorithm;
import org.jgrapht.alg.shortestpath.CHManyToManyShortestPaths;
import org.jgrapht.alg.shortestpath.ContractionHierarchyPrecomputation;
import org.jgrapht.alg.shortestpath.DijkstraManyToManyShortestPaths;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.util.ConcurrencyUtil;

class Finding {
  static final int SIDE = 40;
  static final int RUNS = 6;

  public static void main(String[] arguments) throws InterruptedException {
    Random random = new Random(7);
    Set<Integer> zones = new LinkedHashSet<>();
    Set<Integer> sites = new LinkedHashSet<>();
    for (int i = 0; i < 150; i++) {
      zones.add(random.nextInt(SIDE * SIDE));
      sites.add(random.nextInt(SIDE * SIDE));
    }
    Graph<Integer, DefaultWeightedEdge> kilometres = roads(10);
    ThreadPoolExecutor oneThread = ConcurrencyUtil.createThreadPoolExecutor(1);
    List<double[]> plain = new ArrayList<>();
    List<double[]> seeded = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      plain.add(distances(new CHManyToManyShortestPaths<>(kilometres, oneThread), zones, sites));
      seeded.add(distances(new CHManyToManyShortestPaths<>(
          new ContractionHierarchyPrecomputation<>(kilometres, () -> new Random(1), oneThread)
              .computeContractionHierarchy()), zones, sites));
    }
    ConcurrencyUtil.shutdownExecutionService(oneThread);
    double[] dijkstra = distances(new DijkstraManyToManyShortestPaths<>(kilometres), zones, sites);
    // The same roads in whole units of 100 m: sums of whole numbers are exact.
    double[] exact = distances(new DijkstraManyToManyShortestPaths<>(roads(1)), zones, sites);

    System.out.println(zones.size() * sites.size() + " pairs; within 5 km in exact sums: " + within(exact, 50)
        + ", by Dijkstra: " + within(dijkstra, 5));
    report("without a seed", plain);
    report("with a seed", seeded);
  }

  static void report(String name, List<double[]> runs) {
    int differing = 0;
    int unsettled = 0;
    for (int i = 0; i < runs.get(0).length; i++) {
      boolean differs = false;
      int reached = 0;
      for (double[] run : runs) {
        differs |= run[i] != runs.get(0)[i];
        reached += run[i] <= 5 ? 1 : 0;
      }
      differing += differs ? 1 : 0;
      unsettled += reached > 0 && reached < runs.size() ? 1 : 0;
    }
    System.out.println(name + ", within 5 km in each run: " + runs.stream().map(run -> within(run, 5)).toList());
    System.out.println(name + ": distances differ " + (differing > 0) + ", reach differs " + (unsettled > 0)
        + " (" + differing + " distances, " + unsettled + " pairs)");
  }

  /** A grid of roads of 0.1 to 0.9 km. */
  static Graph<Integer, DefaultWeightedEdge> roads(double parts) {
    Random random = new Random(3);
    Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    for (int place = 0; place < SIDE * SIDE; place++) {
      graph.addVertex(place);
    }
    for (int place = 0; place < SIDE * SIDE; place++) {
      if (place % SIDE + 1 < SIDE) {
        Graphs.addEdge(graph, place, place + 1, (1 + random.nextInt(9)) / parts);
      }
      if (place + SIDE < SIDE * SIDE) {
        Graphs.addEdge(graph, place, place + SIDE, (1 + random.nextInt(9)) / parts);
      }
    }
    return graph;
  }

  static double[] distances(
      ManyToManyShortestPathsAlgorithm<Integer, DefaultWeightedEdge> paths, Set<Integer> zones, Set<Integer> sites) {
    ToDoubleBiFunction<Integer, Integer> weight = paths.getManyToManyPaths(zones, sites)::getWeight;
    return zones.stream()
        .flatMapToDouble(zone -> sites.stream().mapToDouble(site -> weight.applyAsDouble(zone, site)))
        .toArray();
  }

  static long within(double[] distances, double limit) {
    return Arrays.stream(distances).filter(distance -> distance <= limit).count();
  }
}
JAVA
javac -cp "$(cat classpath)" Finding.java
basename "$(tr ':' '\n' <classpath | grep jgrapht-core)"
java -cp "$(cat classpath):." Finding | tee result

if ! grep -q '^without a seed: distances differ true, reach differs true' result ||
  ! grep -q '^with a seed: distances differ false, reach differs false' result; then
  echo "The behaviour has changed."
  exit 1
fi
echo "As described: equal input, unequal distances, and another set of pairs within reach."
