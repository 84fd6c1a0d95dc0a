package org.chargeplan.network;

import java.util.function.IntConsumer;

/** The sites at each road node. */
final class SitesByNode {

  private final int[] first;
  private final int[] site;

  SitesByNode(Snapper.Snap[] siteSnaps, int nodes) {
    first = new int[nodes + 1];
    for (Snapper.Snap snap : siteSnaps) {
      first[snap.node() + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    site = new int[siteSnaps.length];
    for (int s = 0; s < siteSnaps.length; s++) {
      site[next[siteSnaps[s].node()]++] = s;
    }
  }

  void forEach(int node, IntConsumer visitor) {
    for (int i = first[node]; i < first[node + 1]; i++) {
      visitor.accept(site[i]);
    }
  }
}
