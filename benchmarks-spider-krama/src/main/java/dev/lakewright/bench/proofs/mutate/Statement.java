package dev.lakewright.bench.proofs.mutate;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A statement as tokens, with the tables that its outermost FROM mentions. */
public final class Statement {
  private static final Set<String> AFTER_FROM =
      Set.of("WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT");
  private static final Set<String> NO_ALIAS =
      Set.of(
          "ON",
          "JOIN",
          "LEFT",
          "INNER",
          "RIGHT",
          "FULL",
          "CROSS",
          "NATURAL",
          "USING",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "LIMIT",
          "UNION",
          "INTERSECT",
          "EXCEPT");

  private final String text;
  private final List<Token> tokens;
  private final List<Table> tables;

  private Statement(String text, List<Token> tokens, List<Table> tables) {
    this.text = text;
    this.tokens = tokens;
    this.tables = tables;
  }

  public static Statement of(String sql, List<Table> tables) {
    List<List<Token>> statements = Tokens.of(sql).statements();
    return new Statement(sql, statements.isEmpty() ? List.of() : statements.get(0), tables);
  }

  /** A table in FROM by the name that the statement uses for it. */
  record Mention(String alias, Table table) {}

  List<Token> tokens() {
    return tokens;
  }

  List<Table> tables() {
    return tables;
  }

  Token at(int index) {
    return tokens.get(index);
  }

  int size() {
    return tokens.size();
  }

  /** Return true for one SELECT without set operation and WITH. */
  boolean plain() {
    return size() > 3
        && at(0).is("SELECT")
        && clause("UNION") < 0
        && clause("INTERSECT") < 0
        && clause("EXCEPT") < 0;
  }

  /** Return where a word stands outside brackets, or -1. */
  int clause(String word) {
    for (int i = 0; i < size(); i++) {
      if (at(i).depth() == 0 && at(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  /** Return where the next of the words stands outside brackets, or the end. */
  int next(int from, Set<String> words) {
    for (int i = from; i < size(); i++) {
      Token token = at(i);
      boolean word = token.kind() == Token.Kind.WORD && token.depth() == 0;
      if (word && words.contains(token.text().toUpperCase(Locale.ROOT))) {
        return i;
      }
    }
    return size();
  }

  /** Return where the next such word stands, in brackets or not, or the end. */
  int next(int from, String word) {
    int at = from;
    while (at < size() && !at(at).is(word)) {
      at++;
    }
    return at;
  }

  int endOfFrom() {
    return next(Math.max(0, clause("FROM")), AFTER_FROM);
  }

  /** Return the text with the tokens from {@code from} to before {@code to} replaced. */
  String with(int from, int to, String replacement) {
    String head = text.substring(0, from < size() ? at(from).start() : end());
    String tail =
        to <= from ? rest(from) : text.substring(Math.min(at(to - 1).end(), end()), end());
    return head + replacement + tail;
  }

  private String rest(int from) {
    return from < size() ? text.substring(at(from).start(), end()) : "";
  }

  private int end() {
    return at(size() - 1).end();
  }

  /** Return the tables of the outermost FROM. */
  List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    int from = clause("FROM");
    int end = endOfFrom();
    for (int i = Math.max(0, from); i + 1 < end; i++) {
      boolean before = at(i).is("FROM") || at(i).is("JOIN") || at(i).isSymbol(",");
      if (from >= 0 && before && at(i).depth() == 0) {
        int name = i + 1;
        String alias = alias(name, end);
        table(at(name).text()).ifPresent(table -> mentions.add(new Mention(alias, table)));
      }
    }
    return mentions;
  }

  private String alias(int name, int end) {
    int at = name + 1 < end && at(name + 1).is("AS") ? name + 2 : name + 1;
    boolean given =
        at < end
            && at(at).kind() == Token.Kind.WORD
            && !NO_ALIAS.contains(at(at).text().toUpperCase(Locale.ROOT));
    return given ? at(at).text() : at(name).text();
  }

  Optional<Table> table(String name) {
    String plain = plain(name);
    return tables.stream().filter(it -> it.name().name().equalsIgnoreCase(plain)).findFirst();
  }

  /** Find a mention by its name, or the first one where there is no name. */
  Optional<Mention> mention(String alias) {
    return mentions().stream().filter(it -> it.alias().equalsIgnoreCase(alias)).findFirst();
  }

  /** Find the mention that has a column. */
  Optional<Mention> owner(String column) {
    String name = plain(column);
    return mentions().stream().filter(it -> it.table().column(name).isPresent()).findFirst();
  }

  static String plain(String name) {
    return name.replace("\"", "").replace("`", "");
  }

  /** Return the text with another column of the same kind in the place of one, if there is any. */
  List<String> withSibling(int column, Table table, Random random) {
    return Mutator.one(siblings(table, at(column).text()), random).stream()
        .map(name -> with(column, column + 1, Identifier.quote(name)))
        .toList();
  }

  /** Return the table's other columns of the same kind. */
  static List<String> siblings(Table table, String column) {
    String name = plain(column);
    return table
        .column(name)
        .map(
            own ->
                table.columns().stream()
                    .filter(it -> it.type().kind() == own.type().kind())
                    .map(Column::name)
                    .filter(it -> !it.equalsIgnoreCase(own.name()))
                    .toList())
        .orElse(List.of());
  }

  /** Return a count of the rows that this statement takes, before groups and order. */
  public String counting() {
    int from = Math.max(0, clause("FROM"));
    int end = next(from + 1, Set.of("GROUP", "HAVING", "ORDER", "LIMIT"));
    return "SELECT count(*) " + text.substring(at(from).start(), at(end - 1).end());
  }

  boolean hasAggregate() {
    return tokens.stream()
        .anyMatch(
            it -> it.is("count") || it.is("sum") || it.is("avg") || it.is("min") || it.is("max"));
  }

  @Override
  public String toString() {
    return text;
  }
}
