package dev.lakewright.runtime.role;

import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.lake.attach.LakeScan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which files a role may write. What is asked of the file system is about the role's own folder
 * alone until a file is known to lie there, and everything else is refused in one sentence, so that
 * a refusal tells nothing of what is there.
 *
 * @param folder of the role; empty where it may write anywhere
 * @param isRead true where a lake would take files of that folder for tables
 */
public record RolePlace(Path root, Optional<Path> folder, boolean isRead) {

  /**
   * Find the place of a role.
   *
   * @param root the workspace
   */
  public static RolePlace of(RolePolicy role, Path root, List<LakeSpec> lakes) {
    Optional<Path> folder = RoleFolder.of(role, root);
    LakeScan scan = new LakeScan(root);
    boolean isRead =
        folder
            .map(RealPlaces::of)
            .filter(own -> lakes.stream().anyMatch(it -> reads(scan, it, own)))
            .isPresent();
    return new RolePlace(root, folder, isRead);
  }

  private static boolean reads(LakeScan scan, LakeSpec lake, Path folder) {
    return lake.paths().stream().anyMatch(it -> scan.mayTake(it, folder));
  }

  /**
   * Return why the role may not write a file; nothing where it may.
   *
   * @param file absolute and without {@code ..}
   */
  public Optional<String> refuses(Path file) {
    return folder.flatMap(own -> refuses(file, own));
  }

  private Optional<String> refuses(Path file, Path own) {
    Path shown = root.relativize(own);
    if (isRead) {
      return Optional.of(
          "this role writes no files here: a lake reads " + shown + ", where they would lie");
    }
    Path real = RealPlaces.of(file);
    Path below = RealPlaces.of(own);
    return real.startsWith(below) && !real.equals(below)
        ? Optional.empty()
        : Optional.of("this role writes files below " + shown + " of the workspace only");
  }
}
