package dev.lakewright.sql.dialect.read;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Fills a form with what a call was given. */
final class FormFilling {
  private final Tongue tongue;
  private final Piece name;
  private final CallParts parts;
  private boolean saysDistinct;
  private boolean saysOrder;
  private int most;

  FormFilling(Tongue tongue, Piece name, CallParts parts) {
    this.tongue = tongue;
    this.name = name;
    this.parts = parts;
  }

  /**
   * Fill the form.
   *
   * @throws Unreadable where the form has no place for something that is given
   */
  List<Piece> fill(String form) {
    List<Piece> filled = level(Pieces.of(Tokens.of(form).list()));
    boolean lost =
        (parts.distinct() && !saysDistinct)
            || (!parts.order().isEmpty() && !saysOrder)
            || most < parts.arguments().size();
    if (lost) {
      throw Unreadable.form("the function " + name.text() + " in this form", name);
    }
    return filled;
  }

  private List<Piece> level(List<Piece> form) {
    List<Piece> filled = new ArrayList<>();
    for (Piece piece : form) {
      List<Piece> slot =
          piece.group("{").map(it -> slot(it.inner())).orElseGet(() -> List.of(here(piece)));
      filled.addAll(slot);
    }
    return filled;
  }

  private Piece here(Piece piece) {
    return piece.fold(
        atom -> new Piece.Atom(atom.kind(), atom.text(), name.origin()),
        group -> new Piece.Group(group.open(), level(group.inner()), group.close(), name.origin()));
  }

  private List<Piece> slot(List<Piece> slot) {
    String word = slot.get(0).text();
    return switch (word) {
      case "*" -> Pieces.commas(all());
      case "||" -> joined();
      case "d" -> distinct();
      case "o" -> order();
      case "s" -> parts.separator().isEmpty() ? text(",") : parts.separator();
      default -> {
        List<Piece> argument = argument(Integer.parseInt(word));
        yield slot.size() == 1 ? bracketed(argument) : converted(argument, slot.get(1).text());
      }
    };
  }

  /** What is more than a name or a call binds as it did between the commas. */
  private List<Piece> bracketed(List<Piece> argument) {
    return argument.size() > 1 ? List.of(Piece.parens(argument, name.origin())) : argument;
  }

  private List<List<Piece>> all() {
    most = parts.arguments().size();
    return parts.arguments();
  }

  /** In DuckDB too what is joined by strokes is null where one is. */
  private List<Piece> joined() {
    List<Piece> joined = new ArrayList<>();
    for (List<Piece> argument : all()) {
      if (!joined.isEmpty()) {
        joined.add(Piece.symbol("||", name.origin()));
      }
      List<Piece> cast = new ArrayList<>(argument);
      cast.add(Piece.word("AS", name.origin()));
      cast.add(Piece.word("VARCHAR", name.origin()));
      joined.add(Piece.word("CAST", name.origin()));
      joined.add(Piece.parens(cast, name.origin()));
    }
    return joined;
  }

  private List<Piece> distinct() {
    saysDistinct = true;
    return parts.distinct() ? List.of(Piece.word("DISTINCT", name.origin())) : List.of();
  }

  private List<Piece> order() {
    saysOrder = true;
    return parts.order();
  }

  private List<Piece> text(String value) {
    return List.of(new Piece.Atom(Token.Kind.STRING, Identifier.literal(value), name.origin()));
  }

  /** A plain text where a time is meant. */
  private List<Piece> moment(Piece literal) {
    List<Piece> cast =
        List.of(literal, Piece.word("AS", name.origin()), Piece.word("TIMESTAMP", name.origin()));
    return List.of(Piece.word("CAST", name.origin()), Piece.parens(cast, name.origin()));
  }

  private List<Piece> argument(int number) {
    most = Math.max(most, number);
    if (number > parts.arguments().size() || parts.arguments().get(number - 1).isEmpty()) {
      throw Unreadable.form("the function " + name.text() + " in this form", name);
    }
    return parts.arguments().get(number - 1);
  }

  private List<Piece> converted(List<Piece> argument, String into) {
    boolean plain = argument.size() == 1 && argument.get(0).isKind(Token.Kind.STRING);
    if (into.equals("moment")) {
      return plain ? moment(argument.get(0)) : bracketed(argument);
    }
    if (!plain) {
      throw Unreadable.form("the function " + name.text() + " with a computed text", name);
    }
    Piece literal = argument.get(0);
    String value = Texts.value(literal);
    return text(
        into.equals("unit")
            ? TimeWords.unit(value, literal)
            : TimeWords.of(tongue).pattern(value, literal));
  }
}
