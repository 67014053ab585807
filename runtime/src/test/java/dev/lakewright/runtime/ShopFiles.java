package dev.lakewright.runtime;

import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.testkit.SampleShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The sample lake of the contract suites as files. */
public final class ShopFiles {
  private ShopFiles() {}

  /** Write the files below the folder and attach them; the caller closes what comes back. */
  public static Lakes open(Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (TableName table : List.of(SampleShop.ITEM, SampleShop.SALE)) {
      String text =
          SampleShop.lines(table).stream()
              .map(line -> String.join(",", line) + "\n")
              .collect(Collectors.joining());
      Files.writeString(data.resolve(table.name() + ".csv"), text);
    }
    return Lakes.open(
        folder, folder.resolve("state"), List.of(new LakeSpec(SampleShop.LAKE, List.of("data"))));
  }
}
