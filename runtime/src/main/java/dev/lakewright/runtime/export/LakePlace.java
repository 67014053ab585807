package dev.lakewright.runtime.export;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One of the paths that a lake is made of.
 *
 * @param fixed the part of it before its first wildcard, absolute
 * @param pattern the part from there on, relative; empty text where it has no wildcard
 */
record LakePlace(Path fixed, String pattern) {
  private static final String WILD = ".*[*?\\[{].*";

  static LakePlace of(Path root, String path) {
    Path fixed = root.resolve(fixed(path)).normalize();
    String pattern = path.matches("(?s)" + WILD) ? path.substring(fixed(path).length()) : "";
    return new LakePlace(fixed, pattern.replaceAll("^/+", ""));
  }

  /** Return the text of the folders before the first wildcard. */
  private static String fixed(String path) {
    StringBuilder fixed = new StringBuilder();
    for (String part : path.split("(?<=/)", -1)) {
      if (part.matches("(?s)" + WILD)) {
        break;
      }
      fixed.append(part);
    }
    return fixed.toString();
  }

  /** Return the folder that it is in, or that it is. */
  Path folder() {
    Path parent = fixed.getParent();
    return Files.isDirectory(fixed) || parent == null ? fixed : parent;
  }

  /** Write it relative to a folder that holds it. */
  String below(Path folder) {
    String start = folder.relativize(SourceFolders.real(fixed)).toString().replace('\\', '/');
    String whole = start.isEmpty() || pattern.isEmpty() ? start + pattern : start + "/" + pattern;
    return whole.isEmpty() ? "." : whole;
  }
}
