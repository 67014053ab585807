package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnProfile;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import dev.lakewright.core.lake.TypeKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Catalog} and {@link LakeValues} keeps, over {@link SampleShop}. */
public abstract class CatalogContract {
  /** Return a catalog whose only lake is the sample. */
  protected abstract Catalog catalog();

  /** Return the values of the same lake. */
  protected abstract LakeValues values();

  @Test
  void listsLakesAndTables() {
    assertThat(catalog().lakes()).containsExactly(SampleShop.LAKE);
    assertThat(catalog().tables(SampleShop.LAKE))
        .containsExactlyInAnyOrder(SampleShop.ITEM, SampleShop.SALE);
    assertThat(catalog().tables(new LakeName("other"))).isEmpty();
  }

  @Test
  void findsTablesByNameLetterCaseAside() {
    Table item = catalog().table(SampleShop.ITEM).orElseThrow();
    assertThat(item.name()).isEqualTo(SampleShop.ITEM);
    assertThat(catalog().table(new TableName(SampleShop.LAKE, "ITEM"))).contains(item);
    assertThat(catalog().table(new TableName(new LakeName("Shop"), "Item"))).contains(item);
    assertThat(catalog().table(new TableName(SampleShop.LAKE, "items"))).isEmpty();
    assertThat(catalog().table(new TableName(new LakeName("other"), "item"))).isEmpty();
  }

  @Test
  void describesColumnsInStoredOrder() {
    Table item = catalog().table(SampleShop.ITEM).orElseThrow();
    assertThat(item.columns()).extracting(Column::name).containsExactly("id", "name", "größe");
    assertThat(item.columns())
        .extracting(column -> column.type().kind())
        .containsExactly(TypeKind.INTEGER, TypeKind.TEXT, TypeKind.FLOATING);
    assertThat(item.primaryKey().orElseThrow().columns()).containsExactly("id");
    assertThat(catalog().table(SampleShop.SALE).orElseThrow().foreignKeys())
        .anySatisfy(key -> assertThat(key.target()).isEqualTo(SampleShop.ITEM));
  }

  @Test
  void profilesColumns() {
    TableProfile profile = catalog().profile(SampleShop.ITEM);
    assertThat(profile.rows()).isEqualTo(5);
    assertThat(profile.columns())
        .extracting(ColumnProfile::column)
        .containsExactly("id", "name", "größe");
    ColumnProfile id = profile.column("ID").orElseThrow();
    assertThat(id.minimum()).contains("1");
    assertThat(id.maximum()).as("by number, not by letter").contains("10");
    ColumnProfile name = profile.column("name").orElseThrow();
    assertThat(name.nulls()).isEqualTo(1);
    assertThat(name.distinct()).isEqualTo(3);
    assertThat(name.samples().get(0)).isEqualTo("pen");
    assertThat(profile.column("größe").orElseThrow().distinct()).isEqualTo(3);
  }

  @Test
  void profilesNoTableThatItLacks() {
    assertThatThrownBy(() -> catalog().profile(new TableName(SampleShop.LAKE, "nothing")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fingerprintsContent() {
    String print = catalog().fingerprint(SampleShop.LAKE);
    assertThat(print).isNotEmpty().isEqualTo(catalog().fingerprint(SampleShop.LAKE));
  }

  @Test
  void fingerprintsTablesApart() {
    String item = catalog().fingerprint(SampleShop.ITEM);
    assertThat(item).isNotEmpty().isEqualTo(catalog().fingerprint(SampleShop.ITEM));
    assertThat(catalog().fingerprint(SampleShop.SALE)).isNotEmpty().isNotEqualTo(item);
    assertThat(catalog().fingerprint(new TableName(SampleShop.LAKE, "nothing"))).isEmpty();
  }

  @Test
  void looksValuesUpByHowTheyRead() {
    ColumnRef name = new ColumnRef(SampleShop.ITEM, "name");
    Duration ample = Duration.ofMinutes(1);
    assertThat(values().matching(name, Set.of("pen", "ink", "nothing"), ample).orElseThrow())
        .containsExactly("ink", "pen");
    assertThat(values().matching(name, Set.of("Pen", "pe"), ample).orElseThrow()).isEmpty();
    assertThat(values().matching(name, Set.of(), ample).orElseThrow()).isEmpty();
    assertThat(values().matching(name, Set.of(SampleShop.LONG_WORD), ample).orElseThrow())
        .as("too long to be meant by a question")
        .isEmpty();
  }

  @Test
  void readsValuesMostFrequentFirst() {
    List<String> names = values().distinct(new ColumnRef(SampleShop.ITEM, "name"), 10);
    assertThat(names).startsWith("pen").hasSize(3).contains("ink");
    assertThat(names).contains(SampleShop.LONG_WORD.substring(0, 200));
    assertThat(values().distinct(new ColumnRef(SampleShop.ITEM, "name"), 1)).containsExactly("pen");
  }

  @Test
  void servesSeveralThreads() {
    Catalog catalog = catalog();
    List<Long> rows =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> catalog.profile(i % 2 == 0 ? SampleShop.ITEM : SampleShop.SALE))
            .map(TableProfile::rows)
            .distinct()
            .toList();
    assertThat(rows).containsExactlyInAnyOrder(5L, 2L);
  }
}
