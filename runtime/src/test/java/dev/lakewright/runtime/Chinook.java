package dev.lakewright.runtime;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.demo.DemoLakes;
import java.nio.file.Path;
import java.util.List;

/** The chinook lake in a folder of a test. */
final class Chinook {
  private Chinook() {}

  static Lakes open(Path folder) {
    LakeSpec spec = DemoLakes.prepare("chinook", folder.resolve("lakes"), ProgressListener.SILENT);
    return Lakes.open(folder, folder.resolve("state"), List.of(spec));
  }
}
