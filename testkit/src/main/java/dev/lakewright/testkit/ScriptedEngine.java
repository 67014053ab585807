package dev.lakewright.testkit;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ExportFormat;
import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.sql.GatedQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Gives each statement the outcome that it was told, and fails loudly at one it was not. Its result
 * files hold a number under which it keeps the result itself, so only the engine that wrote one can
 * read it.
 */
public final class ScriptedEngine implements QueryEngine {
  private final Map<String, QueryOutcome> script;
  private final Map<String, ResultTable> written = new ConcurrentHashMap<>();

  public ScriptedEngine(Map<String, QueryOutcome> script) {
    this.script = Map.copyOf(script);
  }

  @Override
  public QueryOutcome run(GatedQuery query, int previewRows, RunControl control) {
    return whole(query, control)
        .fold(
            table -> new QueryOutcome.Completed(preview(table, previewRows)),
            QueryOutcome.Failed::new);
  }

  @Override
  public QueryOutcome materialise(
      GatedQuery query, Path parquet, int previewRows, RunControl control) {
    return whole(query, control)
        .fold(
            table -> {
              write(parquet, keep(table));
              return new QueryOutcome.Completed(preview(table, previewRows));
            },
            QueryOutcome.Failed::new);
  }

  private QueryOutcome whole(GatedQuery query, RunControl control) {
    if (control.cancellation().isCancelled()) {
      return new QueryOutcome.Failed(
          Failure.of(ErrorCode.CANCELLED_BY_USER, "the query was cancelled"));
    }
    QueryOutcome outcome = script.get(query.sql().value());
    if (outcome == null) {
      throw new AssertionError("not in the script: " + query.sql());
    }
    long most = query.limits().maxRows();
    return outcome.fold(
        table -> new QueryOutcome.Completed(capped(table, most)), QueryOutcome.Failed::new);
  }

  private static ResultTable capped(ResultTable table, long most) {
    boolean over = table.totalRows() > most;
    List<List<Cell>> rows = table.rows().stream().limit(most).toList();
    return new ResultTable(table.columns(), rows, Math.min(most, table.totalRows()), over);
  }

  private static ResultTable preview(ResultTable table, int rows) {
    return new ResultTable(
        table.columns(),
        table.rows().stream().limit(rows).toList(),
        table.totalRows(),
        table.capped());
  }

  private String keep(ResultTable table) {
    String number = "scripted " + written.size();
    written.put(number, new ResultTable(table.columns(), table.rows(), table.totalRows(), false));
    return number;
  }

  @Override
  public QueryOutcome read(Path parquet, int previewRows) {
    return Files.exists(parquet)
        ? new QueryOutcome.Completed(preview(kept(parquet), previewRows))
        : new QueryOutcome.Failed(Failure.of(ErrorCode.FILE_MISSING, "there is no " + parquet));
  }

  private ResultTable kept(Path parquet) {
    try {
      ResultTable table = written.get(Files.readString(parquet));
      if (table != null) {
        return table;
      }
      throw new AssertionError("not written here: " + parquet);
    } catch (IOException unreadable) {
      throw new LakewrightException(
          Failure.of(ErrorCode.FILE_UNREADABLE, "cannot read " + parquet), unreadable);
    }
  }

  @Override
  public void export(Path parquet, ExportFormat format, Path target) {
    ResultTable table = kept(parquet);
    switch (format) {
      case PARQUET -> write(target, keep(table));
      case CSV -> write(target, csv(table));
      case JSON -> write(target, "[\n" + String.join(",\n", objects(table)) + "\n]\n");
      case NDJSON ->
          write(
              target,
              objects(table).stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
  }

  private static String csv(ResultTable table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(ResultColumn::name).toList());
    table.rows().forEach(row -> lines.add(row.stream().map(Cell::text).toList()));
    return lines.stream()
        .map(line -> line.stream().map(ScriptedEngine::field).collect(Collectors.joining(",")))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static List<String> objects(ResultTable table) {
    List<String> lines = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        fields.add(quoted(table.columns().get(i).name()) + ":" + value(row.get(i)));
      }
      lines.add("{" + String.join(",", fields) + "}");
    }
    return lines;
  }

  private static String value(Cell cell) {
    return cell.isNull() ? "null" : cell.isNumber() ? cell.text() : quoted(cell.text());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static void write(Path target, String text) {
    try {
      Path folder = target.toAbsolutePath().getParent();
      Path draft = Files.createTempFile(folder, ".scripted", ".tmp");
      try {
        Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException refused) {
      throw new LakewrightException(
          Failure.of(ErrorCode.OUTPUT_NOT_WRITABLE, "cannot write " + target), refused);
    }
  }

  @Override
  public String digest(Path parquet) {
    ResultTable table = kept(parquet);
    return Integer.toHexString(List.of(table.columns(), table.rows()).hashCode());
  }

  @Override
  public void close() {}
}
