package org.chargeplan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.StringTokenizer;

/**
 * An instance of the p-median problem from the OR-Library (Beasley, European Journal of Operational
 * Research 21, 1985): choose p of n nodes so that the distances of all nodes to the nearest one add
 * up to the least.
 *
 * @param name name of the instance, e.g. {@code pmed1}
 * @param n nodes, numbered from 0
 * @param p nodes to choose, at most
 * @param edges lengths of the undirected edges; of an edge that stands twice the last one counts
 */
record OrLibrary(String name, int n, int p, Map<Edge, Integer> edges) {

  /** Optimal values of pmed1 to pmed40, as the library publishes them. */
  private static final List<Integer> OPTIMA =
      List.of(
          5819, 4093, 4250, 3034, 1355, 7824, 5631, 4445, 2734, 1255, 7696, 6634, 4374, 2968, 1729,
          8162, 6999, 4809, 2845, 1789, 9138, 8579, 4619, 2961, 1828, 9917, 8307, 4498, 3033, 1989,
          10086, 9297, 4700, 3013, 10400, 9934, 5057, 11060, 9423, 5128);

  private static final int FAR = Integer.MAX_VALUE / 4;

  /** An edge, the lesser node first. */
  record Edge(int from, int to) {

    static Edge between(int a, int b) {
      return new Edge(Math.min(a, b), Math.max(a, b));
    }
  }

  /** Reads a file: first nodes, edges and p, then the edges, nodes numbered from 1. */
  static OrLibrary read(Path file) throws IOException {
    StringTokenizer words = new StringTokenizer(Files.readString(file));
    int n = Integer.parseInt(words.nextToken());
    int lines = Integer.parseInt(words.nextToken());
    int p = Integer.parseInt(words.nextToken());
    Map<Edge, Integer> edges = new LinkedHashMap<>();
    for (int line = 0; line < lines; line++) {
      int from = Integer.parseInt(words.nextToken()) - 1;
      int to = Integer.parseInt(words.nextToken()) - 1;
      edges.put(Edge.between(from, to), Integer.parseInt(words.nextToken()));
    }
    String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
    return new OrLibrary(name, n, p, edges);
  }

  /** The optimal value, of the library's own instances. */
  OptionalLong optimum() {
    if (!name.matches("pmed([1-9]|[1-3][0-9]|40)")) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(OPTIMA.get(Integer.parseInt(name.substring(4)) - 1));
  }

  /** Lengths of the shortest paths between all nodes, by Floyd and Warshall. */
  int[][] distances() {
    int[][] distance = new int[n][n];
    for (int from = 0; from < n; from++) {
      Arrays.fill(distance[from], FAR);
      distance[from][from] = 0;
    }
    edges.forEach(
        (edge, length) -> {
          distance[edge.from()][edge.to()] = length;
          distance[edge.to()][edge.from()] = length;
        });
    for (int via = 0; via < n; via++) {
      for (int from = 0; from < n; from++) {
        for (int to = 0; to < n; to++) {
          int length = distance[from][via] + distance[via][to];
          distance[from][to] = Math.min(distance[from][to], length);
        }
      }
    }
    return distance;
  }
}
