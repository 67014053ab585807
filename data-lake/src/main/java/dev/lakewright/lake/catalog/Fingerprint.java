package dev.lakewright.lake.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Digest of tables' names and of their files' names, sizes and times of change. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Collection<Source> sources) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Source source : sources) {
        add(sha, source.table().toString());
        for (Path file : source.files()) {
          add(sha, file + " " + identity(file));
        }
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void add(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
  }

  private static String identity(Path file) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      return seen.size() + " " + seen.lastModifiedTime().toMillis();
    } catch (IOException gone) {
      return "gone";
    }
  }
}
