package dev.lakewright.lake.catalog;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps copies under the digest of their content, so that neither their names nor their times tell
 * of what they were made from; and which files each was made from in another folder.
 */
final class ExtractStore {
  static final String ROWS = "rows";
  static final String VALUES = "values";

  private final Path folder;
  private final Path index;
  private final String salt;

  /**
   * Make a store.
   *
   * @param salt secret that digests are made with, so that nobody can guess at content by them
   */
  ExtractStore(Path folder, Path index, String salt) {
    this.folder = folder;
    this.index = index;
    this.salt = salt;
  }

  /** Return the files that were made of a table with that print, by what they are. */
  Optional<Map<String, Path>> find(String print) {
    Path entry = index.resolve(print);
    try {
      if (!Files.exists(entry)) {
        return Optional.empty();
      }
      Map<String, Path> files = new LinkedHashMap<>();
      for (String line : Files.readAllLines(entry)) {
        String[] parts = line.split(" ", 2);
        files.put(parts[0], folder.resolve(parts[1]).toRealPath());
      }
      boolean whole = files.containsKey(ROWS) && files.values().stream().allMatch(Files::exists);
      return whole ? Optional.of(files) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Keep what the maker writes into the folder that it is given. */
  Map<String, Path> keep(String print, Consumer<Path> maker) {
    Path draft = index.resolve("." + UUID.randomUUID());
    try {
      Files.createDirectories(draft);
      Files.createDirectories(folder);
      maker.accept(draft);
      Map<String, Path> files = new LinkedHashMap<>();
      StringBuilder entry = new StringBuilder();
      for (String what : List.of(ROWS, VALUES)) {
        Path made = draft.resolve(what);
        if (Files.exists(made)) {
          Path kept = folder.resolve(digest(made) + ".parquet");
          Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
          files.put(what, kept.toRealPath());
          entry.append(what).append(' ').append(kept.getFileName()).append('\n');
        }
      }
      Path note = draft.resolve("entry");
      Files.writeString(note, entry);
      Files.move(note, index.resolve(print), StandardCopyOption.ATOMIC_MOVE);
      return files;
    } catch (IOException refused) {
      throw new LakewrightException(
          Failure.of(
              FullDisk.codeOr(refused, ErrorCode.WORKSPACE_NOT_WRITABLE),
              "cannot write under " + folder),
          refused);
    } finally {
      discard(draft);
    }
  }

  private String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt.getBytes(StandardCharsets.UTF_8));
      try (DigestInputStream through = new DigestInputStream(in, sha)) {
        through.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha.digest(), 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void discard(Path draft) {
    try {
      for (String name : List.of(ROWS, VALUES, "entry")) {
        Files.deleteIfExists(draft.resolve(name));
      }
      Files.deleteIfExists(draft);
    } catch (IOException stays) {
      // A leftover under a hidden name does no harm.
      return;
    }
  }
}
