package org.chargeplan.planning;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A request to end work early and keep the best plan so far. A caller that may want to make one,
 * for example from a shutdown hook, passes it to the {@link Planner} and calls {@link #request}.
 * Thread-safe.
 */
public final class Cancellation {

  private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();
  private volatile boolean requested;

  /**
   * Ends the current work soon. May be called several times: a search that is only about to start
   * loses the first request.
   */
  public void request() {
    requested = true;
    actions.forEach(Runnable::run);
  }

  /** Whether {@link #request} was called. */
  boolean isRequested() {
    return requested;
  }

  /**
   * Runs work that can be ended early.
   *
   * @param work the work
   * @param stop ends it, from any thread; called at each request, and at once if one was made
   *     before
   */
  <T> T during(Supplier<T> work, Runnable stop) {
    actions.add(stop);
    try {
      if (requested) {
        stop.run();
      }
      return work.get();
    } finally {
      actions.remove(stop);
    }
  }
}
