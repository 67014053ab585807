package dev.lakewright.lake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The second statement of a query, such as the reading of its first rows, is watched as well. */
@Timeout(60)
class RunningTest {
  private static final String ENDLESS =
      "SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE a.range * b.range = 7";

  private final Cancellation cancellation = new Cancellation();

  private ErrorCode second(Duration limit, long cancelledAfterMillis) throws SQLException {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    RunControl control = new RunControl(cancellation, ProgressListener.SILENT);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement first = connection.prepareStatement("SELECT 1");
        PreparedStatement second = connection.prepareStatement(ENDLESS);
        Running running = new Running(first, control, limit, timer)) {
      first.execute();
      running.goOnWith(second);
      ScheduledFuture<?> cancelling =
          timer.schedule(cancellation::cancel, cancelledAfterMillis, TimeUnit.MILLISECONDS);
      SQLException stopped = catchThrowableOfType(SQLException.class, second::executeQuery);
      cancelling.cancel(false);
      return running.failure(stopped).code();
    } finally {
      timer.shutdownNow();
    }
  }

  @Test
  void isStoppedAtTheLimitOfTheFirst() throws SQLException {
    assertThat(second(Duration.ofMillis(300), 50_000)).isEqualTo(ErrorCode.ENGINE_TIMEOUT);
  }

  @Test
  void isStoppedByCancellation() throws SQLException {
    assertThat(second(Duration.ofMinutes(5), 300)).isEqualTo(ErrorCode.CANCELLED_BY_USER);
  }
}
