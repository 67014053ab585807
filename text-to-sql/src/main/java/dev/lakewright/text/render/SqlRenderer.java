package dev.lakewright.text.render;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Query;
import dev.lakewright.text.ir.Sort;
import dev.lakewright.text.schema.JoinGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a query as SQL in DuckDB's dialect; tables bare, columns qualified where tables join. */
public final class SqlRenderer {
  private final JoinGraph joins;

  public SqlRenderer(JoinGraph joins) {
    this.joins = joins;
  }

  /** Return the SQL; nothing where the tables cannot be joined. */
  public Optional<SqlText> render(Query query) {
    return joins.connect(query.tables()).map(path -> new SqlText(write(query, path)));
  }

  private static String write(Query query, List<JoinGraph.Edge> path) {
    Writer writer = new Writer(!path.isEmpty());
    List<String> clauses = new ArrayList<>();
    String list = query.select().stream().map(writer::shown).collect(Collectors.joining(", "));
    clauses.add("SELECT " + (query.distinct() ? "DISTINCT " : "") + list);
    clauses.add("FROM " + writer.from(query.main(), path));
    if (!query.where().isEmpty()) {
      clauses.add(
          "WHERE "
              + query.where().stream().map(writer::condition).collect(Collectors.joining(" AND ")));
    }
    if (!query.groupBy().isEmpty()) {
      clauses.add(
          "GROUP BY "
              + query.groupBy().stream().map(writer::column).collect(Collectors.joining(", ")));
    }
    query
        .having()
        .ifPresent(
            it ->
                clauses.add(
                    "HAVING "
                        + writer.expression(it.measure())
                        + " "
                        + it.operator().sql()
                        + " "
                        + it.value().sql()));
    if (!query.orderBy().isEmpty()) {
      clauses.add(
          "ORDER BY "
              + query.orderBy().stream().map(writer::sort).collect(Collectors.joining(", ")));
    }
    query.limit().ifPresent(rows -> clauses.add("LIMIT " + rows));
    return String.join(" ", clauses);
  }

  private record Writer(boolean qualified) {

    String from(TableName main, List<JoinGraph.Edge> path) {
      StringBuilder from = new StringBuilder(Identifier.readable(main.name()));
      for (JoinGraph.Edge edge : path) {
        from.append(" JOIN ").append(Identifier.readable(edge.to().name())).append(" ON ");
        from.append(
            IntStream.range(0, edge.fromColumns().size())
                .mapToObj(i -> on(edge, i))
                .collect(Collectors.joining(" AND ")));
      }
      return from.toString();
    }

    private String on(JoinGraph.Edge edge, int i) {
      String from = column(new ColumnRef(edge.from(), edge.fromColumns().get(i)));
      String to = column(new ColumnRef(edge.to(), edge.toColumns().get(i)));
      return edge.mixed() ? asText(from) + " = " + asText(to) : from + " = " + to;
    }

    private static String asText(String expression) {
      return "CAST(" + expression + " AS VARCHAR)";
    }

    String column(ColumnRef column) {
      String name = Identifier.readable(column.column());
      return qualified ? Identifier.readable(column.table().name()) + "." + name : name;
    }

    String expression(Expression expression) {
      return expression.fold(
          this::column,
          aggregate ->
              aggregate.function().sql()
                  + "("
                  + (aggregate.distinct() ? "DISTINCT " : "")
                  + aggregate.column().map(this::column).orElse("*")
                  + ")",
          table -> qualified ? Identifier.readable(table.name()) + ".*" : "*");
    }

    /** A number of rows gets a name, as engines call it by its syntax. */
    String shown(Expression expression) {
      boolean rows = expression instanceof Expression.Aggregated it && it.column().isEmpty();
      return expression(expression) + (rows ? " AS \"count\"" : "");
    }

    String sort(Sort sort) {
      return expression(sort.key()) + (sort.descending() ? " DESC" : "");
    }

    String condition(Condition condition) {
      if (condition instanceof Condition.Compare it) {
        return column(it.column()) + " " + it.operator().sql() + " " + it.value().sql();
      }
      if (condition instanceof Condition.Among it) {
        String values =
            it.values().stream().map(value -> value.sql()).collect(Collectors.joining(", "));
        return column(it.column()) + (it.negated() ? " NOT IN (" : " IN (") + values + ")";
      }
      if (condition instanceof Condition.Between it) {
        return column(it.column()) + " BETWEEN " + it.low().sql() + " AND " + it.high().sql();
      }
      if (condition instanceof Condition.InYear it) {
        return "year(" + column(it.column()) + ") " + it.operator().sql() + " " + it.year();
      }
      if (condition instanceof Condition.Contains it) {
        return contains(it);
      }
      if (condition instanceof Condition.AnyOf it) {
        return it.parts().stream()
            .map(this::condition)
            .collect(Collectors.joining(" OR ", "(", ")"));
      }
      return nested(condition);
    }

    /** A pattern, as it runs everywhere; wildcards in the text stand for themselves. */
    private String contains(Condition.Contains it) {
      String escaped =
          it.text()
              .toLowerCase(Locale.ROOT)
              .replace("!", "!!")
              .replace("%", "!%")
              .replace("_", "!_");
      String pattern =
          switch (it.place()) {
            case ANYWHERE -> "%" + escaped + "%";
            case START -> escaped + "%";
            case END -> "%" + escaped;
          };
      String escape = escaped.contains("!") ? " ESCAPE '!'" : "";
      return "lower(" + column(it.column()) + ") LIKE " + Identifier.literal(pattern) + escape;
    }

    private String nested(Condition condition) {
      if (condition instanceof Condition.CompareToAll it) {
        Writer inner = new Writer(false);
        return column(it.column())
            + " "
            + it.operator().sql()
            + " (SELECT "
            + it.function().sql()
            + "("
            + inner.column(it.column())
            + ") FROM "
            + Identifier.readable(it.column().table().name())
            + ")";
      }
      if (condition instanceof Condition.Lacks it) {
        String key = new Writer(false).column(it.otherKey());
        return column(it.key())
            + " NOT IN (SELECT "
            + key
            + " FROM "
            + Identifier.readable(it.otherKey().table().name())
            + " WHERE "
            + key
            + " IS NOT NULL)";
      }
      throw new IllegalStateException("no SQL for " + condition.getClass());
    }
  }
}
