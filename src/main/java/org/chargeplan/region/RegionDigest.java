package org.chargeplan.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest by which a plan identifies the files that it was made from. */
final class RegionDigest {

  private RegionDigest() {}

  /** SHA-256 over each file's name, a zero byte, its bytes and their number, in hexadecimal. */
  static String of(Layers layers) throws IOException {
    MessageDigest digest = sha256();
    for (String name : layers.names()) {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      long bytes;
      try (InputStream file =
          new DigestInputStream(Files.newInputStream(layers.path(name)), digest)) {
        bytes = file.transferTo(OutputStream.nullOutputStream());
      }
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes).array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
