package dev.lakewright.bench.micro;

import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.score.Verdict;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.sql.FormSql;
import dev.lakewright.text.form.sql.ReadOutcome;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.schema.SchemaIndex;
import java.util.Optional;

/** Takes gold statements of one database through a form and back to SQL. */
final class RoundTrip {
  private final SqlReader reader;
  private final FormSql writer;
  private final Optional<ExecutionMatch> match;

  /**
   * Make a round trip.
   *
   * @param match compares results; without it only forms are compared
   */
  RoundTrip(SchemaIndex schema, Optional<ExecutionMatch> match) {
    this.reader = new SqlReader(schema);
    this.writer = new FormSql(schema);
    this.match = match;
  }

  /** Return why a statement does not come back; empty where it does. */
  Optional<String> failure(SpiderQuestion question) {
    return reader
        .read(question.gold())
        .fold(
            query -> failure(question, query),
            unread -> Optional.of("not read: " + withoutNames(unread)));
  }

  private Optional<String> failure(SpiderQuestion question, Query query) {
    Optional<SqlText> sql = writer.render(query);
    if (sql.isEmpty()) {
      return Optional.of("not written");
    }
    Optional<Verdict> verdict =
        match
            .map(it -> it.judge(question.gold(), sql.get().value()))
            .filter(it -> it != Verdict.RIGHT);
    return verdict.isPresent()
        ? verdict.map(it -> "executed: " + it)
        : difference(query, reader.read(sql.get().value()));
  }

  private static Optional<String> difference(Query query, ReadOutcome again) {
    return again.fold(
        other -> other.equals(query) ? Optional.empty() : Optional.of("read again: another form"),
        unread -> Optional.of("not read again: " + withoutNames(unread)));
  }

  private static String withoutNames(ReadOutcome.Unread unread) {
    return unread.reason().replaceAll("\"[^\"]*\"( in \\S+)?", "…");
  }
}
