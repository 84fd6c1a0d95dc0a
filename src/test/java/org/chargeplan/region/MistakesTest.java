package org.chargeplan.region;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Makes mistakes in the toy region, one at a time; a subclass lists them in {@code mistakes()}. */
abstract class MistakesTest {

  @TempDir private Path dir;

  @ParameterizedTest
  @MethodSource("mistakes")
  final void mistakeIsReportedWithFileAndLine(Mistake mistake) throws IOException {
    mistake.assertReported(dir);
  }
}
