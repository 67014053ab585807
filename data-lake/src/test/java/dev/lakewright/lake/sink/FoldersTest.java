package dev.lakewright.lake.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path folder;

  @Test
  void sweepsWhatKilledWritersLeft() throws IOException {
    Path target = folder.resolve("each.duckdb");
    Path draft = Files.writeString(Folders.draft(target), "half");
    Path log = Files.writeString(folder.resolve(draft.getFileName() + ".wal"), "half");
    Path tree = Files.createDirectories(Folders.draft(target).resolve("country=Chile"));

    Folders.sweep(target);

    assertThat(draft).doesNotExist();
    assertThat(log).doesNotExist();
    assertThat(tree.getParent()).doesNotExist();
  }

  @Test
  void leavesWhatIsNotItsOwn() throws IOException {
    Path target = Files.writeString(folder.resolve("each.duckdb"), "whole");
    Path other = Files.writeString(Folders.draft(folder.resolve("each")), "of another");
    Path hidden = Files.writeString(folder.resolve(".each.duckdb.before"), "moved aside");
    Path typed = Files.writeString(folder.resolve(".each.duckdb.mine.tmp"), "of somebody");

    Folders.sweep(target);

    assertThat(target).exists();
    assertThat(other).exists();
    assertThat(hidden).exists();
    assertThat(typed).exists();
  }
}
