package dev.lakewright.lake.demo;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.lake.FolderBuild;
import java.nio.file.Path;
import java.util.List;

/**
 * The demo lakes: {@code chinook} (a music shop), {@code foodmart} (retail sales) and {@code tpch}
 * (TPC-H at scale 0.01). Each is made once under a cache folder and then used as it is.
 */
public final class DemoLakes {
  /** The lake that serves where there is no workspace. */
  public static final LakeName DEFAULT = new LakeName("chinook");

  private static final List<DemoLake> ALL =
      List.of(
          new HsqldbLake("chinook", 1, "/chinook.script"),
          new HsqldbLake("foodmart", 1, "/foodmart.script"),
          new TpchLake());

  private DemoLakes() {}

  public static List<String> names() {
    return ALL.stream().map(DemoLake::name).toList();
  }

  /**
   * Return the lake of that name, made under {@code cache} unless it is there. Safe for several
   * processes at once.
   *
   * @throws LakewrightException if there is no such lake or the folder cannot be written
   */
  public static LakeSpec prepare(String name, Path cache, ProgressListener progress) {
    DemoLake lake =
        ALL.stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new LakewrightException(
                        Failure.of(ErrorCode.LAKE_UNKNOWN, "there is no demo lake " + name)
                            .withNearest(NearestNames.among(names(), name, 3))));
    Path target =
        FolderBuild.once(
            cache.resolve(name + "-" + lake.version()),
            folder -> lake.write(folder, progress).write(folder));
    return new LakeSpec(new LakeName(name), List.of(target.toString()));
  }
}
