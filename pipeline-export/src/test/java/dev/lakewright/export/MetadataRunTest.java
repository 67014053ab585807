package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.export.describe.Descriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Descriptions and the rows that they are about, held against each other by others' programs. */
@Tag("tools")
class MetadataRunTest {
  private static final String GOOD =
      """
      id,customer,amount,day,note
      1,2,3.50,2024-01-01,it's
      2,2,4.50,2024-01-02,{{ x }}
      """;
  private static final String WRITE_PARQUET =
      """
      import duckdb
      duckdb.connect().execute('''
        COPY (SELECT 'Norway' AS country, 'g' AS "group", CAST(3.5 AS DECIMAL(38, 2)) AS revenue,
          CAST(5 AS DECIMAL(38, 0)) AS ids)
        TO 'out/revenue' (FORMAT parquet, PARTITION_BY (country), OVERWRITE_OR_IGNORE)''')
      """;

  @TempDir Path folder;

  private Runners written(String csv) throws IOException {
    assumeTrue(Boolean.getBoolean("exports"), "runs with -Dexports=true");
    Runners runners = Runners.validators(folder);
    for (ExportFile file : Descriptions.of(DescriptionsTest.shop().request())) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
    Files.createDirectories(folder.resolve("out/revenue"));
    Files.writeString(folder.resolve("out/text.csv"), csv);
    runners.python("-c", WRITE_PARQUET);
    return runners;
  }

  private Runners.Run contract(Runners runners, String sink) {
    return runners.run("datacontract", "test", "metadata/" + sink + ".odcs.yaml");
  }

  private Runners.Run dataPackage(Runners runners) throws IOException {
    Files.copy(folder.resolve("metadata/datapackage.json"), folder.resolve("datapackage.json"));
    return runners.run("python", Runners.resource("package_check.py"), "datapackage.json", "text");
  }

  @Test
  void fitRowsThatKeepThePromises() throws IOException {
    Runners runners = written(GOOD);
    assertThat(contract(runners, "text"))
        .satisfies(it -> assertThat(it.code()).as(it.text()).isZero());
    assertThat(contract(runners, "files"))
        .satisfies(it -> assertThat(it.code()).as(it.text()).isZero());
    assertThat(dataPackage(runners)).satisfies(it -> assertThat(it.code()).as(it.text()).isZero());
  }

  @Test
  void tellRowsThatBreakThem() throws IOException {
    Runners runners = written(GOOD.replace("{{ x }}", "bad").replace("2,2,4.50", "1,2,0.50"));
    Runners.Run contract = contract(runners, "text");
    assertThat(contract.code()).as(contract.text()).isNotZero();
    assertThat(contract.text())
        .contains("kept: accepted_values note: Actual")
        .contains("clean: key id: Actual")
        .contains("clean: range amount: Actual");
    Runners.Run described = dataPackage(runners);
    assertThat(described.code()).as(described.text()).isEqualTo(1);
    assertThat(described.text()).contains("['note', 'constraint-error']").contains("primary-key");
  }
}
