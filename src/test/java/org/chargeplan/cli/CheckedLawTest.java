package org.chargeplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code check} warns of rules that nobody compared with the law for more than a year. */
class CheckedLawTest extends CommandTest {

  @Test
  void oldRulesAreReported() throws IOException {
    Path rules = region.resolve("rules.yaml");
    Files.writeString(rules, "checked: 2026-11-30\n" + Files.readString(rules));
    List<String> check = List.of("check", region.toString());
    assertEquals(ExitCode.OK, run(check, "--as-of", "2027-11-30"));
    assertEquals("", err());
    assertEquals(ExitCode.OK, run(check, "--as-of", "2027-12-01"));
    assertTrue(
        err().startsWith("warning: the rules were last compared with the law on 2026-11-30, more"));
  }
}
