package dev.lakewright.export.importing.folder;

import dev.lakewright.core.error.Failure;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a project, by their paths below its folder with {@code /} between.
 *
 * @param root absolute
 * @param texts of files of SQL and YAML
 * @param others names of files that are not read
 * @param links that are not followed
 * @param unread what could not be read, and why
 */
public record ProjectFiles(
    Path root,
    SortedMap<String, String> texts,
    List<String> others,
    List<String> links,
    SortedMap<String, Failure> unread) {
  public ProjectFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    others = others.stream().sorted().toList();
    links = links.stream().sorted().toList();
    unread = Collections.unmodifiableSortedMap(new TreeMap<>(unread));
  }

  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  public boolean isEmpty() {
    return texts.isEmpty() && others.isEmpty() && unread.isEmpty();
  }
}
