package dev.lakewright.bench.proofs.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.KeyOrigin;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutatorsTest {
  private static final LakeName LAKE = new LakeName("shop");
  private static final TableName BUYER = new TableName(LAKE, "buyer");
  private static final List<Table> TABLES =
      List.of(table(BUYER), table(new TableName(LAKE, "sale"), reference()));

  private static Table table(TableName name, ForeignKey... keys) {
    List<Column> columns =
        List.of(
            new Column("id", ColumnType.INTEGER, false),
            new Column("buyer_id", ColumnType.INTEGER, true),
            new Column("name", ColumnType.TEXT, true),
            new Column("city", ColumnType.TEXT, true));
    Optional<Key> key = Optional.of(new Key(List.of("id"), KeyOrigin.DECLARED));
    return new Table(name, columns, OptionalLong.empty(), key, List.of(keys), List.of());
  }

  private static ForeignKey reference() {
    return new ForeignKey(List.of("buyer_id"), BUYER, List.of("id"), KeyOrigin.DECLARED);
  }

  private static List<String> mutants(String kind, String sql) {
    return Mutators.all().stream()
        .filter(it -> it.kind().equals(kind))
        .flatMap(it -> it.make().apply(Statement.of(sql, TABLES), new Random(1)).stream())
        .map(it -> it.replaceAll(" +", " ").strip())
        .toList();
  }

  @Test
  void kindsHaveNamesOfTheirOwn() {
    assertThat(Mutators.all()).extracting(Mutator::kind).doesNotHaveDuplicates();
    assertThat(Mutators.all()).hasSizeGreaterThanOrEqualTo(15);
  }

  @Test
  void takeTheConditionOfAJoinAway() {
    assertThat(
            mutants(
                "missing-join-condition",
                "SELECT a.name FROM buyer AS a JOIN sale AS b ON a.id = b.buyer_id WHERE a.id = 1"))
        .containsExactly("SELECT a.name FROM buyer AS a JOIN sale AS b WHERE a.id = 1");
  }

  @Test
  void takeTheConditionOfAListOfTablesAway() {
    assertThat(
            mutants(
                "missing-join-condition",
                "SELECT a.name FROM buyer a, sale b WHERE a.id = b.buyer_id AND a.id = 1"))
        .containsExactly("SELECT a.name FROM buyer a, sale b WHERE a.id = 1");
    assertThat(
            mutants(
                "missing-join-condition",
                "SELECT a.name FROM buyer a, sale b WHERE a.id = b.buyer_id ORDER BY a.id"))
        .containsExactly("SELECT a.name FROM buyer a, sale b ORDER BY a.id");
    assertThat(
            mutants(
                "wrong-join-key",
                "SELECT a.name FROM buyer a, sale b WHERE a.city = 'x' AND a.id = b.buyer_id"))
        .hasSize(1)
        .noneMatch(it -> it.endsWith("a.id = b.buyer_id"));
  }

  @Test
  void joinOnAnotherColumnOfTheSameType() {
    assertThat(
            mutants(
                "wrong-join-key",
                "SELECT a.name FROM buyer AS a JOIN sale AS b ON a.id = b.buyer_id"))
        .hasSize(1)
        .noneMatch(it -> it.endsWith("ON a.id = b.buyer_id"));
  }

  @Test
  void addAChildThatRepeatsRows() {
    assertThat(mutants("duplicate-making-join", "SELECT name FROM buyer"))
        .containsExactly(
            "SELECT name FROM buyer JOIN \"sale\" AS extra ON extra.\"buyer_id\" = buyer.\"id\"");
    assertThat(mutants("duplicate-making-join", "SELECT DISTINCT name FROM buyer")).isEmpty();
  }

  @Test
  void putNullAmongTheValuesOfNotIn() {
    assertThat(mutants("not-in-null", "SELECT name FROM buyer WHERE id NOT IN (1, 2)"))
        .containsExactly("SELECT name FROM buyer WHERE id NOT IN (1, 2, NULL)");
    assertThat(mutants("not-in-null", "SELECT name FROM buyer WHERE city <> 'Oslo'"))
        .containsExactly("SELECT name FROM buyer WHERE city NOT IN ('Oslo', NULL)");
  }

  @Test
  void misspellAValue() {
    assertThat(mutants("value-typo", "SELECT name FROM buyer WHERE city = 'Oslo'"))
        .hasSize(1)
        .noneMatch(it -> it.contains("'Oslo'"));
  }

  @Test
  void dropTheOrderBeforeACut() {
    assertThat(mutants("dropped-limit-order", "SELECT name FROM buyer ORDER BY id LIMIT 3"))
        .containsExactly("SELECT name FROM buyer LIMIT 3");
    assertThat(mutants("dropped-limit-order", "SELECT name FROM buyer ORDER BY id")).isEmpty();
  }

  @Test
  void dropAConditionOfTwo() {
    assertThat(mutants("dropped-filter", "SELECT name FROM buyer WHERE id = 1 AND city = 'x'"))
        .containsExactly("SELECT name FROM buyer WHERE id = 1");
  }
}
