package dev.lakewright.export.folder;

import dev.lakewright.core.export.ExportFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an export would do, by what the last one wrote, what is there now, and what it has to write.
 *
 * @param inTheWay files that people wrote or edited, and that it would change
 */
record Changes(
    List<ExportFile> toWrite, List<String> toRemove, List<String> inTheWay, ExportReport report) {

  static Changes of(
      List<ExportFile> files,
      Optional<Manifest> last,
      Function<String, Optional<String>> digestNow) {
    List<ExportFile> write = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    List<String> inTheWay = new ArrayList<>();
    for (ExportFile file : files) {
      Optional<String> before = last.map(it -> it.digests().get(file.path()));
      Optional<String> now = digestNow.apply(file.path());
      Optional<String> wanted = Optional.of(Digest.of(file.text()));
      if (now.equals(wanted)) {
        unchanged.add(file.path());
      } else if (now.equals(before)) {
        write.add(file);
      } else if (before.equals(wanted)) {
        kept.add(file.path());
      } else {
        inTheWay.add(file.path());
      }
    }
    List<String> remove = gone(files, last, digestNow, kept);
    List<String> written = write.stream().map(ExportFile::path).toList();
    return new Changes(write, remove, inTheWay, new ExportReport(written, unchanged, kept, remove));
  }

  /** Return the files of the last export that there are no more; edited ones are kept. */
  private static List<String> gone(
      List<ExportFile> files,
      Optional<Manifest> last,
      Function<String, Optional<String>> digestNow,
      List<String> kept) {
    List<String> paths = files.stream().map(ExportFile::path).toList();
    List<String> gone = new ArrayList<>();
    last.ifPresent(
        manifest ->
            manifest
                .digests()
                .forEach(
                    (path, digest) -> {
                      Optional<String> now = digestNow.apply(path);
                      if (!paths.contains(path) && now.isPresent()) {
                        (now.get().equals(digest) ? gone : kept).add(path);
                      }
                    }));
    return gone;
  }
}
