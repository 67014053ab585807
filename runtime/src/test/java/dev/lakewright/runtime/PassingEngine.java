package dev.lakewright.runtime;

import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.sql.GatedQuery;
import java.nio.file.Path;

/** Passes everything on to an engine; tests override what shall go otherwise. */
class PassingEngine implements QueryEngine {
  private final QueryEngine engine;

  PassingEngine(QueryEngine engine) {
    this.engine = engine;
  }

  @Override
  public QueryOutcome run(GatedQuery query, int previewRows, RunControl control) {
    return engine.run(query, previewRows, control);
  }

  @Override
  public QueryOutcome materialise(
      GatedQuery query, Path parquet, int previewRows, RunControl control) {
    return engine.materialise(query, parquet, previewRows, control);
  }

  @Override
  public void export(Path parquet, ExportFormat format, Path target) {
    engine.export(parquet, format, target);
  }

  @Override
  public QueryOutcome read(Path parquet, int previewRows) {
    return engine.read(parquet, previewRows);
  }

  @Override
  public String digest(Path parquet) {
    return engine.digest(parquet);
  }

  @Override
  public void close() {
    engine.close();
  }
}
