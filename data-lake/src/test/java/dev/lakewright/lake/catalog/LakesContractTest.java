package dev.lakewright.lake.catalog;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.CatalogContract;
import dev.lakewright.testkit.SampleShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class LakesContractTest extends CatalogContract {
  @TempDir Path folder;
  private Lakes lakes;

  @BeforeEach
  void open() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (TableName table : List.of(SampleShop.ITEM, SampleShop.SALE)) {
      String text =
          SampleShop.lines(table).stream()
              .map(line -> String.join(",", line) + "\n")
              .collect(Collectors.joining());
      Files.writeString(data.resolve(table.name() + ".csv"), text);
    }
    lakes =
        Lakes.open(
            folder,
            folder.resolve("state"),
            List.of(new LakeSpec(SampleShop.LAKE, List.of("data"))));
  }

  @AfterEach
  void close() {
    lakes.close();
  }

  @Override
  protected Catalog catalog() {
    return lakes;
  }

  @Override
  protected LakeValues values() {
    return lakes;
  }
}
