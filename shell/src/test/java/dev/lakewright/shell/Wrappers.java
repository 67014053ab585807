package dev.lakewright.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Commands that run another command with less than this process has. */
final class Wrappers {
  private static final List<String> WITHOUT_ROOT_RIGHTS =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

  private Wrappers() {}

  /**
   * Return what runs a command so that permission bits stop it, as they stop anybody but root;
   * nothing where that cannot be had.
   *
   * @param scratch a folder to try it in
   */
  static Optional<List<String>> heedingPermissions(Path scratch) throws IOException {
    Path closed = Files.writeString(scratch.resolve("closed"), "x");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    if (!Files.isReadable(closed)) {
      return Optional.of(List.of());
    }
    List<String> probe = new ArrayList<>(WITHOUT_ROOT_RIGHTS);
    probe.addAll(List.of("test", "!", "-r", closed.toString()));
    return succeeds(probe) ? Optional.of(WITHOUT_ROOT_RIGHTS) : Optional.empty();
  }

  /**
   * Return what runs a command with a small file system of its own mounted on the folder, seen by
   * that command only; afterwards it prints the names that are left there, one {@code left: NAME} a
   * line. Nothing where mounting is not allowed.
   */
  static Optional<List<String>> withSmallDisk(Path folder, String size) {
    String mount = "mount -t tmpfs -o size=" + size + " none '" + folder + "'";
    List<String> namespace = List.of("unshare", "--map-root-user", "--mount", "sh", "-c");
    List<String> probe = new ArrayList<>(namespace);
    probe.add(mount);
    if (!succeeds(probe)) {
      return Optional.empty();
    }
    List<String> wrapper = new ArrayList<>(namespace);
    wrapper.add(
        mount
            + " || exit 99; \"$@\"; code=$?;"
            + (" find '" + folder + "' -mindepth 1 -type f | sed 's/^/left: /'; exit $code"));
    wrapper.add("sh");
    return Optional.of(wrapper);
  }

  private static boolean succeeds(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    try {
      Process run = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return run.waitFor(10, TimeUnit.SECONDS) && run.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
