package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.sql.SqlText;
import org.junit.jupiter.api.Test;

/** What every {@link Probe} keeps. */
public abstract class ProbeContract {
  /** Most rows that a probe hands back. */
  private static final int MOST = 100;

  /** A query over {@link SampleShop} of more rows than a probe hands back. */
  protected static final String MANY =
      "SELECT a.id FROM item a CROSS JOIN item b CROSS JOIN item c CROSS JOIN item d";

  protected static final int MANY_ROWS = 625;

  /** A query that passes the gate and fails while it runs. */
  protected static final String BROKEN = "SELECT CAST(name AS INTEGER) FROM item";

  /** Return a probe over the sample. */
  protected abstract Probe probe();

  @Test
  void handsBackTheFirstRows() {
    assertThat(probe().ask(new SqlText(MANY)).table().orElseThrow().rows()).hasSize(MOST);
    assertThat(probe().ask(new SqlText(MANY)).table().orElseThrow().totalRows())
        .isEqualTo(MANY_ROWS);
  }

  @Test
  void handsBackNothingWhereAQueryIsRefusedOrFails() {
    assertThat(probe().ask(new SqlText("DROP TABLE item")).table()).isEmpty();
    assertThat(probe().ask(new SqlText("SELECT nothing FROM item")).table()).isEmpty();
    assertThat(probe().ask(new SqlText(BROKEN)).table()).isEmpty();
  }
}
