package dev.lakewright.lake.engine;

import static dev.lakewright.lake.engine.Outcomes.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes of calls that do not come back; they are ended with the test. */
@Timeout(120)
class WatchedBackendTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final QueryLimits LIMITS = new QueryLimits(10, SHORT);

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Fake> opened = new ArrayList<>();

  @AfterEach
  void release() {
    end.countDown();
  }

  private WatchedBackend watched(Duration parsing, Duration beyondLimit, Duration afterCancel) {
    return WatchedBackend.open(
        () -> {
          Fake fake = new Fake(opened.isEmpty() ? "hang" : "");
          opened.add(fake);
          return fake;
        },
        new WatchedBackend.Patience(parsing, beyondLimit, afterCancel));
  }

  private static Order order(String sql) {
    return new Order(sql, new TreeMap<>(), new LakeName("shop"), LIMITS);
  }

  /** A backend that does not come back from one statement. */
  private final class Fake implements Backend {
    private final String hanging;
    private boolean closed;

    Fake(String hanging) {
      this.hanging = hanging;
    }

    private String answer(String sql) {
      if (sql.equals(hanging)) {
        try {
          end.await();
        } catch (InterruptedException left) {
          throw new IllegalStateException(left);
        }
      }
      if (sql.equals("broken")) {
        throw new IllegalArgumentException("broken");
      }
      return sql;
    }

    @Override
    public QueryOutcome run(Order order, int previewRows, RunControl control) {
      answer(order.executable());
      return new QueryOutcome.Completed(new ResultTable(List.of(), List.of(), 0, false));
    }

    @Override
    public QueryOutcome materialise(Order order, Path file, int previewRows, RunControl control) {
      return run(order, previewRows, control);
    }

    @Override
    public void export(Path parquet, ExportFormat format, Path file) {}

    @Override
    public QueryOutcome read(Path parquet, int previewRows) {
      return run(order(""), previewRows, RunControl.free());
    }

    @Override
    public String digest(Path parquet) {
      return "";
    }

    @Override
    public String tree(SqlText sql) {
      return answer(sql.value());
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void aParserThatDoesNotComeBackIsLeftAndTheNextStatementIsParsedByAnother() {
    try (WatchedBackend backend = watched(SHORT, LONG, LONG)) {
      assertThatThrownBy(() -> backend.tree(new SqlText("hang")))
          .isInstanceOf(LakewrightException.class)
          .hasMessageContaining("did not come back");
      assertThat(backend.tree(new SqlText("hang"))).isEqualTo("hang");
      assertThat(opened).hasSize(2);
    }
    assertThat(opened.get(1).closed).isTrue();
  }

  @Test
  void aQueryIsLeftSomeTimeAfterItsLimit() {
    try (WatchedBackend backend = watched(LONG, SHORT, LONG)) {
      assertThat(failure(backend.run(order("hang"), 1, RunControl.free())).code())
          .isEqualTo(ErrorCode.ENGINE_TIMEOUT);
      assertThat(opened).hasSize(2);
    }
  }

  @Test
  void aCancelledQueryIsLeftSomeTimeAfterThat() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    try (WatchedBackend backend = watched(LONG, LONG, SHORT)) {
      RunControl control = new RunControl(cancellation, ProgressListener.SILENT);
      assertThat(failure(backend.run(order("hang"), 1, control)).code())
          .isEqualTo(ErrorCode.CANCELLED_BY_USER);
    }
  }

  @Test
  void whatACallThrowsIsThrown() {
    try (WatchedBackend backend = watched(LONG, LONG, LONG)) {
      assertThatThrownBy(() -> backend.tree(new SqlText("broken")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(opened).hasSize(1);
    }
  }

  @Test
  void afterSomeThatWereLeftNothingIsCalledAnyMore() {
    WatchedBackend backend =
        WatchedBackend.open(
            () -> new Fake("hang"), new WatchedBackend.Patience(SHORT, SHORT, SHORT));
    try (backend) {
      for (int i = 0; i < 4; i++) {
        assertThatThrownBy(() -> backend.tree(new SqlText("hang"))).hasMessageContaining("anew");
      }
      assertThatThrownBy(() -> backend.tree(new SqlText("SELECT 1")))
          .hasMessageContaining("start Lakewright anew");
    }
  }

  @Test
  void anInterruptionIsKeptForLater() {
    try (WatchedBackend backend = watched(LONG, LONG, LONG)) {
      Thread.currentThread().interrupt();
      assertThat(backend.tree(new SqlText("SELECT 1"))).isEqualTo("SELECT 1");
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
