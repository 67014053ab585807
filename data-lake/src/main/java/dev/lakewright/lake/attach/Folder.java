package dev.lakewright.lake.attach;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.lake.KeysFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The data files and folders directly in a folder, by name. */
record Folder(Path path, List<Path> files, List<Path> folders) {
  private static final Pattern PART =
      Pattern.compile("(?i)(part|data|chunk|file)?[-_.]?[0-9]+([-_.][0-9a-z-]+)*");
  private static final Pattern PARTITION = Pattern.compile("[^=]+=.*");

  static Folder list(Path folder) {
    List<Path> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Folder::isVisible)) {
      for (Path child : children) {
        if (Files.isDirectory(child)) {
          folders.add(child);
        } else if (Format.of(child).isPresent()) {
          files.add(child);
        }
      }
    } catch (IOException unreadable) {
      throw LakeScan.failure(
          ErrorCode.FILE_UNREADABLE, folder + " cannot be listed: check its permissions");
    }
    files.sort(Comparator.naturalOrder());
    folders.sort(Comparator.naturalOrder());
    return new Folder(folder, files, folders);
  }

  private static boolean isVisible(Path child) {
    String name = child.getFileName().toString();
    return !name.startsWith(".") && !name.startsWith("_") && !name.equals(KeysFile.NAME);
  }

  boolean hasPartitions() {
    return folders.stream()
        .anyMatch(it -> PARTITION.matcher(it.getFileName().toString()).matches());
  }

  /** Return one table a file, and one for all files that are named like parts. */
  List<FileGroup> singleTables() {
    List<FileGroup> groups = new ArrayList<>();
    Map<Format, List<Path>> parts = new TreeMap<>();
    for (Path file : files) {
      Format format = Format.of(file).orElseThrow();
      String stem = format.stem(file);
      if (!format.isDatabase() && PART.matcher(stem).matches()) {
        parts.computeIfAbsent(format, key -> new ArrayList<>()).add(file);
      } else {
        groups.add(new FileGroup(stem, format, List.of(file), false));
      }
    }
    parts.forEach((format, list) -> groups.add(new FileGroup(name(), format, list, false)));
    return groups;
  }

  /** Return one table for everything below, or one a format where formats are mixed. */
  List<FileGroup> wholeTables() {
    Map<Format, List<Path>> byFormat = new LinkedHashMap<>();
    for (Path file : below()) {
      byFormat.computeIfAbsent(Format.of(file).orElseThrow(), key -> new ArrayList<>()).add(file);
    }
    List<FileGroup> groups = new ArrayList<>();
    boolean partitioned = hasPartitions();
    byFormat.forEach(
        (format, list) -> {
          if (format.isDatabase()) {
            list.forEach(f -> groups.add(new FileGroup(format.stem(f), format, List.of(f), false)));
          } else {
            groups.add(new FileGroup(name(), format, list, partitioned));
          }
        });
    return groups;
  }

  private String name() {
    return path.getFileName().toString();
  }

  private List<Path> below() {
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(file -> !Files.isDirectory(file))
          .filter(this::isVisibleBelow)
          .filter(file -> Format.of(file).isPresent())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw LakeScan.failure(
          ErrorCode.FILE_UNREADABLE, path + " cannot be listed: check its permissions");
    }
  }

  private boolean isVisibleBelow(Path file) {
    for (Path part : path.relativize(file)) {
      if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
        return false;
      }
    }
    return true;
  }
}
