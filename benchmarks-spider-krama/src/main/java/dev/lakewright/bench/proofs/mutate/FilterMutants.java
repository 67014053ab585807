package dev.lakewright.bench.proofs.mutate;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Mistakes in conditions. */
final class FilterMutants {
  private static final Set<String> AFTER_WHERE = Set.of("GROUP", "HAVING", "ORDER", "LIMIT");
  private static final Map<String, String> BOUND = Map.of(">", ">=", "<", "<=");

  private FilterMutants() {}

  static List<Mutator> all() {
    return List.of(
        new Mutator("value-typo", true, FilterMutants::typo),
        new Mutator("empty-filter", true, FilterMutants::empty),
        new Mutator("not-in-null", true, FilterMutants::notInNull),
        new Mutator("dropped-filter", false, FilterMutants::dropped),
        new Mutator("wrong-bound", false, FilterMutants::bound),
        new Mutator("wrong-date", false, FilterMutants::date),
        new Mutator("or-for-and", false, FilterMutants::orForAnd),
        new Mutator("wrong-filter-column", false, FilterMutants::column),
        new Mutator("negated-filter", false, FilterMutants::negated));
  }

  private static boolean isText(Statement statement, int at) {
    Token token = statement.at(at);
    boolean quoted =
        token.kind() == Token.Kind.STRING
            || (token.kind() == Token.Kind.QUOTED_NAME && statement.owner(token.text()).isEmpty());
    return quoted && at > 0 && statement.at(at - 1).isSymbol("=") && token.text().length() > 4;
  }

  static List<String> typo(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 1; i < statement.size(); i++) {
      if (isText(statement, i)) {
        String word = statement.at(i).text();
        int place = 1 + random.nextInt(word.length() - 3);
        String typed =
            word.substring(0, place)
                + word.charAt(place + 1)
                + word.charAt(place)
                + word.substring(place + 2);
        String wrong =
            typed.equals(word) ? word.substring(0, place) + word.substring(place + 1) : typed;
        mutants.add(statement.with(i, i + 1, wrong));
      }
    }
    return Mutator.one(mutants, random);
  }

  /** A bound beyond every stored value. */
  static List<String> empty(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 1; i < statement.size(); i++) {
      boolean number = statement.at(i).kind() == Token.Kind.NUMBER;
      if (number && statement.at(i - 1).isSymbol(">")) {
        mutants.add(statement.with(i, i + 1, "999999999"));
      } else if (number && statement.at(i - 1).isSymbol("<")) {
        mutants.add(statement.with(i, i + 1, "-999999999"));
      }
    }
    if (mutants.isEmpty() && statement.plain() && statement.clause("WHERE") < 0) {
      numeric(statement)
          .ifPresent(
              column -> {
                int end = statement.endOfFrom();
                mutants.add(statement.with(end, end, " WHERE " + column + " > 999999999 "));
              });
    }
    return Mutator.one(mutants, random);
  }

  private static Optional<String> numeric(Statement statement) {
    return statement.mentions().stream()
        .flatMap(
            mention ->
                mention.table().columns().stream()
                    .filter(it -> it.type().kind().isNumber())
                    .map(it -> mention.alias() + "." + Identifier.quote(it.name())))
        .findFirst();
  }

  static List<String> notInNull(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 0; i + 2 < statement.size(); i++) {
      boolean notIn =
          statement.at(i).is("NOT")
              && statement.at(i + 1).is("IN")
              && statement.at(i + 2).isSymbol("(")
              && i + 3 < statement.size();
      if (notIn) {
        int close = closing(statement, i + 2);
        boolean query = statement.at(i + 3).is("SELECT");
        mutants.add(statement.with(close, close, query ? " UNION ALL SELECT NULL " : ", NULL"));
      }
      int value = notEqual(statement, i);
      if (value > 0) {
        String literal = statement.at(value).text();
        mutants.add(statement.with(i, value + 1, " NOT IN (" + literal + ", NULL)"));
      }
    }
    return Mutator.one(mutants, random);
  }

  /** Return where the literal after {@code <>} or {@code !=} at this place stands, or -1. */
  private static int notEqual(Statement statement, int at) {
    boolean sign =
        (statement.at(at).isSymbol("<") && statement.at(at + 1).isSymbol(">"))
            || (statement.at(at).isSymbol("!") && statement.at(at + 1).isSymbol("="));
    Token.Kind kind = statement.at(at + 2).kind();
    return sign && (kind == Token.Kind.STRING || kind == Token.Kind.NUMBER) ? at + 2 : -1;
  }

  private static int closing(Statement statement, int open) {
    int depth = statement.at(open).depth();
    for (int i = open + 1; i < statement.size(); i++) {
      if (statement.at(i).depth() == depth) {
        return i;
      }
    }
    return statement.size() - 1;
  }

  static List<String> dropped(Statement statement, Random random) {
    int where = statement.clause("WHERE");
    if (!statement.plain() || where < 0) {
      return List.of();
    }
    int end = statement.next(where + 1, AFTER_WHERE);
    List<Integer> ands = new ArrayList<>();
    boolean simple = true;
    for (int i = where; i < end; i++) {
      if (statement.at(i).depth() == 0) {
        simple &= !statement.at(i).is("OR") && !statement.at(i).is("BETWEEN");
        if (statement.at(i).is("AND")) {
          ands.add(i);
        }
      }
    }
    return simple && !ands.isEmpty()
        ? List.of(statement.with(ands.get(0), end, " "))
        : List.of(statement.with(where, end, " "));
  }

  static List<String> bound(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 0; i + 1 < statement.size(); i++) {
      String wrong = BOUND.get(statement.at(i).text());
      boolean bare = statement.at(i + 1).kind() == Token.Kind.NUMBER;
      if (wrong != null && bare) {
        mutants.add(statement.with(i, i + 1, wrong));
      }
    }
    return Mutator.one(mutants, random);
  }

  static List<String> date(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 0; i < statement.size(); i++) {
      String text = statement.at(i).text();
      if (text.matches("['\"][12][0-9]{3}-[0-9]{2}-[0-9]{2}.*")) {
        int year = Integer.parseInt(text.substring(1, 5)) + 1;
        mutants.add(statement.with(i, i + 1, text.charAt(0) + "" + year + text.substring(5)));
      }
    }
    return Mutator.one(mutants, random);
  }

  static List<String> orForAnd(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    int where = statement.clause("WHERE");
    for (int i = Math.max(where, 0); where >= 0 && i < statement.size(); i++) {
      boolean between = i > 1 && statement.at(i - 2).is("BETWEEN");
      if (statement.at(i).is("AND") && statement.at(i).depth() == 0 && !between) {
        mutants.add(statement.with(i, i + 1, "OR"));
      }
    }
    return Mutator.one(mutants, random);
  }

  static List<String> column(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 2; i < statement.size(); i++) {
      if (isText(statement, i)) {
        int column = i - 2;
        statement
            .owner(statement.at(column).text())
            .ifPresent(it -> mutants.addAll(statement.withSibling(column, it.table(), random)));
      }
    }
    return Mutator.one(mutants, random);
  }

  static List<String> negated(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 2; i < statement.size(); i++) {
      if (isText(statement, i)) {
        mutants.add(statement.with(i - 1, i, " <> "));
      }
    }
    return Mutator.one(mutants, random);
  }
}
