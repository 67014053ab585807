package dev.lakewright.text.form.sql;

import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.schema.JoinPlan;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.JoinGraph;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.Optional;

/**
 * Writes forms as SQL in DuckDB's dialect. Forms without dates, date parts, medians and window
 * functions run in SQLite as well.
 *
 * <p>Tables stand bare, columns are qualified where FROM has more than one table, and tables joined
 * to themselves are called {@code t1}, {@code t2}. What NOT IN compares with is freed of nulls
 * where that changes nothing else. Texts that are compared with numbers, added or averaged are
 * cast. A column {@code x} that is shown though it is no key of its groups, which DuckDB would
 * refuse, is written as {@code min(x) AS x}: the same value wherever the keys determine it, as an
 * id does a name.
 *
 * <p>Safe for use by several threads.
 */
public final class FormSql {
  private final SchemaNames tables;
  private final JoinGraph joins;

  public FormSql(SchemaIndex schema) {
    this.tables = new SchemaNames(schema);
    this.joins = schema.joins();
  }

  /** Return the SQL; nothing where a query selects nothing or its tables cannot be connected. */
  public Optional<SqlText> render(Query query) {
    return isWritable(query)
        ? Optional.of(new SqlText(new QueryWriter(tables, joins).write(query, Purpose.STATEMENT)))
        : Optional.empty();
  }

  private boolean isWritable(Query query) {
    return !query.select().isEmpty()
        && (query.derived().isPresent() || JoinPlan.of(query, joins).isPresent())
        && query.inner().stream().allMatch(this::isWritable);
  }
}
