package org.chargeplan.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chargeplan.planning.Cancellation;

/**
 * Turns Ctrl-C and {@code kill} into an early end of searches, and delays the end of the process
 * until their plans are written. Before {@link #listen} they end the process at once, because there
 * is no plan to keep.
 */
final class Interrupts implements AutoCloseable {

  private static final long RETRY_MILLIS = 200;

  private final Cancellation cancellation = new Cancellation();
  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicBoolean listens = new AtomicBoolean();

  /** To be passed to the work that an interrupt is to end. */
  Cancellation cancellation() {
    return cancellation;
  }

  /** Listens from now on. */
  void listen() {
    if (listens.compareAndSet(false, true)) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopUntilDone, "stop-search"));
    }
  }

  /** Asks again and again: a search that is only about to start loses the first request. */
  private void stopUntilDone() {
    try {
      while (done.getCount() > 0) {
        cancellation.request();
        if (done.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
  }
}
