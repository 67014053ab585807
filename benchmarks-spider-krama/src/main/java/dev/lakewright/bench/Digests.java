package dev.lakewright.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the content of files. */
final class Digests {
  private static final int SHOWN = 16;

  private Digests() {}

  /** Return the first 16 hexadecimal digits of the SHA-256 of files, one after another. */
  static String of(Path... files) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Path file : files) {
      Files.copy(file, all);
    }
    return of(all.toByteArray());
  }

  /** Return the first 16 hexadecimal digits of the SHA-256 of bytes. */
  static String of(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
