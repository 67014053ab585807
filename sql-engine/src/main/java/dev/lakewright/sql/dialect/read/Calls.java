package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.dialect.FormTable;
import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Words;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calls of functions by the table {@code functions.tsv}; what it has no row of is refused. Beside
 * what every table of forms has, {@code =} stands for the same by the same name; in a form {@code
 * {1}} is the first argument, {@code {*}} all of them, {@code {||}} all of them joined as texts,
 * {@code {d}} DISTINCT, {@code {o}} the order within the call, {@code {s}} MySQL's separator,
 * {@code {2 format}} the second one, a plain pattern of times, in DuckDB's words, {@code {1
 * moment}} the first, a time even where it is a plain text. A row's name may have the first
 * argument's text after a colon, or the number of arguments after a stroke.
 */
final class Calls implements Rewriting {
  /** Words of grammar that look like calls, and mean what they mean in DuckDB. */
  private static final Set<String> GRAMMAR =
      Set.of("CAST", "TRY_CAST", "VALUES", "LEFT", "RIGHT", "REPLACE", "ROW", "IF");

  private static final Set<String> SUBSTRINGS = Set.of("substring", "substr", "mid");
  private static final Set<String> BEFORE =
      Set.of("FROM", "JOIN", "LATERAL", "INTERVAL", "ESCAPE", "SEPARATOR", "IS");

  private final Tongue tongue;
  private final FormTable<Tongue> forms;

  Calls(Tongue tongue, FormTable<Tongue> forms) {
    this.tongue = tongue;
    this.forms = forms;
  }

  @Override
  public List<Piece> apply(List<Piece> level, Relations relations) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      Piece piece = level.get(at);
      if (isCall(level, at)) {
        List<Piece> inner = level.get(at + 1).group("(").map(Piece.Group::inner).orElse(List.of());
        result.addAll(call(piece, inner));
        at += 2;
      } else {
        result.add(piece);
        at++;
      }
    }
    return result;
  }

  /** Names of columns in brackets after a table's name are none of its arguments. */
  private static boolean isCall(List<Piece> level, int at) {
    Piece piece = level.get(at);
    boolean called =
        piece.isName()
            && Operand.isCallee(piece)
            && !Pieces.isOneOf(piece, GRAMMAR)
            && at + 1 < level.size()
            && level.get(at + 1).isGroup("(");
    if (!called) {
      return false;
    }
    boolean names = at + 2 < level.size() && level.get(at + 2).is("AS") && isBody(level, at + 3);
    return !names && (at == 0 || isValueAfter(level.get(at - 1)));
  }

  private static boolean isBody(List<Piece> level, int at) {
    return at < level.size()
        && level.get(at).group("(").filter(it -> Blocks.isQuery(it.inner())).isPresent();
  }

  private static boolean isValueAfter(Piece before) {
    boolean symbol =
        before.isKind(Token.Kind.SYMBOL) && !before.isSymbol("::") && !before.isSymbol(".");
    boolean word =
        (Pieces.isOneOf(before, Words.BEFORE_VALUE) || Pieces.isOneOf(before, BEFORE))
            && !before.is("AS");
    return symbol || word;
  }

  private List<Piece> call(Piece name, List<Piece> inner) {
    String called = name.folded();
    refuseOdd(called, name, inner);
    CallParts parts =
        called.equals("extract") ? CallParts.spoken(inner, "FROM") : CallParts.of(inner);
    String form =
        rows(called, parts)
            .flatMap(row -> forms.form(row, tongue).stream())
            .findFirst()
            .orElseThrow(() -> Unreadable.form("the function " + name.text(), name));
    return form.equals("=")
        ? List.of(name, Piece.parens(inner, name.origin()))
        : new FormFilling(tongue, name, parts).fill(form);
  }

  /** Forms that mean something else at home: MySQL trims whole texts, starts count from one. */
  private void refuseOdd(String called, Piece name, List<Piece> inner) {
    boolean trims =
        tongue == Tongue.MYSQL
            && called.equals("trim")
            && Pieces.indexOf(inner, 0, Set.of("FROM")) < inner.size();
    List<List<Piece>> arguments = Pieces.byComma(inner);
    boolean cuts = SUBSTRINGS.contains(called) && arguments.size() > 1;
    Piece start = cuts && !arguments.get(1).isEmpty() ? arguments.get(1).get(0) : name;
    boolean odd = cuts && (start.isSymbol("-") || start.text().equals("0"));
    if (trims || odd) {
      throw Unreadable.form("the function " + name.text() + " in this form", name);
    }
  }

  private static Stream<String> rows(String called, CallParts parts) {
    Optional<String> unit =
        parts.arguments().stream()
            .findFirst()
            .filter(it -> it.size() == 1)
            .map(it -> it.get(0))
            .map(it -> it.isKind(Token.Kind.STRING) ? Texts.value(it) : it.text())
            .map(it -> called + ":" + it.toLowerCase(Locale.ROOT));
    return Stream.concat(unit.stream(), Stream.of(called + "/" + parts.arguments().size(), called));
  }
}
