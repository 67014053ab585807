package dev.lakewright.text.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.testkit.MemoryCatalog;
import dev.lakewright.testkit.MemoryLake;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValueStoreTest {
  private static final LakeName LAKE = new LakeName("harbour");
  private static final Lexicon LEXICON = Lexicon.load();

  @TempDir Path folder;

  private static MemoryCatalog ships(String... kinds) {
    MemoryLake lake =
        MemoryLake.named("harbour")
            .table("Company", "Name VARCHAR", "Country VARCHAR")
            .row("Nordlys", "Norway")
            .row("Blue Anchor", "Chile")
            .table("Vessel", "Kind VARCHAR", "Weight DOUBLE");
    for (String kind : kinds) {
      lake.row(kind, 1.5);
    }
    return lake.catalog();
  }

  private ValueIndex index(
      MemoryCatalog catalog, CountingValues values, Predicate<ColumnRef> withheld) {
    return new ValueStore(catalog, values, folder, withheld)
        .index(LAKE, SchemaIndex.of(catalog, LAKE, LEXICON));
  }

  private ValueIndex index(MemoryCatalog catalog, CountingValues values) {
    return index(catalog, values, column -> false);
  }

  private static List<String> found(ValueIndex index, String folded) {
    return index.find(folded).stream().map(hit -> hit.column() + "=" + hit.value()).toList();
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void readsEachTextColumnOnce() {
    CountingValues values = new CountingValues(ships("ferry", "Tug"));
    assertThat(found(index(ships("ferry", "Tug"), values), "tug"))
        .containsExactly("harbour.Vessel.Kind=Tug");
    assertThat(values.read()).containsExactly("Name", "Country", "Kind");
    ValueIndex again = index(ships("ferry", "Tug"), values);
    assertThat(found(again, "tug")).containsExactly("harbour.Vessel.Kind=Tug");
    assertThat(found(again, "blue anchor")).containsExactly("harbour.Company.Name=Blue Anchor");
    assertThat(again.longestInWords()).isEqualTo(2);
    assertThat(again.distinct(new ColumnRef(new TableName(LAKE, "Vessel"), "Kind"))).isEqualTo(2);
    assertThat(values.read()).isEmpty();
  }

  @Test
  void readsColumnsOfAChangedTableAgainAndForgetsTheOldOnes() throws IOException {
    index(ships("ferry"), new CountingValues(ships("ferry")));
    MemoryCatalog changed = ships("barge");
    CountingValues values = new CountingValues(changed);
    ValueIndex index = index(changed, values);
    assertThat(values.read()).containsExactly("Kind");
    assertThat(found(index, "barge")).hasSize(1);
    assertThat(found(index, "ferry")).isEmpty();
    assertThat(found(index, "norway")).hasSize(1);
    assertThat(files(".values")).hasSize(3);
    assertThat(files(".tmp")).isEmpty();
  }

  @Test
  void readsABrokenFileAgain() throws IOException {
    MemoryCatalog catalog = ships("ferry");
    index(catalog, new CountingValues(catalog));
    for (Path file : files(".values")) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 1] ^= 1;
      Files.write(file, bytes);
    }
    CountingValues values = new CountingValues(catalog);
    assertThat(found(index(catalog, values), "norway")).hasSize(1);
    assertThat(values.read()).containsExactly("Country");
  }

  @Test
  void makesABrokenDirectoryAnewFromTheColumnsFiles() throws IOException {
    MemoryCatalog catalog = ships("ferry");
    index(catalog, new CountingValues(catalog));
    Path file = files(DirectoryFile.NAME).get(0);
    for (byte[] broken : List.of(new byte[0], new byte[3], new byte[100])) {
      Files.write(file, broken);
      CountingValues values = new CountingValues(catalog);
      assertThat(found(index(catalog, values), "ferry")).hasSize(1);
      assertThat(values.read()).isEmpty();
    }
  }

  @Test
  void cutFilesAreReadAgain() throws IOException {
    MemoryCatalog catalog = ships("ferry");
    index(catalog, new CountingValues(catalog));
    byte[] whole = Files.readAllBytes(files(".values").get(0));
    for (int length = 0; length < whole.length; length += 7) {
      for (Path file : files(".values")) {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, Math.min(length, Math.max(0, bytes.length - 1))));
      }
      CountingValues values = new CountingValues(catalog);
      ValueIndex index = index(catalog, values);
      assertThat(found(index, "ferry")).hasSize(1);
      assertThat(values.read()).containsExactly("Kind");
    }
  }

  @Test
  void neitherKeepsNorAsksForWithheldColumns() throws IOException {
    MemoryCatalog catalog = ships("ferry");
    index(catalog, new CountingValues(catalog));
    CountingValues values = new CountingValues(catalog);
    ValueIndex index = index(catalog, values, column -> column.column().equals("Country"));
    assertThat(values.read()).isEmpty();
    assertThat(found(index, "norway")).isEmpty();
    assertThat(index.nearest("norwai", 3)).isEmpty();
    assertThat(found(index.about(Set.of("country"), () -> Set.of("norway")), "norway")).isEmpty();
    assertThat(files(".values")).as("what was kept before is deleted").hasSize(2);
    for (Path file : files("")) {
      if (Files.isRegularFile(file)) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Norway");
      }
    }
  }

  @Test
  void asksTheLakeForValuesBeyondThoseItKeeps() {
    MemoryLake lake = MemoryLake.named("harbour").table("Vessel", "Name VARCHAR");
    int many = LakeIndex.MOST_PER_COLUMN + 5;
    for (int i = 0; i < many; i++) {
      lake.row("Ship " + i);
    }
    MemoryCatalog catalog = lake.catalog();
    CountingValues values = new CountingValues(catalog);
    ValueIndex index = index(catalog, values);
    String last = "ship " + (many - 1);
    assertThat(index.distinct(new ColumnRef(new TableName(LAKE, "Vessel"), "Name")))
        .isEqualTo(LakeIndex.MOST_PER_COLUMN);
    assertThat(found(index, last)).isEmpty();
    ValueIndex asked = index.about(Set.of("vessel"), () -> Set.of(last, "ship 7"));
    assertThat(found(asked, last)).containsExactly("harbour.Vessel.Name=Ship " + (many - 1));
    assertThat(found(asked, "ship 7")).as("found once").hasSize(1);
    assertThat(values.asked()).containsExactly("Name");
    assertThat(asked.longestInWords()).isEqualTo(12);
  }

  @Test
  void inVeryWideLakesColumnsFollowTheQuestions() {
    MemoryLake lake = MemoryLake.named("harbour");
    for (int i = 0; i < 700; i++) {
      lake.table("Table" + (char) ('a' + i % 26) + "x" + i, "Remark VARCHAR").row("Ship " + i);
    }
    MemoryCatalog catalog = lake.table("Lighthouse", "Keeper VARCHAR").row("Flannan").catalog();
    CountingValues values = new CountingValues(catalog);
    ValueIndex index = index(catalog, values);
    assertThat(values.read()).as("none before the first question").isEmpty();
    ValueIndex first = index.about(Set.of("lighthouse"), Set::of);
    assertThat(values.read()).hasSize(LakeIndex.MOST_PER_QUESTION).startsWith("Keeper");
    assertThat(found(first, "flannan")).hasSize(1);
    ValueIndex next = index;
    for (int i = 0; i < 6; i++) {
      next = next.about(Set.of("lighthouse"), Set::of);
    }
    assertThat(values.read()).hasSize(701 - LakeIndex.MOST_PER_QUESTION);
    for (int i = 0; i < 700; i++) {
      assertThat(found(next, "ship " + i)).hasSize(1);
    }
    CountingValues later = new CountingValues(catalog);
    assertThat(found(index(catalog, later), "ship 699")).hasSize(1);
    assertThat(later.read()).isEmpty();
  }
}
