package org.chargeplan.network;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;

/**
 * What a piece of work took.
 *
 * @param wallSeconds by the clock
 * @param cpuSeconds of all threads of the process, the collector's and the compiler's too
 */
record Effort(double wallSeconds, double cpuSeconds) {

  private static final double NANOS_PER_SECOND = 1e9;

  static Effort of(Runnable work) {
    long wallNanos = System.nanoTime();
    long cpuNanos = cpuNanos();
    work.run();
    return new Effort(
        (System.nanoTime() - wallNanos) / NANOS_PER_SECOND,
        (cpuNanos() - cpuNanos) / NANOS_PER_SECOND);
  }

  /** The median of both; of an even number of efforts the greater of the two in the middle. */
  static Effort median(List<Effort> efforts) {
    return new Effort(
        efforts.stream().mapToDouble(Effort::wallSeconds).sorted().toArray()[efforts.size() / 2],
        efforts.stream().mapToDouble(Effort::cpuSeconds).sorted().toArray()[efforts.size() / 2]);
  }

  /** A row of a Markdown table. */
  String row(String what) {
    return String.format(Locale.ROOT, "| %s | %.2f | %.2f |", what, wallSeconds, cpuSeconds);
  }

  /** The most heap that was in use, in MB: the peaks of its pools together. */
  static long mostHeapMb() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
