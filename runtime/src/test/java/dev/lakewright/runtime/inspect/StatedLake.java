package dev.lakewright.runtime.inspect;

import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A lake of CSV files in a folder, with checks stated in the workspace's file. */
record StatedLake(Lakewright lakewright) implements AutoCloseable {
  static final LakeName SHOP = new LakeName("shop");

  /** Lay out files by their names, and open the folder on noon of 24 November 2026. */
  static StatedLake of(Path folder, Map<String, String> files, String checks) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(data.resolve(file.getKey()), file.getValue());
    }
    String head = "format: 1\nlakes:\n  shop:\n    paths: [data]\n";
    Files.writeString(folder.resolve("lakewright.yaml"), head + checks);
    return new StatedLake(
        LakewrightRuntime.open(
            new OpenRequest(
                folder,
                folder.resolve("home"),
                Optional.empty(),
                Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC),
                new Random(7),
                ProgressListener.SILENT)));
  }

  CheckReport check() {
    return lakewright
        .inspector()
        .check(new CheckScope(SHOP, Optional.empty(), Optional.empty()), RunControl.free());
  }

  List<ContractFinding> findings() {
    return check().findings().toList();
  }

  List<Standing> standings() {
    return check().findings().map(ContractFinding::standing).toList();
  }

  @Override
  public void close() {
    lakewright.close();
  }
}
