package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.plan.PlanName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Checkpoints of one plan, one folder:
 *
 * <pre>
 * checkpoints/monthly-revenue/
 *   revenue-3f2a….parquet   rows of a step
 *   revenue-3f2a….json      its manifest, which counts only with the rows
 * </pre>
 *
 * <p>Rows are there before their manifest is, and each appears by a rename, so that a process that
 * is killed leaves a checkpoint or none. The caller holds the plan's lock.
 */
final class CheckpointStore {
  private static final int KEY_LENGTH = 20;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String MANIFEST = ".json";

  private final Path folder;

  CheckpointStore(Path state, PlanName plan) {
    this.folder = state.resolve("checkpoints").resolve(plan.value());
  }

  /** Return the path of a file that belongs to a step's key. */
  Path file(String step, String key, String ending) {
    return folder.resolve(step + "-" + key.substring(0, KEY_LENGTH) + ending);
  }

  Path rows(String step, String key) {
    return file(step, key, ".parquet");
  }

  void prepare() {
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      throw notWritable(refused);
    }
  }

  /** Return what is kept under a key, if it is whole. */
  Optional<Checkpoint> find(String step, String key) {
    Optional<Checkpoint> found = read(file(step, key, MANIFEST), rows(step, key));
    return found.filter(it -> it.key().equals(key)).filter(CheckpointStore::isWhole);
  }

  private static Optional<Checkpoint> read(Path manifest, Path rows) {
    try {
      return CheckpointJson.read(Files.readString(manifest), rows);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(Checkpoint checkpoint) {
    try {
      return checkpoint.parquet().isEmpty()
          || Files.size(checkpoint.parquet().get()) == checkpoint.bytes();
    } catch (IOException gone) {
      return false;
    }
  }

  /** Return the newest checkpoint of a step, whatever its key. */
  Optional<Checkpoint> newest(String step) {
    return manifests(step + "-").stream()
        .max(Comparator.comparing(CheckpointStore::touched))
        .flatMap(file -> read(file, file));
  }

  private List<Path> manifests(String prefix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(MANIFEST))
          .filter(
              file -> file.getFileName().toString().length() == prefix.length() + KEY_LENGTH + 5)
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static Instant touched(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }

  /** Keep a checkpoint whose rows are in their place. */
  void keep(String step, Checkpoint checkpoint) {
    write(file(step, checkpoint.key(), MANIFEST), CheckpointJson.write(checkpoint));
  }

  /** Write a small file, whole or not at all. */
  void write(Path file, String text) {
    Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      throw notWritable(refused);
    }
  }

  Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // What stays is swept another time.
      return;
    }
  }

  /**
   * Delete what no run used for 30 days, and drafts of killed processes.
   *
   * @param used keys of this run
   */
  void sweep(Set<String> used, Instant now) {
    List<Path> old = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        boolean draft = name.startsWith(".") && name.endsWith(".tmp");
        boolean fresh = touched(file).isAfter(now.minus(KEPT));
        if (draft || (!fresh && used.stream().noneMatch(key -> name.contains(shortened(key))))) {
          old.add(file);
        }
      }
    } catch (IOException unreadable) {
      return;
    }
    old.forEach(this::delete);
  }

  private static String shortened(String key) {
    return key.substring(0, KEY_LENGTH);
  }

  /** Note that a checkpoint was used. */
  void touch(String step, String key, Instant now) {
    try {
      Files.setLastModifiedTime(file(step, key, MANIFEST), FileTime.from(now));
    } catch (IOException gone) {
      return;
    }
  }

  private LakewrightException notWritable(IOException refused) {
    return new LakewrightException(
        Failure.of(
            FullDisk.codeOr(refused, ErrorCode.WORKSPACE_NOT_WRITABLE),
            "cannot write checkpoints under " + folder + ": " + refused.getMessage()),
        refused);
  }
}
