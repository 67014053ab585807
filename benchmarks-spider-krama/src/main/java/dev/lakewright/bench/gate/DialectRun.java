package dev.lakewright.bench.gate;

import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.Dialect;
import dev.lakewright.core.sql.GatedQuery;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.sql.dialect.read.DialectReading;
import dev.lakewright.sql.dialect.write.DialectTranslation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Queries of the corpus written in each dialect, and read back from those that statements are taken
 * in: what is read back has to give the rows that it gave. Whether the other engines give them too
 * is what the profile {@code dialects} asks them.
 */
final class DialectRun {
  private static final Set<Dialect> READ = Set.of(Dialect.POSTGRES, Dialect.MYSQL, Dialect.SPARK);

  private final Door door;
  private final Map<String, Double> figures;
  private final List<String> different = new ArrayList<>();

  DialectRun(Door door, Map<String, Double> figures) {
    this.door = door;
    this.figures = figures;
  }

  /** Return the table of it. */
  String table() throws IOException {
    List<String> statements = CorpusFile.statements("dialects.tsv");
    StringBuilder rows =
        new StringBuilder(
            "\n| dialect | queries | written | read back, same rows |\n|---|---|---|---|\n");
    for (Dialect dialect : Dialect.values()) {
      rows.append(row(dialect, statements));
    }
    figures.put("dialectsReadWrong", (double) different.size());
    return rows.toString();
  }

  /** Return what was read back and gives other rows. */
  List<String> different() {
    return different;
  }

  private String row(Dialect dialect, List<String> statements) {
    DialectTranslation writing = new DialectTranslation(door.catalog(), door.witness());
    DialectReading reading = new DialectReading(dialect, door.tables());
    int written = 0;
    int same = 0;
    for (String statement : statements) {
      Optional<GatedQuery> query = door.gated(statement);
      Optional<String> there =
          query.flatMap(
              it ->
                  writing
                      .translate(it, dialect)
                      .fold(done -> Optional.of(done.sql().value()), failure -> Optional.empty()));
      written += there.isPresent() ? 1 : 0;
      boolean back = READ.contains(dialect) && there.isPresent();
      same += back && isSame(query.orElseThrow(), there.orElseThrow(), dialect, reading) ? 1 : 0;
    }
    figures.put("written-" + dialect.word(), (double) written);
    if (READ.contains(dialect)) {
      figures.put("readBack-" + dialect.word(), (double) same);
    }
    String read = READ.contains(dialect) ? String.valueOf(same) : "";
    return String.format(
        Locale.ROOT, "| %s | %d | %d | %s |%n", dialect.word(), statements.size(), written, read);
  }

  private boolean isSame(GatedQuery query, String there, Dialect dialect, DialectReading reading) {
    Optional<ResultTable> read =
        reading.toDuckDb(
            new SqlText(there),
            own -> door.gated(own.text().strip()).flatMap(door::rows),
            failure -> Optional.empty());
    String told =
        read.map(it -> SameRows.difference(door.rows(query).orElseThrow(), it))
            .orElse("it is refused");
    if (!told.isEmpty()) {
      different.add(dialect.word() + ": " + told + " | " + there);
    }
    return told.isEmpty();
  }
}
