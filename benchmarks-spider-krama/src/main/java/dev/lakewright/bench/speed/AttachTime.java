package dev.lakewright.bench.speed;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Time to open a workspace over a folder of many Parquet files and to list its tables.
 *
 * @param files how many there are, all of one table
 */
record AttachTime(double milliseconds, int files, int tables) {
  private static final int FILES = 10_000;
  private static final int PER_FOLDER = 500;

  static AttachTime measure(Path parquet, Path scratch) throws IOException {
    Path lakeFolder = scratch.resolve("many");
    Path data = lakeFolder.resolve("events");
    byte[] bytes = Files.readAllBytes(parquet);
    for (int i = 0; i < FILES; i++) {
      Path folder = data.resolve("part=" + i / PER_FOLDER);
      if (i % PER_FOLDER == 0) {
        Files.createDirectories(folder);
      }
      Files.write(folder.resolve("file" + i + ".parquet"), bytes);
    }
    Path workspace = Files.createDirectories(scratch.resolve("workspace"));
    LakeSpec lake = new LakeSpec(new LakeName("many"), List.of(lakeFolder.toString()));
    new WorkspaceStore(WorkspaceLocation.at(workspace)).addLake(lake);
    OpenRequest request = Opening.of(workspace, workspace);
    long started = System.nanoTime();
    try (Lakewright lakewright = LakewrightRuntime.open(request)) {
      int tables = lakewright.catalog().tables(lake.name()).size();
      return new AttachTime((System.nanoTime() - started) / 1e6, FILES, tables);
    }
  }
}
