package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.JoinGraph;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.Optional;

/**
 * Reads SQL into forms: SELECT over inner joins, in SQLite's dialect as Spider uses it, and in the
 * dialect of {@link FormSql} as far as that needs no window functions.
 *
 * <p>One meaning has one form. Tables and joins that follow from the schema's join graph are left
 * out; the uses of a table that is joined to itself are numbered in the order in which the clauses
 * mention them; conjunctions lie flat; constants stand on the right of comparisons. A division is
 * one of real numbers, whatever SQLite does with whole ones. A bare column that several tables have
 * is the one that the select list shows, else the one of the first table. Text in double quotes is
 * a column where there is one, else a text. Casts that only fit values to each other are left out,
 * and {@code min(x) AS x} over groups is the bare column {@code x}, as {@link FormSql} writes it.
 *
 * <p>Safe for use by several threads.
 */
public final class SqlReader {
  private final SchemaNames tables;
  private final JoinGraph joins;

  public SqlReader(SchemaIndex schema) {
    this.tables = new SchemaNames(schema);
    this.joins = schema.joins();
  }

  /** Read one statement; a semicolon may end it. */
  public ReadOutcome read(String sql) {
    try {
      Tokens tokens = new Tokens(Lexer.tokens(sql));
      Query query = new QueryParser(tokens, tables, joins).query(Optional.empty());
      tokens.acceptSymbol(";");
      if (tokens.next().kind() != Token.Kind.END) {
        throw tokens.unreadable("unexpected " + tokens.next().text());
      }
      return new ReadOutcome.Read(query);
    } catch (UnreadableException stopped) {
      return stopped.outcome();
    }
  }
}
