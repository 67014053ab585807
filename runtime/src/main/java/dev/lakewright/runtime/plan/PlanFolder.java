package dev.lakewright.runtime.plan;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.runtime.role.RealPlaces;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The folder of a workspace's plans. */
public record PlanFolder(Path root) {
  static final String NAME = "pipelines";
  private static final String ENDING = ".yaml";

  private Path folder() {
    return root.resolve(NAME);
  }

  List<PlanName> names() {
    List<PlanName> names = new ArrayList<>();
    if (!Files.isDirectory(folder())) {
      return names;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*" + ENDING)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ENDING.length());
        if (PlanName.isValid(stem)) {
          names.add(new PlanName(stem));
        }
      }
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot list " + folder()), unreadable);
    }
    return names.stream().sorted().toList();
  }

  public Path file(PlanName name) {
    return folder().resolve(name + ENDING);
  }

  /** Find a plan's file by its name or its path, which is relative to the workspace. */
  public Path find(String typed) {
    if (PlanName.isValid(typed) && Files.exists(file(new PlanName(typed)))) {
      return file(new PlanName(typed));
    }
    try {
      Path path = root.resolve(typed);
      if (typed.endsWith(ENDING) && Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException notAPath) {
      throw unknown(typed);
    }
    throw unknown(typed);
  }

  /**
   * Find a plan's file by its name alone, for who may read plans and no other files.
   *
   * @throws LakewrightException if there is none, or a link leads out of the folder; the sentence
   *     is the same whatever is there
   */
  Path named(String typed) {
    if (PlanName.isValid(typed)) {
      Path file = file(new PlanName(typed));
      Path real = RealPlaces.of(folder().toAbsolutePath().normalize()).resolve(typed + ENDING);
      if (Files.isRegularFile(file)
          && RealPlaces.of(file.toAbsolutePath().normalize()).equals(real)) {
        return file;
      }
    }
    List<String> known = names().stream().map(PlanName::value).toList();
    throw new LakewrightException(
        Failure.of(ErrorCode.PLAN_UNKNOWN, "there is no plan of the name " + typed)
            .withNearest(NearestNames.among(known, typed, 3)));
  }

  private LakewrightException unknown(String typed) {
    List<String> known = names().stream().map(PlanName::value).toList();
    return new LakewrightException(
        Failure.of(ErrorCode.PLAN_UNKNOWN, "there is no plan " + typed + " in " + folder())
            .withNearest(NearestNames.among(known, typed, 3)));
  }

  /** Return a file's path as people are shown it. */
  public String shown(Path file) {
    return file.startsWith(root) ? root.relativize(file).toString() : file.toString();
  }

  /**
   * Refuse a name that a plan has.
   *
   * @throws LakewrightException if there is one
   */
  public void refuseExisting(PlanName name) {
    if (Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
      throw exists(name);
    }
  }

  private LakewrightException exists(PlanName name) {
    return new LakewrightException(
        Failure.of(
            ErrorCode.PLAN_EXISTS,
            "there is a plan " + name + " already: give another --name, or --replace"));
  }

  /**
   * Write a plan's file, whole or not at all.
   *
   * @param replace whether a plan of that name gives way; otherwise it is refused
   * @return the file as people are shown it
   */
  public String write(PlanName name, String text, boolean replace) {
    Path file = file(name);
    try {
      Files.createDirectories(folder());
      Path draft = folder().resolve("." + name + "-" + ProcessHandle.current().pid() + ".draft");
      try {
        Files.writeString(draft, text);
        if (replace) {
          Files.move(
              draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
          // A link, unlike a move, never takes the place of a file that came meanwhile.
          Files.createLink(file, draft);
        }
      } finally {
        Files.deleteIfExists(draft);
      }
      return shown(file);
    } catch (FileAlreadyExistsException there) {
      throw exists(name);
    } catch (IOException refused) {
      throw new LakewrightException(
          Failure.of(
              FullDisk.codeOr(refused, ErrorCode.WORKSPACE_NOT_WRITABLE),
              "cannot write " + file + ": " + refused.getMessage()),
          refused);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + file + " as text"), unreadable);
    }
  }
}
