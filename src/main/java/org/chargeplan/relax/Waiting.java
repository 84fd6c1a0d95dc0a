package org.chargeplan.relax;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work in other threads. */
final class Waiting {

  private Waiting() {}

  /** Waits until a task has ended, and fails as it failed. */
  static void forEnd(Future<?> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
