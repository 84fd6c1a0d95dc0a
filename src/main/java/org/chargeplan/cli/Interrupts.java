package org.chargeplan.cli;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chargeplan.solve.Search;

/**
 * Turns Ctrl-C and {@code kill} into an early end of searches, and holds the end of the program
 * until their plans are written.
 */
final class Interrupts implements AutoCloseable {

  private static final long RETRY_MILLIS = 200;

  private final Set<Search> searches = ConcurrentHashMap.newKeySet();
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean seen;

  /** Listens from now on. */
  static Interrupts listen() {
    Interrupts interrupts = new Interrupts();
    Runtime.getRuntime().addShutdownHook(new Thread(interrupts::stopUntilDone, "stop-search"));
    return interrupts;
  }

  /** Runs a search, which an interrupt ends early. */
  int[] run(Search search) {
    searches.add(search);
    try {
      if (seen) {
        search.stop();
      }
      return search.run();
    } finally {
      searches.remove(search);
    }
  }

  /** Asks again and again: a search that is only about to start forgets what it was asked. */
  private void stopUntilDone() {
    try {
      while (done.getCount() > 0) {
        stop();
        if (done.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What an interrupt does. */
  void stop() {
    seen = true;
    searches.forEach(Search::stop);
  }

  boolean wereSeen() {
    return seen;
  }

  @Override
  public void close() {
    done.countDown();
  }
}
