package dev.lakewright.runtime.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.FoundDependency;
import dev.lakewright.core.profile.FoundReference;
import dev.lakewright.core.profile.Oddity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles of real files: what was planted is found, and nothing is made up of odd ones. */
class ProfilesTest {
  @TempDir Path folder;

  private DatasetProfile profile(Map<String, String> files, String table) throws IOException {
    try (StatedLake lake = StatedLake.of(folder, files, "")) {
      return lake.lakewright()
          .inspector()
          .profile(new TableName(StatedLake.SHOP, table), RunControl.free());
    }
  }

  private DatasetProfile profile(String content) throws IOException {
    return profile(Map.of("t.csv", content), "t");
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n")) + "\n";
  }

  @Test
  void figuresOfColumns() throws IOException {
    DatasetProfile profile =
        profile(
            "id,v,d,s\n"
                + lines(
                    100,
                    i ->
                        i + "," + (i < 90 ? "" + i % 10 : "") + ",2026-01-" + (10 + i % 9) + ",x"));
    assertThat(profile.rows()).isEqualTo(100);
    ColumnPage v = profile.columns().get(1);
    assertThat(v.nulls()).hasValue(10);
    assertThat(v.distinct()).hasValue(10);
    assertThat(v.quantiles()).extracting(it -> it.text()).containsExactly("0", "2", "4", "7", "9");
    assertThat(v.bars()).hasSize(20);
    assertThat(v.bars().stream().mapToLong(it -> it).sum()).isEqualTo(90);
    assertThat(v.mean()).contains(4.5);
    assertThat(profile.columns().get(2).least().orElseThrow().text()).isEqualTo("2026-01-10");
    assertThat(profile.columns().get(3).top().get(0).rows()).isEqualTo(100);
  }

  @Test
  void keysAndDependenciesWithTheRowsThatBreakThem() throws IOException {
    String rows =
        lines(
            400,
            i ->
                i
                    + ","
                    + i % 20
                    + ","
                    + (i == 77 ? "odd" : "c" + i % 20 % 4)
                    + ","
                    + i / 20
                    + ","
                    + (i * 7) % 13);
    DatasetProfile profile = profile("id,city,country,day,noise\n" + rows);
    assertThat(profile.keys()).contains(List.of("id"), List.of("city", "day"));
    FoundDependency near =
        profile.dependencies().stream()
            .filter(it -> it.from().equals(List.of("city")) && it.to().equals("country"))
            .findFirst()
            .orElseThrow();
    assertThat(near.rowsToFix()).isEqualTo(1);
    assertThat(near.groups().orElseThrow().rows()).hasSize(1);
    assertThat(near.groups().orElseThrow().rows().get(0))
        .extracting(it -> it.text())
        .containsExactly("17", "2", "20", "c1", "odd");
  }

  @Test
  void referencesWithTheirOrphans() throws IOException {
    String orders =
        "id,customer_id,name\n" + lines(100, i -> i + ",' " + (i == 5 ? 99 : i % 10) + "',n" + i);
    String customers = "id,label\n" + lines(10, i -> i + ",l" + i);
    DatasetProfile profile =
        profile(Map.of("orders.csv", orders.replace("'", ""), "customer.csv", customers), "orders");
    FoundReference found = profile.references().get(0);
    assertThat(found.column() + " " + found.target().name() + " " + found.targetColumn())
        .isEqualTo("customer_id customer id");
    assertThat(found.rowsToFix()).isEqualTo(1);
    assertThat(found.orphans()).singleElement().asString().contains("99");
    assertThat(found.likelihood()).isGreaterThan(0.5);
  }

  @Test
  void oddities() throws IOException {
    String rows =
        lines(
            300,
            i ->
                (i == 9 ? 8 : i)
                    + ","
                    + (i == 3 ? "NaN" : "1." + i)
                    + ","
                    + (i == 4 ? "9999-12-31" : "2026-01-01")
                    + ","
                    + (i == 5 ? -1 : i % 50)
                    + ","
                    + (i == 6 ? "oslo" : i % 2 == 0 ? "Oslo" : "Rome")
                    + ","
                    + (i == 7 ? 1_000_000 : i % 30)
                    + ",,1,"
                    + (i == 0 ? "1.000,5" : "\"1,0" + (10 + i % 80) + "\""));
    DatasetProfile profile =
        profile("id,f,d,few,city,out,none,one,n\n" + rows.replace("1.000,5", "x"));
    assertThat(profile.oddities())
        .extracting(it -> it.column() + " " + it.kind())
        .contains(
            "id nearly-unique",
            "f not-a-number",
            "d far-dates",
            "few few-negatives",
            "city spellings",
            "out outliers",
            "none no-values",
            "one one-value",
            "n numbers-as-text");
    assertThat(profile.oddities().get(0).verdict().word()).isEqualTo("doubt");
  }

  @Test
  void nothingIsFoundInNoRowOrOne() throws IOException {
    DatasetProfile none = profile("id,v\n");
    assertThat(none.keys()).isEmpty();
    assertThat(none.dependencies()).isEmpty();
    assertThat(none.oddities()).isEmpty();
    DatasetProfile one = profile(Map.of("t.csv", "id,v\n1,2\n", "u.csv", "id\n1\n"), "t");
    assertThat(one.keys()).isEmpty();
    assertThat(one.dependencies()).isEmpty();
  }

  @Test
  void oddTypesAndWideTables() throws IOException {
    String json =
        "{\"id\": 1, \"v\": {\"a\": [1]}, \"l\": [1, 2]}\n{\"id\": 2, \"v\": {\"a\": []}, \"l\": []}\n";
    DatasetProfile nested = profile(Map.of("t.ndjson", json), "t");
    assertThat(nested.columns()).hasSize(3);
    assertThat(nested.columns().get(1).nulls()).hasValue(0);
    String head = IntStream.range(0, 120).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String row = IntStream.range(0, 120).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    DatasetProfile wide = profile(Map.of("w.csv", head + "\n" + row + "\n" + row + "\n"), "w");
    assertThat(wide.columns()).hasSize(120);
    assertThat(wide.columns().get(119).distinct()).hasValue(1);
    assertThat(wide.notLookedAt()).anyMatch(it -> it.contains("first 24 of 120 columns"));
    assertThat(wide.oddities()).extracting(Oddity::kind).contains("one-value");
  }
}
