package dev.lakewright.sql.facts;

import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the SELECTs of a statement by its tokens, other than a plain outermost one. */
final class InnerBlocks {
  private static final Set<String> SET_WORDS = Set.of("UNION", "INTERSECT", "EXCEPT");
  private static final Set<String> TAIL = Set.of("ORDER", "LIMIT", "OFFSET", "FETCH");

  private final List<Token> tokens;
  private final String text;

  InnerBlocks(List<Token> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  /**
   * A SELECT.
   *
   * @param start the index of its SELECT among the tokens
   * @param set true for a set operation as a whole
   */
  record Block(
      InnerQuery.Role role, String operator, int start, int depth, String sql, boolean set) {}

  List<Block> find() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("SELECT")) {
        Block block = block(i);
        if (block.role() == InnerQuery.Role.ARM) {
          wholeList(i).ifPresent(blocks::add);
        }
        boolean outermost = i == 0 && block.role() != InnerQuery.Role.ARM;
        if (!outermost) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  /** Where a set operation is the list of NOT IN, it is one as a whole. */
  private Optional<Block> wholeList(int start) {
    int depth = tokens.get(start).depth();
    boolean first = start > 2 && tokens.get(start - 1).isSymbol("(") && depth > 0;
    if (!first || role(start, depth) != InnerQuery.Role.NOT_IN) {
      return Optional.empty();
    }
    int end = start;
    while (end < tokens.size() && tokens.get(end).depth() >= depth) {
      end++;
    }
    String sql = text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
    InnerQuery.Role role = InnerQuery.Role.NOT_IN;
    return Optional.of(new Block(role, tested(role, start), start, depth, sql, true));
  }

  /** Return the names that WITH gives, in lower case. */
  List<String> withNames() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i + 2 < tokens.size(); i++) {
      boolean body = tokens.get(i).is("AS") && tokens.get(i + 1).isSymbol("(");
      if (body && (tokens.get(i + 2).is("SELECT") || tokens.get(i + 2).is("WITH"))) {
        String name = tokens.get(i - 1).text();
        names.add(name.replace("\"", "").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private Block block(int start) {
    int depth = tokens.get(start).depth();
    int end = end(tokens, start);
    String after = end < tokens.size() && tokens.get(end).depth() == depth ? setWord(end) : "";
    String before = start > 0 ? setWordBefore(start) : "";
    boolean arm = !after.isEmpty() || !before.isEmpty();
    if (arm) {
      end = withoutTail(start, end, depth);
    }
    String sql = text.substring(tokens.get(start).start(), tokens.get(end - 1).end());
    if (arm) {
      String operator = before.isEmpty() ? after : before;
      return new Block(InnerQuery.Role.ARM, operator, start, depth, sql, false);
    }
    InnerQuery.Role role = role(start, depth);
    return new Block(role, tested(role, start), start, depth, sql, false);
  }

  /** Return the index after the last token of the SELECT that begins at {@code start}. */
  static int end(List<Token> tokens, int start) {
    int end = start + 1;
    while (end < tokens.size() && !isEnd(tokens.get(end), tokens.get(start).depth())) {
      end++;
    }
    return end;
  }

  private static boolean isEnd(Token token, int depth) {
    return token.depth() < depth || (token.depth() == depth && isSetWord(token));
  }

  private static boolean isSetWord(Token token) {
    return token.kind() == Token.Kind.WORD
        && SET_WORDS.contains(token.text().toUpperCase(Locale.ROOT));
  }

  private String setWord(int at) {
    if (!isSetWord(tokens.get(at))) {
      return "";
    }
    boolean all = at + 1 < tokens.size() && tokens.get(at + 1).is("ALL");
    return tokens.get(at).text().toUpperCase(Locale.ROOT) + (all ? " ALL" : "");
  }

  private String setWordBefore(int start) {
    int at = tokens.get(start - 1).is("ALL") ? start - 2 : start - 1;
    return at >= 0 ? setWord(at) : "";
  }

  private int withoutTail(int start, int end, int depth) {
    for (int i = start; i < end; i++) {
      Token token = tokens.get(i);
      boolean tail =
          token.depth() == depth
              && token.kind() == Token.Kind.WORD
              && TAIL.contains(token.text().toUpperCase(Locale.ROOT));
      if (tail) {
        return i;
      }
    }
    return end;
  }

  private InnerQuery.Role role(int start, int depth) {
    if (start == 0 || depth == 0) {
      return InnerQuery.Role.BODY;
    }
    if (start < 2) {
      return InnerQuery.Role.SCALAR;
    }
    Token before = tokens.get(start - 2);
    if (before.is("IN")) {
      boolean not = start > 2 && tokens.get(start - 3).is("NOT");
      return not ? InnerQuery.Role.NOT_IN : InnerQuery.Role.IN;
    }
    if (before.is("EXISTS")) {
      return InnerQuery.Role.EXISTS;
    }
    if (before.is("AS")) {
      return InnerQuery.Role.CTE;
    }
    return before.is("FROM") || before.is("JOIN") ? InnerQuery.Role.TABLE : InnerQuery.Role.SCALAR;
  }

  /** What stands before {@code [NOT] IN (}: a name with dots, or nothing. */
  private String tested(InnerQuery.Role role, int start) {
    int end =
        switch (role) {
          case NOT_IN -> start - 3;
          case IN -> start - 2;
          default -> 0;
        };
    int from = Math.max(0, end - 1);
    while (from > 1 && isDot(tokens.get(from - 1))) {
      from -= 2;
    }
    return end == 0 || !isName(tokens.get(from))
        ? ""
        : text.substring(tokens.get(from).start(), tokens.get(end - 1).end());
  }

  private static boolean isName(Token token) {
    return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
  }

  private static boolean isDot(Token token) {
    return token.isSymbol(".");
  }
}
