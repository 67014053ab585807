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

/** Digests of tables' names and of their files' names, sizes and times of change. */
final class Fingerprint {
  private Fingerprint() {}

  /** Return the digest of one table; it asks the file system about each of its files. */
  static String of(Source source) {
    MessageDigest sha = sha();
    add(sha, source.table().toString());
    for (Path file : source.files()) {
      add(sha, file + " " + identity(file));
    }
    return hex(sha);
  }

  /** Return the digest of a lake from those of its tables, in their order. */
  static String of(Collection<String> tables) {
    MessageDigest sha = sha();
    tables.forEach(table -> add(sha, table));
    return hex(sha);
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String hex(MessageDigest sha) {
    return HexFormat.of().formatHex(sha.digest(), 0, 16);
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
