package org.chargeplan.planning;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An existing plan to start from, instead of a new first plan.
 *
 * @param plan its file; nothing where it is only known as it was edited
 * @param edited the same plan after ports were changed by hand, which become pins
 * @param keepsPins whether pins of the plan stay
 */
public record ResumeRequest(Optional<Path> plan, Optional<Path> edited, boolean keepsPins) {

  public ResumeRequest {
    if (plan.isEmpty() && edited.isEmpty()) {
      throw new IllegalArgumentException("There must be a plan to start from.");
    }
  }

  /** A plan as it is, with its pins. */
  public static ResumeRequest of(Path plan) {
    return new ResumeRequest(Optional.of(plan), Optional.empty(), /* keepsPins= */ true);
  }

  /** Where the ports to start from are read. */
  Path last() {
    return edited.or(() -> plan).orElseThrow();
  }
}
