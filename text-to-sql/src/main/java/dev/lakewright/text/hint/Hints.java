package dev.lakewright.text.hint;

import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the embedded parser knows of a question. Immutable.
 *
 * <p>Tables come best first, and hold every table that lies between two of them on the shortest
 * join; guesses come best first, each with its calibrated confidence and its part of the chances.
 */
public final class Hints {
  private final List<HintedTable> tables;
  private final List<HintedValue> values;
  private final List<Candidate> guesses;
  private final List<SchemaLink> links;
  private final Supplier<List<HintedTable>> whole;
  private final Function<SqlText, Optional<Reading>> reader;

  /**
   * Make hints.
   *
   * @param whole every table of the lake with every column
   * @param reader says in words what a statement asks
   */
  public Hints(
      List<HintedTable> tables,
      List<HintedValue> values,
      List<Candidate> guesses,
      List<SchemaLink> links,
      Supplier<List<HintedTable>> whole,
      Function<SqlText, Optional<Reading>> reader) {
    this.tables = List.copyOf(tables);
    this.values = List.copyOf(values);
    this.guesses = List.copyOf(guesses);
    this.links = List.copyOf(links);
    this.whole = whole;
    this.reader = reader;
  }

  public List<HintedTable> tables() {
    return tables;
  }

  public List<HintedValue> values() {
    return values;
  }

  /** Return statements that the parser would write, whether or not it is sure enough of them. */
  public List<Candidate> guesses() {
    return guesses;
  }

  public List<SchemaLink> links() {
    return links;
  }

  /** Say in words what a statement asks; nothing where it fits no form that has words. */
  public Optional<Reading> reading(SqlText sql) {
    return reader.apply(sql);
  }

  public Hints withTables(List<HintedTable> others) {
    return new Hints(others, values, guesses, links, whole, reader);
  }

  /** Return every table of the lake with every column, whatever the question is about. */
  public List<HintedTable> whole() {
    return whole.get();
  }

  public Hints withoutValues() {
    return new Hints(tables, List.of(), guesses, links, whole, reader);
  }

  public Hints withoutGuesses() {
    return new Hints(tables, values, List.of(), links, whole, reader);
  }
}
