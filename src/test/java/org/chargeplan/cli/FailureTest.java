package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.chargeplan.input.Problem;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void lackOfMemoryIsNoInternalError() {
    Failure failure = Failure.of(new ExecutionException(new OutOfMemoryError("Java heap space")));
    assertEquals(ExitCode.INVALID_INPUT, failure.exitCode());
    Problem problem = failure.problems().get(0);
    assertTrue(
        problem.message().matches("The memory \\([\\d,]+ MB\\) is too small.*"), problem.message());
    assertTrue(
        problem.hint().matches("Maybe allow more, e\\.g\\. java -Xmx\\d+g, .*"), problem.hint());
  }

  @Test
  void whatTheMachineRefusesIsNoInternalError() {
    IOException full = new FileSystemException("plan.geojson", null, "No space left on device");
    for (Exception thrown : List.of(full, new UncheckedIOException(full))) {
      Failure failure = Failure.of(thrown);
      assertEquals(ExitCode.INVALID_INPUT, failure.exitCode());
      Problem problem = failure.problems().get(0);
      assertEquals(
          "The file or folder (plan.geojson) can't be read or written: no space left on device.",
          problem.message());
      assertEquals("Maybe free some space, or choose another disk.", problem.hint());
    }
  }

  @Test
  void unexpectedExceptionIsAnInternalError() {
    assertEquals(ExitCode.INTERNAL, Failure.of(new IllegalStateException("x")).exitCode());
  }
}
