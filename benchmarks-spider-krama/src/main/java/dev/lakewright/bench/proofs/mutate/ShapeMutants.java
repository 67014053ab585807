package dev.lakewright.bench.proofs.mutate;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Mistakes in what is shown, grouped, sorted and cut. */
final class ShapeMutants {
  private static final Set<String> AFTER_GROUP = Set.of("HAVING", "ORDER", "LIMIT");
  private static final Map<String, String> AGGREGATES =
      Map.of("MAX", "min", "MIN", "max", "SUM", "avg", "AVG", "sum");
  private static final Map<String, String> SETS =
      Map.of("EXCEPT", "INTERSECT", "INTERSECT", "UNION", "UNION", "INTERSECT");

  private ShapeMutants() {}

  static List<Mutator> all() {
    return List.of(
        new Mutator("wrong-grain", true, ShapeMutants::grain),
        new Mutator("dropped-limit-order", true, ShapeMutants::withoutOrder),
        new Mutator("wrong-aggregate", false, ShapeMutants::aggregate),
        new Mutator("missing-distinct", false, ShapeMutants::missingDistinct),
        new Mutator("extra-distinct", false, ShapeMutants::extraDistinct),
        new Mutator("wrong-direction", false, ShapeMutants::direction),
        new Mutator("limit-off-by-one", false, ShapeMutants::limit),
        new Mutator("wrong-column", false, ShapeMutants::shown),
        new Mutator("dropped-having", false, ShapeMutants::withoutHaving),
        new Mutator("wrong-set-operation", false, ShapeMutants::set));
  }

  /** Groups that are finer than what is shown, or by something else. */
  static List<String> grain(Statement statement, Random random) {
    int group = statement.clause("GROUP");
    if (!statement.plain() || group < 0) {
      return List.of();
    }
    int end = statement.next(group + 1, AFTER_GROUP);
    Token last = statement.at(end - 1);
    Optional<Statement.Mention> owner = owner(statement, end - 1);
    if (owner.isEmpty()) {
      return List.of();
    }
    List<String> others =
        owner.get().table().columns().stream()
            .map(Column::name)
            .filter(it -> !it.equalsIgnoreCase(Statement.plain(last.text())))
            .filter(it -> statement.tokens().stream().noneMatch(token -> isName(token, it)))
            .map(it -> owner.get().alias() + "." + Identifier.quote(it))
            .toList();
    List<String> mutants = new ArrayList<>();
    for (String other : Mutator.one(others, random)) {
      mutants.add(statement.with(end, end, ", " + other + " "));
      mutants.add(statement.with(group + 2, end, other + " "));
    }
    return Mutator.one(mutants, random);
  }

  private static Optional<Statement.Mention> owner(Statement statement, int column) {
    boolean qualified = statement.at(column - 1).isSymbol(".");
    return qualified
        ? statement.mention(statement.at(column - 2).text())
        : statement.owner(statement.at(column).text());
  }

  private static boolean isName(Token token, String name) {
    return Statement.plain(token.text()).equalsIgnoreCase(name);
  }

  static List<String> withoutOrder(Statement statement, Random random) {
    int order = statement.clause("ORDER");
    int limit = statement.clause("LIMIT");
    return order >= 0 && limit > order ? List.of(statement.with(order, limit, " ")) : List.of();
  }

  static List<String> aggregate(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 0; i + 1 < statement.size(); i++) {
      String wrong = AGGREGATES.get(statement.at(i).text().toUpperCase(Locale.ROOT));
      if (wrong != null && statement.at(i + 1).isSymbol("(")) {
        mutants.add(statement.with(i, i + 1, wrong));
      }
    }
    return Mutator.one(mutants, random);
  }

  static List<String> missingDistinct(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 0; i < statement.size(); i++) {
      if (statement.at(i).is("DISTINCT")) {
        mutants.add(statement.with(i, i + 1, " "));
      }
    }
    return Mutator.one(mutants, random);
  }

  static List<String> extraDistinct(Statement statement, Random random) {
    return statement.plain() && !statement.at(1).is("DISTINCT")
        ? List.of(statement.with(1, 1, "DISTINCT "))
        : List.of();
  }

  static List<String> direction(Statement statement, Random random) {
    int order = statement.clause("ORDER");
    if (order < 0) {
      return List.of();
    }
    for (int i = order; i < statement.size(); i++) {
      if (statement.at(i).is("DESC") || statement.at(i).is("ASC")) {
        return List.of(statement.with(i, i + 1, statement.at(i).is("DESC") ? "ASC" : "DESC"));
      }
    }
    int end = statement.next(order, Set.of("LIMIT"));
    return List.of(statement.with(end, end, " DESC "));
  }

  static List<String> limit(Statement statement, Random random) {
    int limit = statement.clause("LIMIT");
    boolean number =
        limit >= 0
            && limit + 1 < statement.size()
            && statement.at(limit + 1).text().matches("[0-9]{1,6}");
    return number
        ? List.of(
            statement.with(
                limit + 1,
                limit + 2,
                Integer.toString(Integer.parseInt(statement.at(limit + 1).text()) + 1)))
        : List.of();
  }

  static List<String> shown(Statement statement, Random random) {
    int from = statement.clause("FROM");
    List<String> mutants = new ArrayList<>();
    for (int i = 1; statement.plain() && i < from; i++) {
      int column = i;
      boolean name = statement.at(i).kind() == Token.Kind.WORD && !isCall(statement, i);
      Optional<Statement.Mention> owner =
          name ? owner(statement, i) : Optional.<Statement.Mention>empty();
      owner.ifPresent(it -> mutants.addAll(statement.withSibling(column, it.table(), random)));
    }
    return Mutator.one(mutants, random);
  }

  private static boolean isCall(Statement statement, int at) {
    Token next = statement.at(at + 1);
    return next.isSymbol("(") || next.isSymbol(".");
  }

  static List<String> withoutHaving(Statement statement, Random random) {
    int having = statement.clause("HAVING");
    return having < 0
        ? List.of()
        : List.of(
            statement.with(having, statement.next(having + 1, Set.of("ORDER", "LIMIT")), " "));
  }

  static List<String> set(Statement statement, Random random) {
    for (int i = 1; i < statement.size(); i++) {
      String wrong = SETS.get(statement.at(i).text().toUpperCase(Locale.ROOT));
      if (wrong != null && !statement.at(i + 1).is("ALL")) {
        return List.of(statement.with(i, i + 1, wrong));
      }
    }
    return List.of();
  }
}
