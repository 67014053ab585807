package dev.lakewright.sql.front;

import dev.lakewright.sql.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A token, or what stands between two brackets. */
public sealed interface Piece {
  /** Return the place in the statement that it comes from. */
  int origin();

  <T> T fold(Function<Atom, T> onAtom, Function<Group, T> onGroup);

  /** A token, or what a rule puts in its place. */
  record Atom(Token.Kind kind, String text, int origin) implements Piece {
    @Override
    public <T> T fold(Function<Atom, T> onAtom, Function<Group, T> onGroup) {
      return onAtom.apply(this);
    }
  }

  /** Brackets of one kind and what they hold. */
  record Group(String open, List<Piece> inner, String close, int origin) implements Piece {
    public Group {
      inner = List.copyOf(inner);
    }

    public Group with(List<Piece> other) {
      return new Group(open, other, close, origin);
    }

    @Override
    public <T> T fold(Function<Atom, T> onAtom, Function<Group, T> onGroup) {
      return onGroup.apply(this);
    }
  }

  static Piece word(String text, int origin) {
    return new Atom(Token.Kind.WORD, text, origin);
  }

  static Piece symbol(String text, int origin) {
    return new Atom(Token.Kind.SYMBOL, text, origin);
  }

  /** Put parentheses around pieces. */
  static Group parens(List<Piece> inner, int origin) {
    return new Group("(", inner, ")", origin);
  }

  default Optional<Group> group(String open) {
    return fold(
        atom -> Optional.empty(),
        group -> group.open().equals(open) ? Optional.of(group) : Optional.empty());
  }

  default boolean isGroup(String open) {
    return group(open).isPresent();
  }

  /** Return the text of a token; nothing for brackets. */
  default String text() {
    return fold(Atom::text, group -> "");
  }

  /** Return true for a bare word, letter case aside. */
  default boolean is(String word) {
    return isKind(Token.Kind.WORD) && text().equalsIgnoreCase(word);
  }

  default boolean isSymbol(String symbol) {
    return isKind(Token.Kind.SYMBOL) && text().equals(symbol);
  }

  default boolean isKind(Token.Kind kind) {
    return fold(atom -> atom.kind() == kind, group -> false);
  }

  /** Return true for a bare or a quoted word. */
  default boolean isName() {
    return isKind(Token.Kind.WORD) || isKind(Token.Kind.QUOTED_NAME);
  }

  /** Return a name as the catalog would have it: without quotes, in lower case. */
  default String folded() {
    String name = text();
    boolean quoted = isKind(Token.Kind.QUOTED_NAME) && name.length() > 1;
    String plain = quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Replace every token, at any depth, by what the function gives. */
  default Piece map(UnaryOperator<Piece> change) {
    return fold(
        atom -> change.apply(atom),
        group -> group.with(group.inner().stream().map(it -> it.map(change)).toList()));
  }
}
