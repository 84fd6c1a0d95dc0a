package org.chargeplan.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Against the queue of Java, through phases of growing and shrinking, with many equal distances.
 */
class NodeHeapProperties {

  private record Entry(int node, double distance) {}

  @Property(tries = 200)
  void nodesLeaveTheHeapByDistanceThenNumber(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3_000) int size) {
    Random random = new Random(seed);
    NodeHeap heap = new NodeHeap();
    PriorityQueue<Entry> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Entry::distance).thenComparing(Entry::node));
    for (int i = 0; i < size; i++) {
      Entry entry = new Entry(random.nextInt(20), random.nextInt(50));
      heap.add(entry.node(), entry.distance());
      queue.add(entry);
      if (random.nextInt(3) == 0) {
        assertSameFirst(queue, heap);
      }
    }
    while (!queue.isEmpty()) {
      assertSameFirst(queue, heap);
    }
    assertTrue(heap.isEmpty());
  }

  private static void assertSameFirst(PriorityQueue<Entry> queue, NodeHeap heap) {
    Entry expected = queue.remove();
    assertEquals(expected, new Entry(expected.node(), heap.distance()));
    assertEquals(expected.node(), heap.poll());
  }
}
