package dev.lakewright.runtime.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.runtime.ShopFiles;
import dev.lakewright.sql.gate.SqlGate;
import dev.lakewright.testkit.SampleShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalsTest {
  /** Takes longer than any patience, but can be broken off. */
  private static final String ENDLESS =
      "SELECT count(*) FROM item a, item b, item c, item d, item e, item f, item g, item h, item i,"
          + " item j, item k, item l, item m, item n, item o, item p, item q, item r, item s,"
          + " item t, item u, item v, item w, item x, item y, item z WHERE a.id + z.id < 0";

  @TempDir Path folder;
  private final List<String> opened = new ArrayList<>();
  private Lakes lakes;
  private DuckDbEngine engine;

  @BeforeEach
  void open() throws IOException {
    lakes = ShopFiles.open(folder);
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1));
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  private Probe rehearsal(Duration timeout) {
    EnginePath path =
        (lake, tables) -> {
          opened.add(lake.value());
          return engine;
        };
    RunContext context =
        new RunContext(
            new RunId("20261126-120000-abcd"),
            SampleShop.LAKE,
            QueryLimits.DEFAULT.withTimeout(timeout),
            0.5,
            false,
            CheckEffort.FAST,
            10,
            folder.resolve("result.parquet"),
            RunControl.free());
    return new Rehearsals(() -> SqlGate.open(lakes, engine.witness()), path, lakes).of(context);
  }

  private static SqlText sql(String text) {
    return new SqlText(text);
  }

  @Test
  void opensTheEngineForTheFirstReadingOnly() {
    Probe probe = rehearsal(Duration.ofSeconds(5));
    assertThat(opened).isEmpty();
    assertThat(probe.ask(sql("SELECT count(*) FROM item")).table().map(ResultTable::totalRows))
        .hasValue(1L);
    assertThat(opened).hasSize(1);
  }

  @Test
  void runsEachReadingOnce() {
    Probe probe = rehearsal(Duration.ofSeconds(5));
    assertThat(probe.ask(sql("SELECT name FROM item")))
        .isSameAs(probe.ask(sql("SELECT name FROM item")));
    assertThat(opened).hasSize(1);
  }

  @Test
  void refusesWhatTheGateRefuses() {
    Probe probe = rehearsal(Duration.ofSeconds(5));
    assertThat(probe.ask(sql("DELETE FROM item")).table()).isEmpty();
    assertThat(probe.ask(sql("SELECT count(*) FROM item")).table()).isPresent();
  }

  @Test
  void runsNoFurtherReadingOnceOneWasOutOfTime() {
    Probe probe = rehearsal(Duration.ofMillis(300));
    assertThat(probe.ask(sql(ENDLESS)).table()).isEmpty();
    assertThat(probe.ask(sql("SELECT count(*) FROM item")).table()).isEmpty();
  }
}
