package org.chargeplan.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chargeplan.solve.Search;

/**
 * Turns Ctrl-C and {@code kill} into an early end of a search, and holds the end of the program
 * until the plan is written.
 */
final class Interrupts implements AutoCloseable {

  private static final long RETRY_MILLIS = 200;

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean seen;

  static Interrupts forwardTo(Search search) {
    Interrupts interrupts = new Interrupts();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupts.stop(search), "stop-search"));
    return interrupts;
  }

  /** Asks again and again: a search that is only about to start forgets what it was asked. */
  private void stop(Search search) {
    try {
      while (done.getCount() > 0) {
        seen = true;
        search.stop();
        if (done.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean wereSeen() {
    return seen;
  }

  @Override
  public void close() {
    done.countDown();
  }
}
