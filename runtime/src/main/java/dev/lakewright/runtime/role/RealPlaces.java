package dev.lakewright.runtime.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where paths lead to once links are followed. */
public final class RealPlaces {
  private RealPlaces() {}

  /**
   * Follow the links of a path as far as it is there.
   *
   * @param path absolute and without {@code ..}
   * @return the path itself where nothing of it can be looked at
   */
  public static Path of(Path path) {
    Path there = path;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null) {
      return path;
    }
    try {
      return there.toRealPath().resolve(there.relativize(path)).normalize();
    } catch (IOException unreadable) {
      return path;
    }
  }
}
