package dev.lakewright.lake.attach;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the files of a lake and groups them into tables; opens none of them.
 *
 * <ul>
 *   <li>A file is a table named as the file; a database file brings its own tables.
 *   <li>A folder: each file directly in it is a table. Files named like parts of one ({@code
 *       part-0000.parquet}, {@code data_3.parquet}) are one table named as the folder.
 *   <li>A folder inside it that holds files, or folders named {@code key=value}, is one table named
 *       as that folder, with everything below it; a folder that holds only other folders is looked
 *       into.
 *   <li>A glob is one table, named by the words of its last part, or else by the folder before it.
 * </ul>
 *
 * <p>Names that start with {@code .} or {@code _} are passed over.
 */
public final class LakeScan {
  private final Path base;

  /**
   * Make a scan.
   *
   * @param base where relative paths start
   */
  public LakeScan(Path base) {
    this.base = base;
  }

  /**
   * Return the groups below a path as the user wrote it.
   *
   * @throws LakewrightException if nothing is there, or nothing that can be read
   */
  public List<FileGroup> scan(String text) {
    if (Glob.isGlob(text)) {
      return List.of(new Glob(base, text).group());
    }
    Path path = resolve(text);
    if (!Files.exists(path)) {
      throw failure(ErrorCode.FILE_MISSING, "there is no file or folder " + path);
    }
    if (!Files.isReadable(path)) {
      throw failure(ErrorCode.FILE_UNREADABLE, path + " cannot be read: check its permissions");
    }
    return Files.isDirectory(path) ? folder(path) : List.of(file(path));
  }

  /** Return the folders and files that an engine must be able to read for a path. */
  public Path readable(String text) {
    return Glob.isGlob(text) ? new Glob(base, text).root() : resolve(text);
  }

  /**
   * Tell whether files below a folder would be files of a path, were they there, or the other way
   * round. In doubt they would.
   *
   * @param folder absolute, links followed
   */
  public boolean mayTake(String text, Path folder) {
    Path place = followed(readable(text));
    boolean within = folder.startsWith(place);
    if (within && Glob.isGlob(text)) {
      return new Glob(base, text).reaches(place.relativize(folder));
    }
    return within || place.startsWith(folder);
  }

  private static Path followed(Path place) {
    try {
      return Files.exists(place) ? place.toRealPath() : place;
    } catch (IOException unreadable) {
      return place;
    }
  }

  private Path resolve(String text) {
    try {
      Path path = base.resolve(text).toAbsolutePath().normalize();
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (InvalidPathException notAPath) {
      throw failure(ErrorCode.FILE_MISSING, "not a path: " + text);
    } catch (IOException unreadable) {
      throw failure(ErrorCode.FILE_UNREADABLE, text + " cannot be read: check its permissions");
    }
  }

  private static FileGroup file(Path path) {
    Format format =
        Format.of(path)
            .orElseThrow(
                () ->
                    failure(
                        ErrorCode.FILE_NOT_SUPPORTED,
                        path + " is of no known format; known endings: " + Format.known()));
    return new FileGroup(format.stem(path), format, List.of(path), false);
  }

  private static List<FileGroup> folder(Path folder) {
    List<FileGroup> groups = new ArrayList<>();
    collect(Folder.list(folder), true, groups);
    if (groups.isEmpty()) {
      throw failure(
          ErrorCode.LAKE_EMPTY, "no data under " + folder + "; known endings: " + Format.known());
    }
    return groups;
  }

  private static void collect(Folder folder, boolean top, List<FileGroup> groups) {
    if (folder.hasPartitions() || (!top && !folder.files().isEmpty())) {
      groups.addAll(folder.wholeTables());
      return;
    }
    groups.addAll(folder.singleTables());
    for (Path child : folder.folders()) {
      collect(Folder.list(child), false, groups);
    }
  }

  static LakewrightException failure(ErrorCode code, String message) {
    return new LakewrightException(Failure.of(code, message));
  }
}
