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
          new TpchLake(0.01));

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
    return prepare(lake, cache.resolve(name + "-" + lake.version()), progress);
  }

  /**
   * Return TPC-H at a scale of the caller's own, made under {@code cache} unless it is there; 1 is
   * about 6 million rows of {@code lineitem}.
   */
  public static LakeSpec prepareTpch(double scale, Path cache, ProgressListener progress) {
    DemoLake lake = new TpchLake(scale);
    return prepare(lake, cache.resolve("tpch-scale-" + scale + "-" + lake.version()), progress);
  }

  /**
   * Return TPC-DS at a scale of the caller's own, made under {@code cache} unless it is there; 1 is
   * about 2.9 million rows of {@code store_sales}.
   */
  public static LakeSpec prepareTpcds(double scale, Path cache, ProgressListener progress) {
    DemoLake lake = new TpcdsLake(scale);
    return prepare(lake, cache.resolve("tpcds-scale-" + scale + "-" + lake.version()), progress);
  }

  private static LakeSpec prepare(DemoLake lake, Path target, ProgressListener progress) {
    FolderBuild.once(target, folder -> lake.write(folder, progress).write(folder));
    return new LakeSpec(new LakeName(lake.name()), List.of(target.toString()));
  }
}
