package dev.lakewright.export.folder;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.export.ExportFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes projects into a folder. Files that the last export did not write are never touched; those
 * that people edited stay as they are, or the export is refused with their list where it would
 * change them too. Everything is written beside the folder first, so that a full disk leaves the
 * last export as it was; the manifest comes last, and an export that was cut off is taken up by the
 * next.
 */
public final class ProjectFolder {
  private final Path folder;

  public ProjectFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Write a project.
   *
   * @throws LakewrightException if files are in the way, or it cannot be written; the folder is
   *     then as it was
   */
  public ExportReport write(String plan, String target, List<ExportFile> files) {
    try {
      Optional<Manifest> last = manifest();
      last.ifPresent(it -> requireSame(it, plan, target));
      Changes changes = Changes.of(files, last, this::now);
      if (!changes.inTheWay().isEmpty()) {
        throw refused(changes.inTheWay());
      }
      SortedMap<String, String> digests = new TreeMap<>();
      files.forEach(file -> digests.put(file.path(), Digest.of(file.text())));
      put(changes, new Manifest(plan, target, digests));
      return changes.report();
    } catch (IOException problem) {
      throw notWritable(problem);
    }
  }

  private Optional<Manifest> manifest() throws IOException {
    Path file = folder.resolve(Manifest.FILE);
    return Files.exists(file)
        ? Optional.of(Manifest.read(Files.readString(file)))
        : Optional.empty();
  }

  private void requireSame(Manifest last, String plan, String target) {
    if (!last.plan().equals(plan) || !last.target().equals(target)) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.EXPORT_CONFLICT,
              folder
                  + " holds the plan "
                  + last.plan()
                  + " for "
                  + last.target()
                  + ": export to another folder"));
    }
  }

  /** Return the digest of what is at a path; empty where nothing is. */
  private Optional<String> now(String path) {
    Path file = folder.resolve(path);
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      return Optional.of(
          Files.isRegularFile(file) ? Digest.of(Files.readAllBytes(file)) : "not a file");
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, file + " cannot be read"), unreadable);
    }
  }

  private LakewrightException refused(List<String> inTheWay) {
    return new LakewrightException(
        Failure.of(
            ErrorCode.EXPORT_CONFLICT,
            "nothing is written, as these files in "
                + folder
                + " are not as the last export left them, and this one would change them: "
                + String.join(", ", inTheWay)
                + "; move them away, or export to another folder and merge"));
  }

  private void put(Changes changes, Manifest manifest) throws IOException {
    Path parent = Optional.ofNullable(folder.getParent()).orElse(folder);
    Files.createDirectories(parent);
    Path draft = Files.createTempDirectory(parent, "." + folder.getFileName() + ".");
    try {
      List<ExportFile> all = new ArrayList<>(changes.toWrite());
      all.add(ExportFile.of(Manifest.FILE, manifest.text()));
      for (ExportFile file : all) {
        write(draft.resolve(file.path()), file);
      }
      if (!Files.exists(folder)) {
        open(draft);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      for (ExportFile file : all) {
        Path to = folder.resolve(file.path());
        Files.createDirectories(Optional.ofNullable(to.getParent()).orElse(folder));
        Files.move(draft.resolve(file.path()), to, StandardCopyOption.ATOMIC_MOVE);
      }
      for (String path : changes.toRemove()) {
        Files.deleteIfExists(folder.resolve(path));
      }
    } finally {
      discard(draft);
    }
  }

  private static void write(Path path, ExportFile file) throws IOException {
    Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(path));
    Files.write(path, file.text().getBytes(StandardCharsets.UTF_8));
    if (file.executable() && !path.toFile().setExecutable(true, false)) {
      throw new IOException("no permission to make a program of " + file.path());
    }
  }

  /** Temporary folders are for their owner alone; a project is for whom its folder is. */
  private static void open(Path draft) {
    boolean open =
        draft.toFile().setReadable(true, false) && draft.toFile().setExecutable(true, false);
    if (!open) {
      throw new LakewrightException(
          Failure.of(ErrorCode.OUTPUT_NOT_WRITABLE, "no permission to open " + draft));
    }
  }

  private static void discard(Path draft) throws IOException {
    if (!Files.exists(draft)) {
      return;
    }
    try (var inside = Files.walk(draft)) {
      for (Path path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private LakewrightException notWritable(IOException problem) {
    return new LakewrightException(
        Failure.of(
            FullDisk.codeOr(problem, ErrorCode.OUTPUT_NOT_WRITABLE),
            "cannot write to "
                + folder
                + ": "
                + problem.getClass().getSimpleName()
                + " "
                + problem.getMessage()),
        problem);
  }
}
