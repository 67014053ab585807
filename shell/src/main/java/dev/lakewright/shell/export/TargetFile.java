package dev.lakewright.shell.export;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.runtime.Lakewright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks, before any work, at the place where a user wants a file. */
public final class TargetFile {
  private TargetFile() {}

  /**
   * Return the file to write; where a symbolic link stands there, the file that it points to. A
   * file that is not for the role is refused before anything is told of it.
   *
   * @throws LakewrightException if it does not lie where the role writes files, is a folder or a
   *     device, which a rename would replace, or if there is no folder to write it into
   */
  public static Path of(Path named, Lakewright lakewright) {
    Path file = named.toAbsolutePath().normalize();
    allow(file, lakewright);
    Path target = check(file);
    allow(target, lakewright);
    return target;
  }

  private static Path check(Path file) {
    Path target = followed(file);
    if (Files.isDirectory(target)) {
      throw unwritable("\"" + file + "\" is a folder.");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw unwritable("\"" + file + "\" is a device, not a file to write.");
    }
    Path folder = target.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw unwritable("There is no folder \"" + folder + "\" to write into.");
    }
    return target;
  }

  private static void allow(Path file, Lakewright lakewright) {
    lakewright
        .refusesFile(file)
        .ifPresent(
            why -> {
              throw new LakewrightException(why);
            });
  }

  private static Path followed(Path file) {
    if (!Files.isSymbolicLink(file)) {
      return file;
    }
    try {
      return Files.exists(file)
          ? file.toRealPath()
          : file.resolveSibling(Files.readSymbolicLink(file)).normalize();
    } catch (IOException e) {
      throw unwritable("\"" + file + "\" is a link that cannot be followed.");
    }
  }

  private static LakewrightException unwritable(String message) {
    return new LakewrightException(Failure.of(ErrorCode.OUTPUT_NOT_WRITABLE, message));
  }
}
