package dev.lakewright.check.inquiry;

import dev.lakewright.core.answer.CheckRequest;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.ExpressionFact;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.TableUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One SELECT of a query, with what is known about its tables.
 *
 * @param inner where it stands; empty for the outermost one
 */
public record Subject(CheckRequest request, QueryFacts facts, Optional<InnerQuery> inner) {

  /** Return every SELECT of the query, the outermost one first. */
  public static List<Subject> of(CheckRequest request) {
    List<Subject> all = new ArrayList<>();
    all.add(new Subject(request, request.facts(), Optional.empty()));
    for (InnerQuery inner : request.facts().inner()) {
      all.add(new Subject(request, inner.facts(), Optional.of(inner)));
    }
    return all;
  }

  public boolean outermost() {
    return inner.isEmpty();
  }

  /** Return true if the rows of this SELECT are those of the result, or of an arm of it. */
  public boolean shown() {
    return inner
        .map(it -> it.role() == InnerQuery.Role.ARM || it.role() == InnerQuery.Role.BODY)
        .orElse(true);
  }

  /** Return the names of expressions of a kind, each once, in their order. */
  public Stream<String> names(ExpressionFact.Kind kind) {
    return facts.expressions().stream()
        .filter(it -> it.kind() == kind)
        .map(ExpressionFact::name)
        .distinct();
  }

  public ResultTable result() {
    return request.result();
  }

  /** Return the rows that the select list is taken of, where FROM and WHERE stand alone. */
  public Optional<Relation> rows() {
    return facts.correlated() || facts.sample()
        ? Optional.empty()
        : facts.from().map(from -> new Relation(from, facts.where(), read(), isStored()));
  }

  /** Return about how many stored rows the SELECT reads; 0 where nothing is known. */
  public long read() {
    long own = facts.tables().stream().mapToLong(this::size).sum();
    List<InnerQuery> below = facts.nested() ? request.facts().inner() : List.of();
    return own
        + below.stream().flatMap(it -> it.facts().tables().stream()).mapToLong(this::size).sum();
  }

  private long size(TableUse use) {
    return table(use).map(it -> it.rowCount().orElse(0)).orElse(0L);
  }

  private boolean isStored() {
    return facts.tables().size() == 1 && facts.joins().isEmpty() && !facts.nested();
  }

  /** Return all rows of a table. */
  public Relation all(TableUse use) {
    return new Relation(use.table().sql(), Optional.empty(), size(use), true);
  }

  public Optional<Table> table(TableUse use) {
    return request.catalog().table(use.table());
  }

  public Optional<Column> column(ColumnUse use) {
    return table(use.use()).flatMap(table -> table.column(use.column()));
  }

  public TypeKind kind(ColumnUse use) {
    return column(use).map(it -> it.type().kind()).orElse(TypeKind.OTHER);
  }

  /** Return the key's columns; empty where none is known. */
  public List<String> key(TableUse use) {
    return table(use).flatMap(Table::primaryKey).map(Key::columns).orElse(List.of());
  }

  /** Return true if a key of the table is among the columns, so that they name one row at most. */
  public boolean isKey(TableUse use, Collection<String> columns) {
    Set<String> folded =
        columns.stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    List<String> key = key(use);
    return !key.isEmpty()
        && key.stream().allMatch(it -> folded.contains(it.toLowerCase(Locale.ROOT)));
  }

  /** Return true if the column is part of a reference to another table. */
  public boolean refers(ColumnUse use) {
    return table(use.use()).map(Table::foreignKeys).orElse(List.of()).stream()
        .anyMatch(key -> key.columns().stream().anyMatch(use.column()::equalsIgnoreCase));
  }

  /**
   * Return an expression that is equal for equal rows of the table only: its key, or all columns
   * where none is known; empty where those are too many.
   */
  public List<String> identity(TableUse use) {
    List<String> key = key(use);
    List<String> columns =
        key.isEmpty()
            ? table(use)
                .map(it -> it.columns().stream().map(Column::name).toList())
                .orElse(List.of())
            : key;
    return columns.size() > MOST_COLUMNS
        ? List.of()
        : columns.stream()
            .map(it -> Identifier.quote(use.alias()) + "." + Identifier.quote(it))
            .toList();
  }

  private static final int MOST_COLUMNS = 40;

  /** Return {@code Table.column} for people. */
  public static String label(ColumnUse use) {
    return use.use().table().name() + "." + use.column();
  }
}
