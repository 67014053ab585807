package dev.lakewright.runtime;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.export.ScratchWorkspace;
import dev.lakewright.runtime.plan.PlanEvent;
import dev.lakewright.runtime.plan.PlanOutcome;
import dev.lakewright.runtime.plan.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lakewright over a workspace that is made for a comparison. */
record ScratchLakewright(Lakewright lakewright) implements ScratchWorkspace {
  private static final int ROWS = 20;

  @Override
  public PlanOutcome run(String plan, Map<String, String> parameters) {
    PlanRequest request = PlanRequest.of(plan);
    for (Map.Entry<String, String> it : parameters.entrySet()) {
      request = request.with(it.getKey(), it.getValue());
    }
    return lakewright.plans().run(request, RunControl.free(), ScratchLakewright::unheard);
  }

  private static void unheard(PlanEvent event) {
    // Nobody waits for news of a comparison's own run.
  }

  private Optional<Table> only(String lake) {
    List<TableName> tables = lakewright.catalog().tables(new LakeName(lake));
    return tables.size() == 1 ? lakewright.catalog().table(tables.get(0)) : Optional.empty();
  }

  @Override
  public List<Column> columns(String lake) {
    return only(lake).map(Table::columns).orElse(List.of());
  }

  @Override
  public String table(String lake) {
    return only(lake).map(it -> it.name().name()).orElse("");
  }

  @Override
  public ResultTable query(String sql) {
    AskRequest request = AskRequest.of(sql).withPreviewRows(ROWS).withChecks(CheckEffort.NONE);
    return lakewright
        .sql(request, RunControl.free(), RunListener.SILENT)
        .fold(
            answer -> answer.result(),
            (run, why) -> {
              throw new IllegalStateException("SQL is not abstained from: " + why);
            },
            (run, why) -> {
              throw new LakewrightException(why);
            });
  }

  @Override
  public void close() {
    lakewright.close();
  }
}
