package dev.lakewright.bench.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.bench.tpcds.TpcdsQueries;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.lake.demo.DemoLakes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TpcdsQueriesTest {
  @TempDir Path folder;

  @Test
  void takesParametersFromTheLakeAndRuns() {
    LakeSpec lake = DemoLakes.prepareTpcds(0.001, folder.resolve("lakes"), ProgressListener.SILENT);
    try (Desk desk = Desk.open(lake, folder.resolve("desk"), Duration.ofSeconds(60))) {
      List<String> queries = new TpcdsQueries(desk.tables(), desk::first).all();
      List<Integer> refused = new ArrayList<>();
      for (int i = 0; i < queries.size(); i++) {
        if (desk.run(queries.get(i)).isEmpty()) {
          refused.add(i + 1);
        }
      }
      assertThat(queries).hasSize(99);
      assertThat(refused).containsExactly(66, 74, 90);
      assertThat(queries.get(0)).contains("s_state = '" + state(desk) + "'");
      assertThat(queries).isEqualTo(new TpcdsQueries(desk.tables(), desk::first).all());
    }
  }

  private static String state(Desk desk) {
    return desk.first("SELECT DISTINCT s_state FROM store WHERE s_state IS NOT NULL").get(0);
  }
}
