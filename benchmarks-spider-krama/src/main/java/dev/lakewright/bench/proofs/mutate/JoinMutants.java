package dev.lakewright.bench.proofs.mutate;

import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Mistakes in joins. */
final class JoinMutants {
  private static final Set<String> AFTER_ON =
      Set.of("JOIN", "LEFT", "INNER", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION");

  /** Number of tokens of {@code a.x = b.y}. */
  private static final int LENGTH = 7;

  private static final Set<String> AFTER_WHERE =
      Set.of("GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "INTERSECT", "EXCEPT");

  private JoinMutants() {}

  static List<Mutator> all() {
    return List.of(
        new Mutator("wrong-join-key", true, JoinMutants::wrongKey),
        new Mutator("missing-join-condition", true, JoinMutants::withoutCondition),
        new Mutator("duplicate-making-join", true, true, JoinMutants::duplicates),
        new Mutator("fan-out-sum", true, true, JoinMutants::fanOut),
        new Mutator("fan-out-count", false, true, JoinMutants::fanOutCount),
        new Mutator("left-for-inner", false, JoinMutants::leftForInner));
  }

  /** {@code a.x = b.y} after ON or in WHERE: another column of either side. */
  static List<String> wrongKey(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 0; i + LENGTH <= statement.size(); i++) {
      int column = i + (random.nextBoolean() ? 2 : 6);
      boolean join = i > 0 && isEquality(statement, i);
      if (join && (statement.at(i - 1).is("ON") || isCondition(statement, i))) {
        Token alias = statement.at(column - 2);
        statement
            .mention(alias.text())
            .ifPresent(it -> mutants.addAll(statement.withSibling(column, it.table(), random)));
      }
    }
    return Mutator.one(mutants, random);
  }

  static List<String> withoutCondition(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 0; i < statement.size(); i++) {
      if (statement.at(i).is("ON") && statement.at(i).depth() == 0) {
        mutants.add(statement.with(i, statement.next(i + 1, AFTER_ON), " "));
      }
      if (i > 0 && i + LENGTH <= statement.size() && isCondition(statement, i)) {
        mutants.add(withoutConjunct(statement, i));
      }
    }
    return Mutator.one(mutants, random);
  }

  private static boolean isEquality(Statement statement, int at) {
    return statement.at(at + 1).isSymbol(".")
        && statement.at(at + 3).isSymbol("=")
        && statement.at(at + 5).isSymbol(".");
  }

  /** A conjunct of WHERE that ties two tables of FROM. */
  private static boolean isCondition(Statement statement, int at) {
    boolean conjunct =
        statement.at(at - 1).is("WHERE")
            || (statement.at(at - 1).is("AND") && at > statement.clause("WHERE"));
    return conjunct
        && statement.at(at).depth() == 0
        && statement.clause("WHERE") >= 0
        && at < statement.next(at, AFTER_WHERE)
        && isEquality(statement, at)
        && statement.mention(statement.at(at).text()).isPresent()
        && statement.mention(statement.at(at + 4).text()).isPresent();
  }

  private static String withoutConjunct(Statement statement, int at) {
    int end = at + LENGTH;
    if (statement.at(at - 1).is("AND")) {
      return statement.with(at - 1, end, " ");
    }
    boolean more = end < statement.size() && statement.at(end).is("AND");
    return statement.with(more ? at : at - 1, more ? end + 1 : end, " ");
  }

  static List<String> leftForInner(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (int i = 1; i < statement.size(); i++) {
      boolean join = statement.at(i).is("JOIN") && statement.at(i).depth() == 0;
      if (join && statement.at(i - 1).is("LEFT")) {
        mutants.add(statement.with(i - 1, i + 1, "JOIN"));
      } else if (join) {
        mutants.add(statement.with(i, i + 1, "LEFT JOIN"));
      }
    }
    return Mutator.one(mutants, random);
  }

  /** Rows of the result are repeated by a child that nothing is taken of. */
  static List<String> duplicates(Statement statement, Random random) {
    boolean rows =
        statement.plain()
            && !statement.hasAggregate()
            && statement.clause("GROUP") < 0
            && statement.clause("LIMIT") < 0
            && !statement.at(1).is("DISTINCT")
            && !statement.at(1).isSymbol("*");
    return rows ? withChild(statement, random) : List.of();
  }

  /** Sums in queries below are not of the rows that the join repeats; sums of ones are counts. */
  static List<String> fanOut(Statement statement, Random random) {
    boolean sums = statement.plain() && places(statement).anyMatch(it -> isSum(statement, it));
    return sums ? withChild(statement, random) : List.of();
  }

  static List<String> fanOutCount(Statement statement, Random random) {
    boolean counts =
        statement.plain()
            && places(statement)
                .anyMatch(it -> statement.at(it).is("count") || ofOnes(statement, it));
    return counts ? withChild(statement, random) : List.of();
  }

  private static IntStream places(Statement statement) {
    return IntStream.range(0, statement.size());
  }

  private static boolean isSum(Statement statement, int at) {
    Token token = statement.at(at);
    boolean sum = token.depth() == 0 && (token.is("sum") || token.is("avg"));
    return sum && !ofOnes(statement, at);
  }

  /** {@code sum(case when … then 1 else 0 end)}. */
  private static boolean ofOnes(Statement statement, int at) {
    boolean cases =
        statement.at(at).is("sum")
            && at + 2 < statement.size()
            && statement.at(at + 1).isSymbol("(")
            && statement.at(at + 2).is("CASE");
    int then = cases ? statement.next(at, "THEN") : statement.size();
    return then + 1 < statement.size() && statement.at(then + 1).text().equals("1");
  }

  private static List<String> withChild(Statement statement, Random random) {
    List<String> mutants = new ArrayList<>();
    for (Statement.Mention mention : statement.mentions()) {
      for (Table child : statement.tables()) {
        boolean used =
            statement.mentions().stream().anyMatch(it -> it.table().name().equals(child.name()));
        for (ForeignKey key : used ? List.<ForeignKey>of() : child.foreignKeys()) {
          if (key.target().equals(mention.table().name()) && key.columns().size() == 1) {
            mutants.add(join(statement, mention, child, key));
          }
        }
      }
    }
    return Mutator.one(mutants, random);
  }

  private static String join(
      Statement statement, Statement.Mention parent, Table child, ForeignKey key) {
    int end = statement.endOfFrom();
    String join =
        " JOIN "
            + Identifier.quote(child.name().name())
            + " AS extra ON extra."
            + Identifier.quote(key.columns().get(0))
            + " = "
            + parent.alias()
            + "."
            + Identifier.quote(key.targetColumns().get(0))
            + " ";
    return statement.with(end, end, join);
  }
}
