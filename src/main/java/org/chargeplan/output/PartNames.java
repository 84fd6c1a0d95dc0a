package org.chargeplan.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hidden names of files and folders that are being written: {@code
 * .PROCESS-PLACE-RANDOM.part.NAME}. The place is where process numbers are unique (a machine since
 * it was started, or a container); the random part sets apart processes of the same number on
 * machines that share a folder.
 */
final class PartNames {

  /** A file of whose process nothing is known is given up when nothing was added for so long. */
  private static final Duration QUIET = Duration.ofMinutes(10);

  private static final Pattern NAME =
      Pattern.compile(
          "\\.(\\d{1,18})-([0-9a-f]{8})-[0-9a-f]{8}\\.(?:part|old)\\.(.+)", Pattern.DOTALL);

  private static final String UNKNOWN_PLACE = "00000000";
  private static final String PLACE = place();
  private static final String OWN = own();

  private PartNames() {}

  private static String own() {
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    String bytes = HexFormat.of().formatHex(random);
    return ProcessHandle.current().pid() + "-" + PLACE + "-" + bytes;
  }

  /** Start of the kernel and its name space of process numbers, as Linux states them. */
  private static String place() {
    try {
      String started = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      String names = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
      return HexFormat.of().toHexDigits((started + names).hashCode());
    } catch (IOException | UnsupportedOperationException notLinux) {
      return UNKNOWN_PLACE;
    }
  }

  /** A hidden name in the folder of a file, that only this process uses. */
  static Path beside(Path absolute, String what) {
    return absolute.resolveSibling("." + OWN + "." + what + "." + absolute.getFileName());
  }

  /** Deletes what processes left that ended while they wrote this file. */
  static void cleanBeside(Path absolute) throws IOException {
    Path folder = absolute.getParent();
    List<Path> left;
    try (Stream<Path> files = Files.list(folder)) {
      left = files.filter(file -> isLeft(file, absolute)).toList();
    }
    for (Path each : left) {
      AtomicFolder.delete(each);
      Files.deleteIfExists(each);
    }
  }

  private static boolean isLeft(Path file, Path absolute) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        && name.group(3).equals(absolute.getFileName().toString())
        && (isQuiet(file) || isEnded(name.group(2), Long.parseLong(name.group(1))));
  }

  private static boolean isEnded(String place, long process) {
    return place.equals(PLACE)
        && !place.equals(UNKNOWN_PLACE)
        && ProcessHandle.of(process).isEmpty();
  }

  /** Of a folder the files in it count: their growth leaves its own time as it was. */
  private static boolean isQuiet(Path fileOrFolder) {
    Instant since = Instant.now().minus(QUIET);
    try (Stream<Path> all = Files.walk(fileOrFolder, 1)) {
      for (Path each : all.toList()) {
        if (Files.getLastModifiedTime(each).toInstant().isAfter(since)) {
          return false;
        }
      }
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
