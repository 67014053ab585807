package dev.lakewright.export.importing.folder;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the files of a project; links are not followed, and what is hidden is not looked at. */
public final class FolderReader extends SimpleFileVisitor<Path> {
  private static final Pattern READ = Pattern.compile(".*\\.(?:sql|yml|yaml)");
  private static final Set<String> PASSED =
      Set.of("target", "dbt_packages", "dbt_modules", "logs", "node_modules", "__pycache__");
  private static final long LONGEST = 4_000_000;
  private static final int MOST = 50_000;

  private final Path root;
  private final SortedMap<String, String> texts = new TreeMap<>();
  private final List<String> others = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final SortedMap<String, Failure> unread = new TreeMap<>();
  private int seen;

  private FolderReader(Path root) {
    this.root = root;
  }

  /**
   * Read a folder.
   *
   * @throws LakewrightException if it is none, or holds more files than a project has
   */
  public static ProjectFiles read(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_MISSING, "there is no folder " + folder));
    }
    FolderReader reader = new FolderReader(root);
    try {
      Files.walkFileTree(root, reader);
    } catch (IOException broken) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + folder), broken);
    }
    return new ProjectFiles(root, reader.texts, reader.others, reader.links, reader.unread);
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean passed =
        !folder.equals(root)
            && (isHidden(folder) || PASSED.contains(String.valueOf(folder.getFileName())));
    return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    seen++;
    if (seen > MOST) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_NOT_SUPPORTED, root + " holds more than " + MOST + " files"));
    }
    String name = name(file);
    if (!attributes.isRegularFile()) {
      links.add(name);
    } else if (READ.matcher(name).matches()) {
      text(file, name, attributes.size());
    } else {
      others.add(name);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException broken) {
    unread.put(name(file), Failure.of(ErrorCode.FILE_UNREADABLE, "cannot be read"));
    return FileVisitResult.CONTINUE;
  }

  private void text(Path file, String name, long size) {
    if (size > LONGEST) {
      unread.put(
          name, Failure.of(ErrorCode.FILE_NOT_SUPPORTED, "is longer than " + LONGEST + " bytes"));
      return;
    }
    try {
      String text = Files.readString(file).replace("\r\n", "\n");
      boolean binary = text.indexOf('\0') >= 0;
      if (binary) {
        unread.put(name, Failure.of(ErrorCode.FILE_NOT_SUPPORTED, "is not text"));
      } else {
        texts.put(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
      }
    } catch (CharacterCodingException notText) {
      unread.put(name, Failure.of(ErrorCode.FILE_NOT_SUPPORTED, "is not text in UTF-8"));
    } catch (IOException broken) {
      unread.put(name, Failure.of(ErrorCode.FILE_UNREADABLE, "cannot be read"));
    }
  }
}
