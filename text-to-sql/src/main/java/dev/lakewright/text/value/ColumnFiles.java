package dev.lakewright.text.value;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns' files of one lake. The most recently used ones are kept open: as bytes where small,
 * else mapped. Safe for use by several threads.
 */
final class ColumnFiles {
  private static final int MOST_OPEN = 512;
  private static final String ENDING = ".values";

  private final Path folder;
  private final Map<String, ColumnValues> open = new LinkedHashMap<>(16, 0.75f, true);

  ColumnFiles(Path folder) {
    this.folder = folder;
  }

  /** Open a column's file; empty if it is missing or broken. */
  Optional<ColumnValues> open(String digest) {
    synchronized (open) {
      ColumnValues known = open.get(digest);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<ColumnValues> read = file(digest).read().flatMap(ColumnValues::read);
    read.ifPresent(values -> keep(digest, values));
    return read;
  }

  private void keep(String digest, ColumnValues values) {
    synchronized (open) {
      open.put(digest, values);
      if (open.size() > MOST_OPEN) {
        open.remove(open.keySet().iterator().next());
      }
    }
  }

  /** Write a column's file and open it; where that fails, its values stay in memory. */
  ColumnValues write(String digest, ByteBuffer bytes) {
    file(digest).write(List.of(bytes));
    return open(digest).or(() -> ColumnValues.read(bytes)).orElseThrow();
  }

  private StoredBytes file(String digest) {
    return new StoredBytes(folder.resolve(digest + ENDING));
  }

  /** Delete the files of columns that are not among the given ones. */
  void keepOnly(Set<String> digests) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING) && !digests.contains(name.replace(ENDING, ""))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException locked) {
      // They are deleted when the lake changes again.
      return;
    }
  }

  /** Delete the files that were written first where there are more than so many. */
  void keepNewest(int most) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(ENDING)).toList();
      if (all.size() > most) {
        Map<Path, FileTime> written = new HashMap<>();
        for (Path file : all) {
          written.put(file, Files.getLastModifiedTime(file));
        }
        List<Path> oldest =
            all.stream()
                .sorted(Comparator.comparing(written::get))
                .limit(all.size() - most)
                .toList();
        for (Path file : oldest) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException locked) {
      // They are deleted when a later question reads more.
      return;
    }
  }
}
