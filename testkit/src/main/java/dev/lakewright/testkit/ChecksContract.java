package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.answer.Checks;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SelectText;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.TableUse;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Checks} keeps. */
public abstract class ChecksContract {
  private static final String SQL = "SELECT id FROM item";

  protected abstract Checks checks();

  @Test
  void haveNoSayWhereNothingIsKnown() {
    assertThat(examine(QueryFacts.UNKNOWN, 0, ScriptedProbe.silent())).isEmpty();
  }

  @Test
  void proveNothingThatAProbeWouldHaveToBearOut() {
    for (int rows : List.of(0, 1, 5)) {
      assertThat(examine(facts(), rows, ScriptedProbe.silent()))
          .isNotEmpty()
          .allSatisfy(
              finding -> {
                assertThat(finding.check()).matches("[a-z]+(-[a-z]+)*");
                assertThat(finding.sentence()).isNotBlank().doesNotContain("\n");
                assertThat(finding.verdict())
                    .isNotEqualTo(Verdict.WRONG)
                    .isNotEqualTo(Verdict.DOUBT);
              })
          .anySatisfy(
              finding -> {
                assertThat(finding.verdict()).isEqualTo(Verdict.UNCHECKED);
                assertThat(finding.sentence()).contains("not checked: ");
              });
    }
  }

  @Test
  void seeTheSameTwice() {
    Probe probe = ScriptedProbe.silent();
    assertThat(examine(facts(), 5, probe)).isEqualTo(examine(facts(), 5, probe));
  }

  private List<Finding> examine(QueryFacts facts, int rows, Probe probe) {
    GatedQuery query =
        new GatedQuery(
            new SqlText(SQL),
            SQL,
            Set.of(SampleShop.ITEM),
            SampleShop.LAKE,
            GatedQuery.Binding.BOUND,
            QueryLimits.DEFAULT);
    return checks()
        .examine(new CheckRequest(SQL, query, facts, table(rows), SampleShop.catalog(), probe));
  }

  private static ResultTable table(int rows) {
    List<Cell> row = List.of(new Cell.Whole(BigInteger.ONE));
    return new ResultTable(
        List.of(new ResultColumn("id", ColumnType.INTEGER)),
        Collections.nCopies(rows, row),
        rows,
        false);
  }

  /** Return what {@code SELECT id FROM item} does. */
  private static QueryFacts facts() {
    return new QueryFacts(
        List.of(new TableUse("item", SampleShop.ITEM)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true,
        List.of(),
        List.of(),
        false,
        false,
        List.of(),
        List.of(),
        OptionalLong.empty(),
        false,
        Optional.of("\"shop\".\"item\" AS item"),
        Optional.empty(),
        new SelectText(SQL, List.of("id"), List.of(), List.of(), Optional.empty()),
        List.of(),
        false,
        false,
        List.of());
  }
}
