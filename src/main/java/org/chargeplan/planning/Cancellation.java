package org.chargeplan.planning;

import java.util.Optional;
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
  private final Optional<Cancellation> outer;
  private volatile boolean requested;

  /** A cancellation that is not requested yet. Once requested, it stays so. */
  public Cancellation() {
    this(Optional.empty());
  }

  private Cancellation(Optional<Cancellation> outer) {
    this.outer = outer;
  }

  /** A cancellation of a part of the work: requested with this one, or alone. */
  Cancellation ofPart() {
    return new Cancellation(Optional.of(this));
  }

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
    return requested || outer.map(Cancellation::isRequested).orElse(false);
  }

  /**
   * Runs work that can be ended early.
   *
   * @param work the work
   * @param stop ends it, from any thread; called at each request, and at once if one was made
   *     before
   */
  <T> T during(Supplier<T> work, Runnable stop) {
    return outer.isPresent()
        ? outer.get().during(() -> whileListening(work, stop), stop)
        : whileListening(work, stop);
  }

  private <T> T whileListening(Supplier<T> work, Runnable stop) {
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
