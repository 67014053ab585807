package dev.lakewright.sql.front;

import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Brings a statement to its normal form: rule by rule, the innermost brackets first. */
public final class Front {
  private final List<Rule> rules;

  /**
   * Make a front.
   *
   * @param rules in the order in which they are tried at each level
   */
  public Front(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Return the statement's normal form; equal to it, spaces aside, where no rule applies. */
  public NormalForm normalise(List<Token> statement, Rule.Scope scope) {
    return NormalForm.of(level(Pieces.of(statement), scope));
  }

  private List<Piece> level(List<Piece> pieces, Rule.Scope scope) {
    List<Piece> level = new ArrayList<>();
    for (Piece piece : pieces) {
      level.add(piece.fold(atom -> atom, group -> group.with(level(group.inner(), scope))));
    }
    for (Rule rule : rules) {
      level = rule.apply(level, scope);
    }
    return level;
  }
}
