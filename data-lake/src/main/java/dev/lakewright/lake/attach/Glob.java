package dev.lakewright.lake.attach;

import dev.lakewright.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A path with {@code *}, {@code **} or {@code ?} in it: all files that match are one table. */
final class Glob {
  private static final Pattern WILD = Pattern.compile("[*?{]");
  private static final Pattern NOT_A_WORD = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private final Path root;
  private final String pattern;

  Glob(Path base, String text) {
    int wild = firstWild(text);
    int slash = text.lastIndexOf('/', wild);
    String fixed = slash < 0 ? "" : text.substring(0, slash + 1);
    this.root = base.resolve(fixed).toAbsolutePath().normalize();
    this.pattern = text.substring(slash + 1);
  }

  static boolean isGlob(String text) {
    return WILD.matcher(text).find();
  }

  private static int firstWild(String text) {
    var matcher = WILD.matcher(text);
    return matcher.find() ? matcher.start() : text.length();
  }

  Path root() {
    return root;
  }

  /** Return true unless the pattern is too short for files below a folder under the root. */
  boolean reaches(Path folder) {
    long names = pattern.chars().filter(it -> it == '/').count() + 1;
    boolean isRoot = folder.toString().isEmpty();
    return pattern.contains("**") || isRoot || names > folder.getNameCount();
  }

  FileGroup group() {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    if (!Files.isDirectory(root)) {
      throw LakeScan.failure(ErrorCode.FILE_MISSING, "there is no folder " + root);
    }
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files =
          walk.filter(file -> !Files.isDirectory(file))
              .filter(file -> matcher.matches(root.relativize(file)))
              .filter(file -> Format.of(file).isPresent())
              .sorted()
              .toList();
      return group(files);
    } catch (IOException unreadable) {
      throw LakeScan.failure(ErrorCode.FILE_UNREADABLE, root + " cannot be listed");
    }
  }

  private FileGroup group(List<Path> files) {
    if (files.isEmpty()) {
      throw LakeScan.failure(ErrorCode.LAKE_EMPTY, "no file under " + root + " matches " + pattern);
    }
    Format format = Format.of(files.get(0)).orElseThrow();
    if (files.stream().anyMatch(file -> Format.of(file).orElseThrow() != format)) {
      throw LakeScan.failure(
          ErrorCode.FILE_NOT_SUPPORTED, root + "/" + pattern + " matches files of several formats");
    }
    boolean partitioned = root.relativize(files.get(0)).toString().contains("=");
    return new FileGroup(name(format), format, files, partitioned);
  }

  private String name(Format format) {
    String last = pattern.substring(pattern.lastIndexOf('/') + 1);
    String stem = format.stem(Path.of(last.replaceAll("[*?{},]+", "-")));
    String word = NOT_A_WORD.matcher(stem).replaceAll("");
    Path folder = root.getFileName();
    return word.isEmpty() && folder != null ? folder.toString() : word.isEmpty() ? "data" : word;
  }
}
